import type { PlainDate } from '#src/dates/plain-date.ts'
import { lastDayOfMonth, monthOf, yearOf } from '#src/dates/plain-date.ts'
import { sayDayInWeek, sayFullDate } from '#src/dates/say-date.ts'
import type { Deadline } from './count-deadline.ts'
import type { Count, Rule } from './rule.ts'

const anchors: Record<Rule['from'], string> = {
  period: '',
  'period-of-account': '',
  incorporation: ' (incorporation)',
  'review-period': ' (end of the review period)',
  'tax-year': ' (end of the tax year)',
  'tax-month': ' (end of the tax month)',
  'pay-date': ' (pay day)',
}

const many = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`

const ordinal = (n: number): string => {
  const ending = n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
  return `${n}${ending}`
}

const sayMonths = (months: number): string => {
  if (months === 0) return 'of the same month as'
  return `of the ${months === 1 ? '' : `${ordinal(Math.abs(months))} `}month ${months < 0 ? 'before' : 'after'}`
}

const sayCount = (count: Count, from: string): string => {
  if ('day' in count)
    return `${count.day === 31 ? 'the last day' : `the ${ordinal(count.day)}`} ${sayMonths(count.months)} ${from}`
  if (!('months' in count)) return count.days === 0 ? `on ${from}` : `${many(count.days, 'day')} after ${from}`
  const days = count.days ? ` and ${many(count.days, 'day')}` : ''
  return `${many(count.months, 'month')}${days} after ${from}`
}

const isMonthEnd = (date: PlainDate) => date === lastDayOfMonth(yearOf(date), monthOf(date))

const sayBasis = (rule: Rule, { by, from }: Deadline): string => {
  if (by === 'notice') return `${many(rule.afterNotice?.months ?? 0, 'month')} from the notice of the shorter period`
  if (by === 'first-period') return `${many(rule.notBefore?.months ?? 0, 'month')} after the first period ends`
  const count = rule.except?.endingIn === monthOf(from) ? rule.except.count : rule.count
  const monthEnd = 'months' in count && !('day' in count) && isMonthEnd(from) ? ', month end to month end' : ''
  return `${sayCount(count, `${sayFullDate(from)}${anchors[rule.from]}`)}${monthEnd}`
}

const sayMoved = (rule: Rule, { date, counted, lastWorkingDay }: Deadline): string => {
  if (counted)
    return `; ${sayDayInWeek(counted)} is not a working day, so it moves ${rule.nonWorkingDay === 'before' ? 'back' : 'on'}`
  if (lastWorkingDay) return `; ${sayDayInWeek(date)} does not move; last working day ${sayDayInWeek(lastWorkingDay)}`
  return ''
}

/** Why a deadline is on its day: `9 months after 30 Jun 2026, month end to month end; Companies House rule v1; gov.uk`. */
export const sayDeadline = (rule: Rule, deadline: Deadline): string => {
  const site = rule.source.match(/^https:\/\/(?:www\.)?([^/]+)/)?.[1] ?? rule.source
  return `${sayBasis(rule, deadline)}${sayMoved(rule, deadline)}; ${rule.authority} rule v${rule.version}; ${site}`
}
