import type { Period } from '#src/dates/period.ts'
import type { PlainDate } from '#src/dates/plain-date.ts'
import { addDays, monthOf, weekOfYear, weekYear, yearOf } from '#src/dates/plain-date.ts'
import { sayFullDate } from '#src/dates/say-date.ts'
import type { Span } from '#src/deadlines/count-deadline.ts'
import { taxPeriods } from '#src/deadlines/count-deadline.ts'
import { namePeriod, nameYear } from './name-period.ts'
import { occurrence } from './occurrences.ts'
import type { CountedRecurrence, Recurrence } from './recurrence.ts'
import type { YearEndFacts } from './year-ends.ts'
import { accountPeriods } from './year-ends.ts'

/** A period that a service is done for, with the period of account behind it where it follows the year end. */
export type ServicePeriod = { period: Period; account?: Span; noticed?: PlainDate }

const two = (n: number) => String(n).padStart(2, '0')

/** A period's part of the job's key: the same as the one that applying a template gives, so that nothing is made twice. */
const occurrenceId = ({ unit }: CountedRecurrence, end: PlainDate): string => {
  switch (unit) {
    case 'weeks':
      return `${weekYear(end)}-w${two(weekOfYear(end))}`
    case 'months':
      return `${yearOf(end)}-${two(monthOf(end))}`
    case 'quarters':
      return `${yearOf(end)}-${two(monthOf(end))}-q`
    case 'years':
      return `${yearOf(end)}`
  }
}

function* counted(recurrence: CountedRecurrence, from: PlainDate): Generator<ServicePeriod> {
  for (let n = 0; ; n += 1) {
    const end = occurrence(recurrence, from, n)
    const span = { start: addDays(occurrence(recurrence, from, n - 1), 1), end }
    yield { period: { occurrence: occurrenceId(recurrence, end), name: namePeriod(recurrence, span), ...span } }
  }
}

/** The tax periods of a period of account; the first keeps its key, others are `2027.2`, `2027.3`. */
const cut = (account: Span, id: string): Period[] =>
  taxPeriods(account).map((span, at) => ({
    occurrence: at === 0 ? id : `${id.slice(0, 4)}.${at + Number(id.slice(5) || 1)}`,
    name: nameYear(span),
    ...span,
  }))

function* byYearEnd(facts: YearEndFacts, from: PlainDate, isTax: boolean): Generator<ServicePeriod> {
  for (const { occurrence: id, noticed, ...account } of accountPeriods(facts, from)) {
    const whole: Period = { occurrence: id, name: nameYear(account), ...account }
    for (const period of isTax ? cut(account, id) : [whole]) yield { period, account, ...(noticed && { noticed }) }
  }
}

/** The one day of a service that is taken once, under a key that no other period has. */
function* onDay(day: PlainDate): Generator<ServicePeriod> {
  yield { period: { occurrence: day, name: sayFullDate(day), start: day, end: day } }
}

/**
 * The periods of a service without end: no gap between them, none twice. `from` lies in the first one's last month, or is
 * the one day of what is done once.
 */
export const periodsOfService = (
  recurrence: Recurrence,
  from: PlainDate,
  facts: YearEndFacts,
): Generator<ServicePeriod> => {
  if (recurrence.unit === 'once') return onDay(from)
  return 'every' in recurrence ? counted(recurrence, from) : byYearEnd(facts, from, recurrence.unit === 'tax-period')
}
