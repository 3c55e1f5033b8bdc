import type { PlainDate } from '@praxis/practice'
import { addDays, daysBetween, isPlainDate, weekday, yearOf } from '@praxis/practice'

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const weekdayWords = /^(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|satur|sat|sun)(?:day)?$/
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthWords =
  /^(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/

const dayWords = /^(\d{1,2})(?:st|nd|rd|th)?$/

const two = (n: number): string => String(n).padStart(2, '0')

const dateOf = (year: number, month: number, day: number): PlainDate | undefined => {
  const text = `${year}-${two(month)}-${two(day)}`
  return isPlainDate(text) ? text : undefined
}

/** 1 Monday to 7 Sunday; undefined when the word names none. */
export const readWeekday = (word: string): number | undefined =>
  weekdayWords.test(word) ? weekdays.indexOf(word.slice(0, 3)) + 1 : undefined

/** The weekday that was last, today included. */
const lastWeekday = (wanted: number, today: PlainDate): PlainDate =>
  addDays(today, -((weekday(today) - wanted + 7) % 7))

/** The day of that month in last year, this year and the next, as far as there is one. */
export const daysAround = ({ month, day }: MonthDay, today: PlainDate): PlainDate[] => {
  const year = yearOf(today)
  return [year - 1, year, year + 1].flatMap(each => dateOf(each, month, day) ?? [])
}

/** Without a year it is the one of that name nearest to today. */
const nearest = (named: MonthDay, today: PlainDate): PlainDate | undefined =>
  daysAround(named, today).sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)))[0]

type MonthDay = { month: number; day: number; date?: PlainDate | undefined }

/** `20 nov`, `nov 20th`, and with a year its date; undefined when the words, all of them, name no such day. */
export const readMonthDay = ([first = '', second = '', year, ...rest]: string[]): MonthDay | undefined => {
  const [dayWord, monthWord] = /^\d/.test(first) ? [first, second] : [second, first]
  const day = Number(dayWord.match(dayWords)?.[1])
  const month = monthWords.test(monthWord) ? months.indexOf(monthWord.slice(0, 3)) + 1 : 0
  if (!day || month === 0 || rest.length > 0) return undefined
  if (year === undefined) return { month, day }
  const date = /^\d{4}$/.test(year) ? dateOf(Number(year), month, day) : undefined
  return date && { month, day, date }
}

/** Words that begin like `20 Nov`, though there may be no such day: that number is no time. */
export const beginsLikeDate = ([day = '', month = '']: string[]): boolean =>
  dayWords.test(day.toLowerCase()) && monthWords.test(month.toLowerCase().replace(/[.,]$/, ''))

const oneWord = (word: string, today: PlainDate): PlainDate | undefined => {
  if (word === 'today') return today
  if (word === 'yesterday') return addDays(today, -1)
  const wanted = readWeekday(word)
  if (wanted) return lastWeekday(wanted, today)
  return isPlainDate(word) ? word : undefined
}

/** Whether people write 2/7 for 7 February where the words come from. */
export const isMonthFirst = (locale = 'en-GB'): boolean => {
  // What is no language tag at all would throw.
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(locale)) return false
  const parts = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric', year: 'numeric' }).formatToParts(0)
  return parts.find(({ type }) => type === 'day' || type === 'month')?.type === 'month'
}

/** `7/2`, `7/2/27` as `7 feb`, `7 feb 2027`; whatever names no month stays as it is. */
const spelledOut = (word: string, monthFirst: boolean): string[] => {
  const [, first = '', second = '', year] = word.match(/^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?$/) ?? []
  const [day, month] = monthFirst ? [second, months[Number(first) - 1]] : [first, months[Number(second) - 1]]
  if (!month) return [word]
  return [day, month, ...(year ? [year.length === 2 ? `20${year}` : year] : [])]
}

/** Words as days are read of them. */
export const plainWords = (given: string[], monthFirst = false): string[] =>
  given.map(word => word.toLowerCase().replace(/[.,]$/, '')).flatMap(word => spelledOut(word, monthFirst))

/** The day that these words, all of them, name: `yesterday`, `fri`, `20 Nov`, `Nov 20th 2026`, `2026-11-20`. */
export const readDay = (given: string[], today: PlainDate, monthFirst = false): PlainDate | undefined => {
  const words = plainWords(given, monthFirst)
  const [first = ''] = words
  if (words.length === 1) return oneWord(first, today)
  const named = readMonthDay(words)
  return named && (named.date ?? nearest(named, today))
}
