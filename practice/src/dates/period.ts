import * as z from 'zod'
import { line } from '#src/keys.ts'
import { plainDate } from './date-inputs.ts'
import type { PlainDate } from './plain-date.ts'
import { addMonths, firstDayOfMonth, lastDayOfMonth, monthOf, yearOf } from './plain-date.ts'

/** In months: a first year of accounts has up to 18, and more is a slip of the year. */
const longestPeriod = 24

/** A period's part of the job's key, given once and never changed. */
export const occurrenceId = z.string().regex(/^[a-z0-9.-]{4,20}$/, 'the part of a job’s key that names its period')

/** A span of time that a job is done for. */
export const period = z
  .strictObject({
    occurrence: occurrenceId,
    name: line(60),
    start: plainDate,
    end: plainDate,
  })
  .refine(({ start, end }) => start <= end, { message: 'a period that ends on or after its start', path: ['end'] })
  .refine(({ start, end }) => end <= addMonths(start, longestPeriod), {
    message: `a period of at most ${longestPeriod} months`,
    path: ['end'],
  })
export type Period = z.infer<typeof period>

export const frequency = z.enum(['month', 'quarter', 'year'])
export type Frequency = z.infer<typeof frequency>

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const two = (n: number) => String(n).padStart(2, '0')

export const monthPeriod = (year: number, month: number): Period => ({
  occurrence: `${year}-${two(month)}`,
  name: `${monthNames[month - 1]} ${year}`,
  start: firstDayOfMonth(year, month),
  end: lastDayOfMonth(year, month),
})

/** The quarter that ends with that month, called by it: `Q4 2026` where it is one of the calendar's, else `Oct 2026`. */
export const quarterPeriod = (year: number, month: number): Period => ({
  occurrence: `${year}-${two(month)}-q`,
  name: month % 3 === 0 ? `Q${month / 3} ${year}` : `${monthNames[month - 1]?.slice(0, 3)} ${year}`,
  start: addMonths(firstDayOfMonth(year, month), -2),
  end: lastDayOfMonth(year, month),
})

const yearPeriod = (year: number): Period => ({
  occurrence: `${year}`,
  name: `Year to 31 Dec ${year}`,
  start: firstDayOfMonth(year, 1),
  end: lastDayOfMonth(year, 12),
})

/** The period of that frequency which ends with the month, or the year, of `date`; quarters end in any month. */
export const periodOf = (every: Frequency, date: PlainDate): Period => {
  switch (every) {
    case 'month':
      return monthPeriod(yearOf(date), monthOf(date))
    case 'quarter':
      return quarterPeriod(yearOf(date), monthOf(date))
    case 'year':
      return yearPeriod(yearOf(date))
  }
}

/** The periods a person would choose from: `before` that ended, the present one, `after` coming ones, oldest first. */
export const periodsAround = (every: Frequency, today: PlainDate, before = 3, after = 3): Period[] => {
  const step = every === 'year' ? 12 : 1
  const first = firstDayOfMonth(yearOf(today), monthOf(today))
  return Array.from({ length: before + 1 + after }, (_, n) => periodOf(every, addMonths(first, (n - before) * step)))
}
