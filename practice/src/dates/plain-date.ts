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

const day = (date: Temporal.PlainDate): PlainDate => date.toString() as PlainDate // Temporal prints exactly this shape

const millisecondsADay = 86_400_000

/** Days since 1970-01-01: who walks over many days counts them by numbers, a hundred times as fast as by Temporal. */
export const dayNumber = (date: PlainDate): number => Date.parse(date) / millisecondsADay

export const dayOfNumber = (days: number): PlainDate =>
  new Date(days * millisecondsADay).toISOString().slice(0, 10) as PlainDate // ISO 8601 begins so

export const addDays = (date: PlainDate, days: number): PlainDate => dayOfNumber(dayNumber(date) + days)

/** The same day `months` later; the last day of a month stays the last day of a month (31 Jan + 1 = 28 Feb, + 2 = 31 Mar). */
export const addMonths = (date: PlainDate, months: number): PlainDate => {
  const from = Temporal.PlainDate.from(date)
  const to = from.add({ months })
  return day(from.day === from.daysInMonth ? to.with({ day: to.daysInMonth }) : to)
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => dayNumber(to) - dayNumber(from)

/** 1 Monday to 7 Sunday (ISO 8601). */
export const weekday = (date: PlainDate): number => weekdayOfNumber(dayNumber(date))

/** 1970-01-01 was a Thursday. */
export const weekdayOfNumber = (days: number): number => ((((days + 3) % 7) + 7) % 7) + 1

/** The Monday of the week that `date` lies in (ISO 8601). */
export const mondayOf = (date: PlainDate): PlainDate => addDays(date, 1 - weekday(date))

/** ISO 8601: week 1 is the week with the year's first Thursday. */
export const weekOfYear = (date: PlainDate): number => Temporal.PlainDate.from(date).weekOfYear ?? 1

/** The year that an ISO week belongs to: the first days of January may lie in the last week of the year before. */
export const weekYear = (date: PlainDate): number => Temporal.PlainDate.from(date).yearOfWeek ?? yearOf(date)

export const lastDayOfMonth = (year: number, month: number): PlainDate => {
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  return day(first.with({ day: first.daysInMonth }))
}

export const firstDayOfMonth = (year: number, month: number): PlainDate =>
  day(Temporal.PlainDate.from({ year, month, day: 1 }))

/** That day of the date's month; the month's last day where it has fewer. */
export const dayOfMonth = (date: PlainDate, dayNumber: number): PlainDate =>
  day(Temporal.PlainDate.from(date).with({ day: dayNumber }))

export const yearOf = (date: PlainDate): number => Temporal.PlainDate.from(date).year

export const monthOf = (date: PlainDate): number => Temporal.PlainDate.from(date).month

export const latest = (...dates: PlainDate[]): PlainDate => dates.reduce((a, b) => (a < b ? b : a))

export const earliest = (...dates: PlainDate[]): PlainDate => dates.reduce((a, b) => (b < a ? b : a))

/** The instant that lies `milliseconds` after 1970-01-01T00:00Z; always with three decimals, so that text sorts as time. */
export const instantOf = (milliseconds: number): Instant =>
  Temporal.Instant.fromEpochMilliseconds(milliseconds).toString({ smallestUnit: 'millisecond' }) as Instant // Temporal's own shape

export const millisecondsOf = (at: Instant): number => Temporal.Instant.from(at).epochMilliseconds
