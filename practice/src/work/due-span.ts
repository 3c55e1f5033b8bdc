import * as z from 'zod'
import type { PlainDate } from '#src/dates/plain-date.ts'
import { addDays, addMonths, dayOfMonth, mondayOf } from '#src/dates/plain-date.ts'

/** Days that go along with today, so that a view which names them stays right. */
export const dueSpan = z.enum(['this-week', 'next-week', 'this-month', 'next-month'])
export type DueSpan = z.infer<typeof dueSpan>

type Days = { first: PlainDate; last: PlainDate }

const weekFrom = (monday: PlainDate): Days => ({ first: monday, last: addDays(monday, 6) })
const monthOf = (date: PlainDate): Days => ({ first: dayOfMonth(date, 1), last: dayOfMonth(date, 31) })

/** The first and the last of these days as seen from `today`; weeks begin on Monday. */
export const daysOfSpan = (span: DueSpan, today: PlainDate): Days => {
  switch (span) {
    case 'this-week':
      return weekFrom(mondayOf(today))
    case 'next-week':
      return weekFrom(addDays(mondayOf(today), 7))
    case 'this-month':
      return monthOf(today)
    case 'next-month':
      return monthOf(addMonths(dayOfMonth(today, 1), 1))
  }
}
