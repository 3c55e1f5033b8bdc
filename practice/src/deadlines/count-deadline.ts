import type { ClientKind } from '#src/clients/client.ts'
import type { PlainDate } from '#src/dates/plain-date.ts'
import { addDays, addMonths, dayOfMonth, monthOf } from '#src/dates/plain-date.ts'
import type { Calendar } from '#src/dates/working-days.ts'
import { addWorkingDays, isWorkingDay } from '#src/dates/working-days.ts'
import type { Count, CountedFrom, Rule } from './rule.ts'
import { ruleFor } from './rules.ts'

export type Span = { start: PlainDate; end: PlainDate }

/** What deadlines are counted from: whose period it is, and what is known of the client. */
export type DeadlineFacts = {
  kind: ClientKind
  period: Span
  /** The period of account that the period lies in, where it is a longer one. */
  account?: Span
  incorporated?: PlainDate
  /** When the authority was told that the period of account is shortened. */
  noticed?: PlainDate
}

/** One deadline, with all by which it explains itself. */
export type Deadline = {
  rule: string
  version: number
  date: PlainDate
  /** The day it was counted from. */
  from: PlainDate
  /** The day that was counted, where a day off moved it. */
  counted?: PlainDate
  /** The last working day before it, where it falls on a day off and stays there. */
  lastWorkingDay?: PlainDate
  /** What the law allows where that is later than the count: three months from the notice, or from a first period. */
  by?: 'notice' | 'first-period'
}

const countFrom = (date: PlainDate, count: Count): PlainDate => {
  if (!('months' in count)) return addDays(date, count.days)
  if ('day' in count) return dayOfMonth(addMonths(date, count.months), count.day)
  return addDays(addMonths(date, count.months), count.days ?? 0)
}

const anchorOf = (from: CountedFrom, { period, account, incorporated }: DeadlineFacts): PlainDate | undefined => {
  switch (from) {
    case 'incorporation':
      return incorporated
    case 'period-of-account':
      return (account ?? period).end
    default:
      return period.end
  }
}

/** The last day of the year that begins on `start`; counted from the day before, so that month ends stay month ends. */
const yearFrom = (start: PlainDate): PlainDate => addMonths(addDays(start, -1), 12)

/** A first period of more than a year, from the day of incorporation. */
const isLongFirstPeriod = ({ period, account, incorporated }: DeadlineFacts): boolean => {
  const { start, end } = account ?? period
  return incorporated === start && end > yearFrom(start)
}

const applies = (rule: Rule, facts: DeadlineFacts): boolean =>
  rule.kinds.includes(facts.kind) &&
  (rule.only === undefined || (rule.only === 'long-first-period') === isLongFirstPeriod(facts))

type Counted = { date: PlainDate; by?: 'notice' | 'first-period' }

/** The latest day that the law allows, before weekends and holidays. */
const counted = (rule: Rule, from: PlainDate, facts: DeadlineFacts): Counted => {
  const { account, period, noticed } = facts
  const count = rule.except?.endingIn === monthOf(from) ? rule.except.count : rule.count
  const allowed: Counted[] = [{ date: countFrom(from, count) }]
  if (rule.notBefore)
    allowed.push({ date: addMonths((account ?? period).end, rule.notBefore.months), by: 'first-period' })
  if (rule.afterNotice && noticed) allowed.push({ date: addMonths(noticed, rule.afterNotice.months), by: 'notice' })
  return allowed.reduce((a, b) => (b.date > a.date ? b : a))
}

/** What a day off does to a date, by the rule. */
const settle = ({ nonWorkingDay }: Rule, date: PlainDate, calendar: Calendar) => {
  if (isWorkingDay(calendar, date)) return { date }
  const before = addWorkingDays(calendar, date, -1)
  if (nonWorkingDay === 'none') return { date, lastWorkingDay: before }
  return { date: nonWorkingDay === 'before' ? before : addWorkingDays(calendar, date, 1), counted: date }
}

/**
 * The deadline that a rule sets for a period; undefined where it sets none: another kind of client, no version for the
 * period, or nothing known to count from. `calendar` is the authority's own, not the firm's.
 */
export const countDeadline = (id: string, facts: DeadlineFacts, calendar: Calendar): Deadline | undefined => {
  const rule = ruleFor(id, facts.period.start)
  const from = rule && anchorOf(rule.from, facts)
  if (!rule || !from || !applies(rule, facts)) return undefined
  const { date, by } = counted(rule, from, facts)
  return { rule: id, version: rule.version, from, ...settle(rule, date, calendar), ...(by && { by }) }
}

/** A company's tax periods in its period of account: a year from its start, then what is left (CTA 2009 s 10). */
export const taxPeriods = ({ start, end }: Span): Span[] => {
  const firstEnd = yearFrom(start)
  return end <= firstEnd
    ? [{ start, end }]
    : [{ start, end: firstEnd }, ...taxPeriods({ start: addDays(firstEnd, 1), end })]
}
