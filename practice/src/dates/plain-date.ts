import { Temporal } from './temporal.ts'

/** A day in the firm's zone, `2027-01-31`. Never a moment: that is an `Instant`. */
export type PlainDate = `${number}-${number}-${number}`

/** A moment, `2026-11-23T09:04:00Z`, always in UTC. Only for "when it happened". */
export type Instant = `${PlainDate}T${string}Z`

const parses = (parse: (text: string) => unknown, text: string): boolean => {
  try {
    parse(text)
    return true
  } catch {
    return false
  }
}

export const isPlainDate = (text: string): text is PlainDate =>
  /^\d{4}-\d\d-\d\d$/.test(text) && parses(day => Temporal.PlainDate.from(day, { overflow: 'reject' }), text)

export const isInstant = (text: string): text is Instant =>
  /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) && parses(Temporal.Instant.from, text)

const millisecondsADay = 86_400_000

/** Days since 1970-01-01: who walks over many days counts them by numbers, a hundred times as fast as by Temporal. */
export const dayNumber = (date: PlainDate): number => Date.parse(date) / millisecondsADay

/** The years that are written with four digits. What is counted beyond them stays at their ends, so that it is a day. */
const [firstDay, lastDay] = ['0001-01-01', '9999-12-31'] as const
const [firstNumber, lastNumber] = [dayNumber(firstDay), dayNumber(lastDay)]

export const dayOfNumber = (days: number): PlainDate => {
  const within = Math.min(Math.max(days, firstNumber), lastNumber)
  return new Date(within * millisecondsADay).toISOString().slice(0, 10) as PlainDate // ISO 8601 begins so
}

export const addDays = (date: PlainDate, days: number): PlainDate => dayOfNumber(dayNumber(date) + days)

/** Years and months are counted by numbers too: the periods of a service are walked for years. */
const two = (n: number): string => String(n).padStart(2, '0')

const dateOf = (year: number, month: number, dayInMonth: number): PlainDate =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(dayInMonth)}` as PlainDate // the pattern's own parts

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return isLeap(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4))

export const monthOf = (date: PlainDate): number => Number(date.slice(5, 7))

const dayInMonthOf = (date: PlainDate): number => Number(date.slice(8))

/** The same day `months` later; the last day of a month stays the last day of a month (31 Jan + 1 = 28 Feb, + 2 = 31 Mar). */
export const addMonths = (date: PlainDate, months: number): PlainDate => {
  const [year, month, dayInMonth] = [yearOf(date), monthOf(date), dayInMonthOf(date)]
  const total = year * 12 + month - 1 + months
  const [toYear, toMonth] = [Math.floor(total / 12), (((total % 12) + 12) % 12) + 1]
  if (toYear < 1) return firstDay
  if (toYear > 9999) return lastDay
  const last = daysInMonth(toYear, toMonth)
  return dateOf(toYear, toMonth, dayInMonth === daysInMonth(year, month) ? last : Math.min(dayInMonth, last))
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => dayNumber(to) - dayNumber(from)

/** 1 Monday to 7 Sunday (ISO 8601). */
export const weekday = (date: PlainDate): number => weekdayOfNumber(dayNumber(date))

/** 1970-01-01 was a Thursday. */
export const weekdayOfNumber = (days: number): number => ((((days + 3) % 7) + 7) % 7) + 1

/** The Monday of the week that `date` lies in (ISO 8601). */
export const mondayOf = (date: PlainDate): PlainDate => addDays(date, 1 - weekday(date))

/** The Thursday of the date's week, by whose year and place in it ISO 8601 names the week. */
const thursdayOf = (date: PlainDate): PlainDate => addDays(mondayOf(date), 3)

/** ISO 8601: week 1 is the week with the year's first Thursday. */
export const weekOfYear = (date: PlainDate): number => {
  const thursday = thursdayOf(date)
  return Math.floor(daysBetween(firstDayOfMonth(yearOf(thursday), 1), thursday) / 7) + 1
}

/** The year that an ISO week belongs to: the first days of January may lie in the last week of the year before. */
export const weekYear = (date: PlainDate): number => yearOf(thursdayOf(date))

export const lastDayOfMonth = (year: number, month: number): PlainDate => dateOf(year, month, daysInMonth(year, month))

export const firstDayOfMonth = (year: number, month: number): PlainDate => dateOf(year, month, 1)

/** That day of the date's month; the month's last day where it has fewer. */
export const dayOfMonth = (date: PlainDate, dayNumberInMonth: number): PlainDate => {
  const [year, month] = [yearOf(date), monthOf(date)]
  return dateOf(year, month, Math.min(dayNumberInMonth, daysInMonth(year, month)))
}

export const latest = (...dates: PlainDate[]): PlainDate => dates.reduce((a, b) => (a < b ? b : a))

export const earliest = (...dates: PlainDate[]): PlainDate => dates.reduce((a, b) => (b < a ? b : a))

/** The instant that lies `milliseconds` after 1970-01-01T00:00Z; always with three decimals, so that text sorts as time. */
export const instantOf = (milliseconds: number): Instant =>
  Temporal.Instant.fromEpochMilliseconds(milliseconds).toString({ smallestUnit: 'millisecond' }) as Instant // Temporal's own shape

export const millisecondsOf = (at: Instant): number => Temporal.Instant.from(at).epochMilliseconds
