import * as z from 'zod'
import type { PlainDate } from './plain-date.ts'
import { addDays, addMonths, firstDayOfMonth, lastDayOfMonth, monthOf, plainDate, yearOf } from './plain-date.ts'

/** A span of time that a job is done for. `occurrence` is its part of the job's key, given once and never changed. */
export const period = z
  .strictObject({
    occurrence: z.string().regex(/^[a-z0-9-]{4,20}$/),
    name: z.string().trim().min(1).max(60),
    start: plainDate,
    end: plainDate,
  })
  .refine(({ start, end }) => start <= end, { message: 'a period that ends on or after its start', path: ['end'] })
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

export const quarterPeriod = (year: number, quarter: number): Period => ({
  occurrence: `${year}-q${quarter}`,
  name: `Q${quarter} ${year}`,
  start: firstDayOfMonth(year, quarter * 3 - 2),
  end: lastDayOfMonth(year, quarter * 3),
})

const yearPeriod = (year: number): Period => ({
  occurrence: `${year}`,
  name: `Year to 31 Dec ${year}`,
  start: firstDayOfMonth(year, 1),
  end: lastDayOfMonth(year, 12),
})

/** The period of that frequency which holds `date`. */
export const periodOf = (every: Frequency, date: PlainDate): Period => {
  switch (every) {
    case 'month':
      return monthPeriod(yearOf(date), monthOf(date))
    case 'quarter':
      return quarterPeriod(yearOf(date), Math.ceil(monthOf(date) / 3))
    case 'year':
      return yearPeriod(yearOf(date))
  }
}

/** The periods a person would choose from: `before` past ones, the present one, `after` coming ones, oldest first. */
export const periodsAround = (every: Frequency, today: PlainDate, before = 2, after = 3): Period[] => {
  let first = periodOf(every, today)
  for (let n = 0; n < before; n += 1) first = periodOf(every, addDays(first.start, -1))
  const months = { month: 1, quarter: 3, year: 12 }[every]
  return Array.from({ length: before + 1 + after }, (_, n) => periodOf(every, addMonths(first.start, n * months)))
}
