import type { PlainDate } from '#src/dates/plain-date.ts'
import { addDays, addMonths, dayOfMonth, firstDayOfMonth, yearOf } from '#src/dates/plain-date.ts'
import type { Calendar } from '#src/dates/working-days.ts'
import type { AccountPeriod, YearEndFacts } from '#src/recurrence/year-ends.ts'
import { accountPeriods } from '#src/recurrence/year-ends.ts'
import type { Deadline, Span } from './count-deadline.ts'
import { countDeadline, taxPeriods } from './count-deadline.ts'
import type { Rule } from './rule.ts'
import { ruleFor } from './rules.ts'

/** A statutory deadline of one job, as it was counted. */
export type JobDeadline = Deadline & {
  /** Its rule, with a number from the second on where the rule sets several: `gb-corporation-tax.2`. */
  id: string
  /** The period that it is for. */
  start: PlainDate
  end: PlainDate
  /** The day on which it was filed: from then on it is not late, and on that day it was on time or not. */
  filed?: PlainDate
}

/** The client as far as deadlines depend on it. */
type ClientFacts = Partial<YearEndFacts>

/** The period of account that holds the period, else the last that ended in it: of a calendar year, the year that it saw end. */
const accountOf = (client: YearEndFacts, period: Span): AccountPeriod | undefined => {
  let ended: AccountPeriod | undefined
  for (const account of accountPeriods(client, period.start)) {
    if (account.start <= period.start && account.end >= period.end) return account
    if (account.end > period.end) return ended
    ended = account
  }
  return ended
}

/** The year that ends on that month and day and holds the date. */
const yearAround = (date: PlainDate, yearEnds: string): Span => {
  const [month = 12, day = 31] = yearEnds.split('-').map(Number)
  const endIn = (year: number) => dayOfMonth(firstDayOfMonth(year, month), day)
  const year = yearOf(date)
  const end = endIn(year) >= date ? endIn(year) : endIn(year + 1)
  return { start: addDays(endIn(yearOf(end) - 1), 1), end }
}

/** From the 6th to the 5th (Income Tax (PAYE) Regulations 2003 reg 2). */
const taxMonthAround = (date: PlainDate): Span => {
  const fifth = dayOfMonth(date, 5)
  const end = date <= fifth ? fifth : dayOfMonth(addMonths(fifth, 1), 5)
  return { start: addDays(dayOfMonth(addMonths(end, -1), 5), 1), end }
}

/** Whether a rule asks in which period of account a period lies: whole years are walked for it. */
const asksForAccount = ({ per, from, yearEnds, only, notBefore, afterNotice }: Rule): boolean =>
  from === 'period-of-account' ||
  from === 'incorporation' ||
  (from === 'tax-year' && !yearEnds) ||
  [per, only, notBefore, afterNotice].some(fact => fact !== undefined)

const overlap = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end

/** The periods for which a rule sets a deadline to a job; none where what it is counted from is not known. */
const spansOf = (rule: Rule, period: Span, account: Span | undefined): Span[] => {
  if (rule.per) return account ? taxPeriods(account).filter(span => overlap(span, period)) : []
  switch (rule.from) {
    case 'period':
    case 'review-period':
    case 'pay-date':
      return [period]
    case 'tax-month':
      return [taxMonthAround(period.end)]
    case 'tax-year':
      return rule.yearEnds ? [yearAround(period.end, rule.yearEnds)] : account ? [account] : []
    case 'period-of-account':
    case 'incorporation':
      return account ? [account] : []
  }
}

type ForJob = { client: ClientFacts; period: Span }

const deadlinesOfRule = (calendar: Calendar, id: string, { client, period }: ForJob): JobDeadline[] => {
  const rule = ruleFor(id, period.start)
  const { kind, incorporated } = client
  if (!rule || !kind) return []
  const account = asksForAccount(rule) ? accountOf({ ...client, kind }, period) : undefined
  const days = calendar.authority?.(rule.jurisdiction) ?? calendar
  return spansOf(rule, period, account).flatMap(({ start, end }, at) => {
    const facts = {
      kind,
      period: { start, end },
      ...(account && { account }),
      ...(incorporated && { incorporated }),
      ...(account?.noticed && { noticed: account.noticed }),
    }
    const deadline = countDeadline(id, facts, days)
    return deadline ? [{ id: at === 0 ? id : `${id}.${at + 1}`, start, end, ...deadline }] : []
  })
}

/**
 * The statutory deadlines of a job, first to last: those that its template's rules set for its period and its client.
 * The one place where they are counted; counted again, for other facts or another period, what was filed (of `before`)
 * stands as it was.
 */
export const deadlinesOfJob = (
  calendar: Calendar,
  { deadlines = [] }: { deadlines?: readonly string[] },
  job: ForJob,
  before: JobDeadline[] = [],
): JobDeadline[] => {
  const filed = before.filter(deadline => deadline.filed)
  const counted = deadlines.flatMap(rule => deadlinesOfRule(calendar, rule, job))
  const open = counted.filter(({ id }) => !filed.some(other => other.id === id))
  return [...filed, ...open].sort((a, b) => (a.date + a.id < b.date + b.id ? -1 : 1))
}

type WithDeadlines = { deadlines?: JobDeadline[] }

/** The day from which dates before the statutory deadline are counted: the first, whether it is filed or not. */
export const statutoryDay = ({ deadlines = [] }: WithDeadlines): PlainDate | undefined => deadlines[0]?.date

/** The first deadline that is not filed. */
export const nextDeadline = ({ deadlines = [] }: WithDeadlines): JobDeadline | undefined =>
  deadlines.find(({ filed }) => !filed)
