import { englishCalendar } from '#src/dates/calendars.fixture.ts'
import type { DeadlineFacts } from './count-deadline.ts'
import { countDeadline } from './count-deadline.ts'
import { ruleFor } from './rules.ts'
import { sayDeadline } from './say-deadline.ts'

const said = (id: string, facts: Omit<DeadlineFacts, 'kind'>, kind: DeadlineFacts['kind'] = 'company') => {
  const rule = ruleFor(id, facts.period.start)
  const deadline = countDeadline(id, { kind, ...facts }, englishCalendar)
  return rule && deadline && sayDeadline(rule, deadline)
}

const year = { start: '2025-07-01', end: '2026-06-30' } as const

describe('a deadline says why', () => {
  it('with what it was counted from, by which rule, and where that stands', () => {
    expect(said('gb-accounts', { period: year })).toBe(
      '9 months after 30 Jun 2026, month end to month end; Companies House rule v1; gov.uk',
    )
  })

  it('with the last working day where a day off does not move it', () => {
    expect(said('gb-vat-return', { period: { start: '2026-10-01', end: '2026-12-31' } })).toBe(
      '1 month and 7 days after 31 Dec 2026, month end to month end; Sun 7 Feb does not move; last working day Fri 5 Feb; HMRC rule v1; gov.uk',
    )
  })

  it('with the day from which it was moved', () => {
    expect(said('gb-paye-payment', { period: { start: '2026-10-06', end: '2026-11-05' } })).toBe(
      'the 22nd of the same month as 5 Nov 2026 (end of the tax month); Sun 22 Nov is not a working day, so it moves back; HMRC rule v1; gov.uk',
    )
  })

  it('for a day of a month some months on, or before', () => {
    const taxYear = { start: '2026-04-06', end: '2027-04-05' } as const
    expect(said('gb-self-assessment', { period: taxYear }, 'individual')).toMatch(
      /^the last day of the 9th month after 5 Apr 2027 \(end of the tax year\)/,
    )
    expect(said('gb-payment-on-account-1', { period: taxYear }, 'individual')).toMatch(
      /^the last day of the 3rd month before 5 Apr 2027/,
    )
  })

  it('for what is due on the day itself, or days after it', () => {
    expect(said('gb-rti', { period: { start: '2026-11-01', end: '2026-11-27' } })).toMatch(
      /^on 27 Nov 2026 \(pay day\);/,
    )
    expect(said('gb-confirmation-statement', { period: year })).toMatch(/^14 days after 30 Jun 2026/)
  })

  it('for a shortened period and a long first one, by what was later', () => {
    const shorter = { period: { start: '2026-04-01', end: '2026-12-31' }, noticed: '2027-08-10' } as const
    expect(said('gb-accounts', shorter)).toMatch(/^3 months from the notice of the shorter period/)
    const first = { period: { start: '2025-08-12', end: '2027-02-28' }, incorporated: '2025-08-12' } as const
    expect(said('gb-first-accounts', first)).toMatch(/^3 months after the first period ends/)
  })
})
