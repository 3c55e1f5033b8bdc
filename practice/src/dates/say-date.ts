import type { Instant, PlainDate } from './plain-date.ts'
import { addDays, daysBetween, millisecondsOf, yearOf } from './plain-date.ts'

const noon = (date: PlainDate) => new Date(`${date}T12:00:00Z`)

/** Making one takes longer than saying a thousand dates. */
const formats = new Map<string, Intl.DateTimeFormat>()

const formatOf = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const name = `${locale} ${JSON.stringify(options)}`
  const made = formats.get(name) ?? new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
  formats.set(name, made)
  return made
}

/** One month in British English has four letters where the others have three, and where periods are named it has three. */
const format = (date: PlainDate, locale: string, options: Intl.DateTimeFormatOptions) =>
  formatOf(locale, options)
    .format(noon(date))
    .replace(',', '')
    .replace(/\bSept\b/, 'Sep')

/** `Thu 26 Nov`, with the year when it is another one than today's. No-break spaces keep it on one line. */
export const sayDate = (date: PlainDate, today: PlainDate, locale = 'en-GB'): string => {
  const otherYear = yearOf(date) !== yearOf(today)
  const text = format(date, locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(otherYear && { year: 'numeric' }),
  })
  return text.replaceAll(' ', '\u00a0')
}

/** `Monday 23 November` */
export const sayLongDate = (date: PlainDate, locale = 'en-GB'): string =>
  format(date, locale, { weekday: 'long', day: 'numeric', month: 'long' })

/** `23 November`, with the year when it is another one than today's. */
export const sayDayAndMonth = (date: PlainDate, today: PlainDate, locale = 'en-GB'): string =>
  format(date, locale, {
    day: 'numeric',
    month: 'long',
    ...(yearOf(date) !== yearOf(today) && { year: 'numeric' }),
  })

/** `November 2026`, or short `Nov 2026`. */
export const sayMonth = (date: PlainDate, locale = 'en-GB', month: 'long' | 'short' = 'long'): string =>
  format(date, locale, { month, year: 'numeric' })

/** `23 Nov` */
export const sayShortDay = (date: PlainDate, locale = 'en-GB'): string =>
  format(date, locale, { day: 'numeric', month: 'short' })

/** `23 Nov 2026` */
export const sayFullDate = (date: PlainDate, locale = 'en-GB'): string =>
  format(date, locale, { day: 'numeric', month: 'short', year: 'numeric' })

/** `Mon 23 Nov` */
export const sayDayInWeek = (date: PlainDate, locale = 'en-GB'): string =>
  format(date, locale, { weekday: 'short', day: 'numeric', month: 'short' })

/** `Monday` */
export const sayWeekday = (date: PlainDate, locale = 'en-GB'): string => format(date, locale, { weekday: 'long' })

/** Near days as people say them: today, tomorrow, yesterday; else the date. */
export const sayDay = (date: PlainDate, today: PlainDate, locale = 'en-GB'): string => {
  if (date === today) return 'today'
  if (date === addDays(today, 1)) return 'tomorrow'
  if (date === addDays(today, -1)) return 'yesterday'
  return sayDate(date, today, locale)
}

/** How late a due date is, in whole days; zero when it is today or later. */
export const daysLate = (due: PlainDate, today: PlainDate): number => Math.max(0, daysBetween(due, today))

/** `14:02 today`, `14:02 on Fri 20 Nov`, on the clock of that zone. */
export const sayMoment = (at: Instant, now: Instant, zone: string, locale = 'en-GB'): string => {
  const clock = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone })
  const [date, today] = [day.format(millisecondsOf(at)), day.format(millisecondsOf(now))] as [PlainDate, PlainDate] // en-CA writes yyyy-mm-dd
  const near = sayDay(date, today, locale)
  return `${clock.format(millisecondsOf(at))} ${near === 'today' || near === 'yesterday' ? near : `on ${near}`}`
}
