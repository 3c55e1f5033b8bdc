import type { JobRole, PlainDate } from '@praxis/practice'
import { addDays, isPlainDate, jobRole, mondayOf, weekday } from '@praxis/practice'
import { daysAround, plainWords, readMonthDay, readWeekday } from './read-day.ts'

/** When something is to be due: a day, of two that it may be the likelier first, or so many working days later. */
export type When = { days: PlainDate[] } | { workingDays: number }

/** What was said after `due`; no `when` where the words end in none. */
export type DueWords = { work: string; when?: When }

/** What was said after `assign`; without its `to` there is no person. */
export type AssignWords = { work: string; person: string; role?: JobRole }

/** What was said after `create`; the period, if any, ends what stands behind `for`. */
export type CreateWords = { template: string; client: string[] }

const longestDay = 3
const mostWorkingDays = 260
/** A day without a year that is not longer ago may be meant as well as the coming one. */
const shortlyAgo = 31

const shift = (word: string): When | undefined => {
  if (!/^[+\-−]\d{1,3}$/.test(word)) return undefined
  const workingDays = Number(word.replace('−', '-'))
  return workingDays !== 0 && Math.abs(workingDays) <= mostWorkingDays ? { workingDays } : undefined
}

/** On a Friday, `Friday` may be today or in a week. */
const comingWeekday = (wanted: number, today: PlainDate): When => {
  const ahead = (wanted - weekday(today) + 7) % 7
  return { days: ahead === 0 ? [addDays(today, 7), today] : [addDays(today, ahead)] }
}

const oneWord = (word: string, today: PlainDate): When | undefined => {
  if (word === 'today') return { days: [today] }
  if (word === 'tomorrow') return { days: [addDays(today, 1)] }
  const wanted = readWeekday(word)
  if (wanted) return comingWeekday(wanted, today)
  return isPlainDate(word) ? { days: [word] } : shift(word)
}

/** Some mean the coming Friday by `next Friday`, more the one of next week: where these are two, both may be meant. */
const nextWeekday = (wanted: number, today: PlainDate): When => {
  const ofNextWeek = addDays(mondayOf(today), 6 + wanted)
  const coming = addDays(today, ((wanted - weekday(today) + 6) % 7) + 1)
  return { days: ofNextWeek === coming ? [coming] : [ofNextWeek, coming] }
}

const longestAhead = 52

/** `next friday`, `in 2 weeks`, `in 10 days` */
const readAhead = ([lead = '', second = '', third, ...rest]: string[], today: PlainDate): When | undefined => {
  const wanted = lead === 'next' && third === undefined ? readWeekday(second) : undefined
  if (wanted) return nextWeekday(wanted, today)
  const count = second === 'a' ? 1 : /^\d{1,3}$/.test(second) ? Number(second) : 0
  const [, unit] = third?.match(/^(day|week)s?$/) ?? []
  if (lead !== 'in' || !unit || rest.length > 0 || count === 0) return undefined
  const days = unit === 'week' ? count * 7 : count
  return days <= longestAhead * 7 ? { days: [addDays(today, days)] } : undefined
}

/** When these words, all of them, say: `Friday`, `7 Feb`, `2027-02-07`, `+5`. A day without a year lies ahead. */
const readWhen = (given: string[], today: PlainDate, monthFirst: boolean): When | undefined => {
  const words = plainWords(given, monthFirst)
  const [first = ''] = words
  if (words.length === 1) return oneWord(first, today)
  const ahead = readAhead(words, today)
  if (ahead) return ahead
  const named = readMonthDay(words)
  if (!named) return undefined
  if (named.date) return { days: [named.date] }
  const around = daysAround(named, today)
  const coming = around.filter(day => day >= today).slice(0, 1)
  const passed = around.filter(day => day < today && day >= addDays(today, -shortlyAgo))
  return coming.length + passed.length > 0 ? { days: [...coming, ...passed] } : undefined
}

const lead = /^(to|on|by|for)$/i

export const readDue = (given: string[], today: PlainDate, monthFirst = false): DueWords => {
  for (let count = Math.min(longestDay, given.length); count > 0; count -= 1) {
    const when = readWhen(given.slice(-count), today, monthFirst)
    const before = given.slice(0, -count)
    if (when) return { work: (lead.test(before.at(-1) ?? '') ? before.slice(0, -1) : before).join(' '), when }
  }
  return { work: given.join(' ') }
}

/** `as reviewer`, `as the reviewer`, at the end. */
const roleAt = (words: string[]): { role: JobRole; length: number } | undefined => {
  const role = jobRole.safeParse(words.at(-1)?.toLowerCase())
  const [asThe, the] = words.slice(-3).map(word => word.toLowerCase())
  if (!role.success) return undefined
  if (words.at(-2)?.toLowerCase() === 'as') return { role: role.data, length: 2 }
  return asThe === 'as' && the === 'the' ? { role: role.data, length: 3 } : undefined
}

/** The last `to` is before the person: a task’s name may have one of its own. */
export const readAssign = (given: string[]): AssignWords => {
  const named = roleAt(given)
  const words = named ? given.slice(0, -named.length) : given
  const at = words.findLastIndex(word => word.toLowerCase() === 'to')
  if (at < 0) return { work: words.join(' '), person: '' }
  return {
    work: words.slice(0, at).join(' '),
    person: words.slice(at + 1).join(' '),
    ...(named && { role: named.role }),
  }
}

export const readCreate = (given: string[]): CreateWords => {
  const at = given.findIndex(word => word.toLowerCase() === 'for')
  if (at < 0) return { template: given.join(' '), client: [] }
  return { template: given.slice(0, at).join(' '), client: given.slice(at + 1) }
}
