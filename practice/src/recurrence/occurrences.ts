import type { PlainDate } from '#src/dates/plain-date.ts'
import {
  addDays,
  addMonths,
  dayOfMonth,
  firstDayOfMonth,
  lastDayOfMonth,
  mondayOf,
  monthOf,
  weekday,
  yearOf,
} from '#src/dates/plain-date.ts'
import type { CountedRecurrence, DayInMonth } from './recurrence.ts'

export const monthsOf = { months: 1, quarters: 3, years: 12 } as const

/** That day of the month in which `date` lies. */
const dayIn = (date: PlainDate, on: DayInMonth): PlainDate => {
  const [first, last] = [firstDayOfMonth(yearOf(date), monthOf(date)), lastDayOfMonth(yearOf(date), monthOf(date))]
  if ('day' in on) return dayOfMonth(first, on.day)
  if (on.nth === 'last') return addDays(last, -((weekday(last) - on.weekday + 7) % 7))
  return addDays(first, ((on.weekday - weekday(first) + 7) % 7) + (on.nth - 1) * 7)
}

/**
 * The nth occurrence (worked example E6): 0 is the one in the week or month of `from`, negative ones lie before. Counted
 * from `from` each time, never from the one before, so that 31 January, 28 February is followed by 31 March.
 */
export const occurrence = (recurrence: CountedRecurrence, from: PlainDate, n: number): PlainDate => {
  if (recurrence.unit === 'weeks') return addDays(mondayOf(from), recurrence.weekday - 1 + 7 * recurrence.every * n)
  const month = addMonths(
    firstDayOfMonth(yearOf(from), monthOf(from)),
    monthsOf[recurrence.unit] * recurrence.every * n,
  )
  return dayIn(month, recurrence.on)
}
