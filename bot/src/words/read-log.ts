import type { PlainDate } from '@praxis/practice'
import { readDuration } from '@praxis/practice'
import { beginsLikeDate, readDay } from './read-day.ts'

/** What was said after `log`: how long, on which day, and the words that name the job and say what was done. */
export type LogWords = {
  /** Undefined when no duration was said; nothing is assumed. */
  minutes?: number
  date?: PlainDate
  words: string[]
  /** What was read as the day or as minutes, where it could begin a name as well: `sun life`, `1h 5 star cleaning`. */
  orName?: { read: 'day' | 'time'; word: string }
}

type Taken<Value> = { value: Value; rest: string[]; said: string[] }

const longestDuration = 4
const longestDay = 3

const downFrom = (most: number): number[] => Array.from({ length: most }, (_, at) => most - at)

/** The 20 of `1h 20 Nov` belongs to the day. */
const firstDuration = (words: string[]): Taken<number> | undefined => {
  for (const count of downFrom(Math.min(longestDuration, words.length))) {
    const said = words.slice(0, count)
    const value = beginsLikeDate(words.slice(count - 1)) ? undefined : readDuration(said.join(' '))
    if (value !== undefined) return { value, said, rest: words.slice(count) }
  }
  return undefined
}

/** At the end a bare number may as well belong to a name (`accounts 26`), so there it needs a unit, a colon or a comma. */
const lastDuration = (words: string[]): Taken<number> | undefined => {
  for (const count of downFrom(Math.min(longestDuration, words.length))) {
    const said = words.slice(-count)
    const value = /^\d+$/.test(said.join(' ')) ? undefined : readDuration(said.join(' '))
    if (value !== undefined) return { value, said, rest: words.slice(0, -count) }
  }
  return undefined
}

const isOn = (word: string | undefined): boolean => word?.toLowerCase() === 'on'

const firstDay = (words: string[], today: PlainDate, monthFirst: boolean): Taken<PlainDate> | undefined => {
  const begin = isOn(words[0]) ? 1 : 0
  for (const count of downFrom(Math.min(longestDay, words.length - begin))) {
    const value = readDay(words.slice(begin, begin + count), today, monthFirst)
    const end = begin + count
    if (value !== undefined) return { value, said: words.slice(0, end), rest: words.slice(end) }
  }
  return undefined
}

/** At the end a day is one only after `on`: "what we sent yesterday" does not say when the work was done. */
const lastDay = (words: string[], today: PlainDate, monthFirst: boolean): Taken<PlainDate> | undefined => {
  const on = words.findLastIndex(isOn)
  const value = on < 0 ? undefined : readDay(words.slice(on + 1), today, monthFirst)
  return value === undefined ? undefined : { value, said: words.slice(on), rest: words.slice(0, on) }
}

type OrName = NonNullable<LogWords['orName']>

/** A bare weekday, above all a short one, is how a name may begin as well; so is a number without a unit. */
const orNameOf = (duration: Taken<number>, day: Taken<PlainDate> | undefined): OrName | undefined => {
  const [weekday = '', ...more] = day?.said ?? []
  if (more.length === 0 && /^(mon|tue|wed|thu|fri|sat|sun)/i.test(weekday)) return { read: 'day', word: weekday }
  const last = duration.said.at(-1) ?? ''
  return duration.said.length > 1 && /^\d+$/.test(last) ? { read: 'time', word: last } : undefined
}

/** `1.5h yesterday acme vat …`, `yesterday 1.5h acme vat …`, `1.5h acme vat … on friday` */
const durationFirst = (given: string[], today: PlainDate, monthFirst: boolean): LogWords | undefined => {
  const before = firstDay(given, today, monthFirst)
  const duration = firstDuration(before?.rest ?? given)
  if (!duration) return undefined
  const beside = before ?? firstDay(duration.rest, today, monthFirst)
  const day = beside ?? lastDay(duration.rest, today, monthFirst)
  const orName = orNameOf(duration, beside)
  return {
    minutes: duration.value,
    words: before ? duration.rest : (day?.rest ?? duration.rest),
    ...(day && { date: day.value }),
    ...(orName && { orName }),
  }
}

/** `acme vat … 1.5h`, with a day right after it, or before or after it behind `on`. */
const durationLast = (given: string[], today: PlainDate, monthFirst: boolean): LogWords | undefined => {
  for (const count of downFrom(Math.min(longestDay, given.length))) {
    const date = readDay(given.slice(-count), today, monthFirst)
    const head = given.slice(0, -count)
    const duration = date && lastDuration(isOn(head.at(-1)) ? head.slice(0, -1) : head)
    if (duration) return { minutes: duration.value, date, words: duration.rest }
  }
  const duration = lastDuration(given)
  const day = duration && lastDay(duration.rest, today, monthFirst)
  return duration && { minutes: duration.value, words: day?.rest ?? duration.rest, ...(day && { date: day.value }) }
}

/** Reads what follows `log`. The duration is first or last; the day stands beside it, or at the end after `on`. */
export const readLog = (given: string[], today: PlainDate, monthFirst = false): LogWords =>
  durationFirst(given, today, monthFirst) ?? durationLast(given, today, monthFirst) ?? { words: given }
