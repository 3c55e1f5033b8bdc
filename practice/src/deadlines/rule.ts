import * as z from 'zod'
import type { ClientKind } from '#src/clients/client.ts'
import type { PlainDate } from '#src/dates/plain-date.ts'

/** Whose law a rule is. */
export const jurisdiction = z.enum(['GB', 'US', 'AU'])
export type Jurisdiction = z.infer<typeof jurisdiction>

/** What a deadline is counted from. All but incorporation are the last day of a span. */
export type CountedFrom =
  | 'period'
  /** Of the accounts: where it is longer than a year it holds two tax periods. */
  | 'period-of-account'
  | 'incorporation'
  | 'review-period'
  | 'tax-year'
  | 'tax-month'
  | 'pay-date'

/** `days` after the same day so many months on (month end to month end), or on `day` of that month, or days alone. */
export type Count = { months: number; days?: number } | { months: number; day: number } | { days: number }

/**
 * A statutory deadline as the law has it, in one version. A version holds for periods that begin from `validFrom` to
 * `validTo`; when the law changes the old version gets its end and the next one stands beside it.
 */
export type Rule = {
  id: string
  version: number
  jurisdiction: Jurisdiction
  name: string
  /** To whom: `Companies House`. */
  authority: string
  source: string
  validFrom: PlainDate
  validTo?: PlainDate
  kinds: readonly ClientKind[]
  from: CountedFrom
  /** Once for each tax period of a period of account that is longer than a year. */
  per?: 'tax-period'
  /** The month and day on which its tax years end, where the law says so; without it they are the client’s own. */
  yearEnds?: string
  count: Count
  /** Periods that end in this month are counted otherwise. */
  except?: { endingIn: number; count: Count }
  /** Not before so many months after the period: first accounts. */
  notBefore?: { months: number }
  /** Not before so many months after the authority was told that the period is shortened. */
  afterNotice?: { months: number }
  /** A first period of more than a year has a rule of its own. */
  only?: 'long-first-period' | 'other-periods'
  /** What a weekend or holiday does: nothing, or the day moves to the working day before or after. */
  nonWorkingDay: 'none' | 'before' | 'after'
}
