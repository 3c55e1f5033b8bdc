import { monthPeriod, quarterPeriod } from '#src/dates/period.ts'
import type { PlainDate } from '#src/dates/plain-date.ts'
import { addDays, addMonths, lastDayOfMonth, monthOf, weekOfYear, weekYear, yearOf } from '#src/dates/plain-date.ts'
import { sayFullDate } from '#src/dates/say-date.ts'
import type { Span } from '#src/deadlines/count-deadline.ts'
import type { CountedRecurrence } from './recurrence.ts'

const isMonthEnd = (date: PlainDate) => date === lastDayOfMonth(yearOf(date), monthOf(date))

/** How many whole months the span has; undefined when it has days besides. */
const wholeMonths = ({ start, end }: Span): number | undefined => {
  const before = addDays(start, -1)
  const months = (yearOf(end) - yearOf(before)) * 12 + monthOf(end) - monthOf(before)
  return addMonths(before, months) === end ? months : undefined
}

/** A year, or what stands for one: `Year to 31 Dec 2026`, `Tax year 2026/27`, `15 months to 30 Jun 2027`. */
export const nameYear = (span: Span): string => {
  const months = wholeMonths(span)
  if (months === undefined) return `Period to ${sayFullDate(span.end)}`
  if (months !== 12) return `${months} ${months === 1 ? 'month' : 'months'} to ${sayFullDate(span.end)}`
  const year = yearOf(span.end)
  if (span.end === `${year}-04-05`) return `Tax year ${year - 1}/${String(year).slice(2)}`
  return `Year to ${sayFullDate(span.end)}`
}

/** Names a period as people say it: `Week 14 2026`, `March 2026`, `Q3 2026`, `Month to 5 Nov 2026`. */
export const namePeriod = (recurrence: CountedRecurrence, span: Span): string => {
  const { end } = span
  const { unit, every } = recurrence
  if (unit === 'weeks')
    return every === 1 ? `Week ${weekOfYear(end)} ${weekYear(end)}` : `${every} weeks to ${sayFullDate(end)}`
  if (unit === 'years') return every === 1 ? nameYear(span) : `${every} years to ${sayFullDate(end)}`
  if (every > 1) return `${every} ${unit} to ${sayFullDate(end)}`
  const isWholeMonths = 'nth' in recurrence.on || isMonthEnd(end)
  if (unit === 'months')
    return isWholeMonths ? monthPeriod(yearOf(end), monthOf(end)).name : `Month to ${sayFullDate(end)}`
  return isWholeMonths ? quarterPeriod(yearOf(end), monthOf(end)).name : `Quarter to ${sayFullDate(end)}`
}
