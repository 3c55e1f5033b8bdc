import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ClientKind } from '#src/clients/client.ts'
import { englishCalendar } from '#src/dates/calendars.fixture.ts'
import type { PlainDate } from '#src/dates/plain-date.ts'
import type { Span } from './count-deadline.ts'
import { countDeadline } from './count-deadline.ts'
import { ruleFor, rules } from './rules.ts'

const samples = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'samples', 'tax-deadlines.json')
const hasSamples = existsSync(samples)
if (!hasSamples) process.stdout.write('skipped: the collected deadlines in ../shared/samples are not here\n')

const span = (start: PlainDate, end: PlainDate): Span => ({ start, end })
const calendar2026 = span('2026-01-01', '2026-12-31')
const november = span('2026-11-01', '2026-11-30')
const taxMonth = span('2026-10-06', '2026-11-05')
const taxYear = span('2026-04-06', '2027-04-05')
const australianYear = span('2025-07-01', '2026-06-30')
const fbtYear = span('2025-04-01', '2026-03-31')

type Case = [rule: string, period: Span, due: PlainDate, kind?: ClientKind]

/** What each collected deadline is here, with one date worked out by hand from its words. */
const covered: Record<string, Case[]> = {
  'Companies House: first accounts (private company)': [
    ['gb-first-accounts', span('2025-08-12', '2026-08-31'), '2027-05-12'],
  ],
  'Companies House: annual accounts (private company)': [
    ['gb-accounts', span('2025-07-01', '2026-06-30'), '2027-03-31'],
  ],
  'HMRC: pay Corporation Tax': [['gb-corporation-tax', span('2026-04-01', '2027-03-31'), '2028-01-01']],
  'HMRC: Company Tax Return (CT600)': [['gb-company-tax-return', span('2026-04-01', '2027-03-31'), '2028-03-31']],
  'Companies House: confirmation statement': [['gb-confirmation-statement', calendar2026, '2027-01-14']],
  'HMRC: VAT return and payment (quarterly, online)': [
    ['gb-vat-return', span('2026-10-01', '2026-12-31'), '2027-02-07'],
  ],
  'HMRC: PAYE/NIC payment (electronic)': [['gb-paye-payment', taxMonth, '2026-11-20']],
  'HMRC: CIS monthly return': [['gb-cis-return', taxMonth, '2026-11-19']],
  'HMRC: RTI Full Payment Submission': [['gb-rti', november, '2026-11-30']],
  'HMRC: Self Assessment online return, balancing payment and first payment on account': [
    ['gb-self-assessment', taxYear, '2028-01-31', 'individual'],
    ['gb-payment-on-account-1', span('2027-04-06', '2028-04-05'), '2028-01-31', 'individual'],
  ],
  'HMRC: Self Assessment second payment on account': [['gb-payment-on-account-2', taxYear, '2027-07-31', 'individual']],
  'HMRC: Self Assessment paper return': [['gb-self-assessment-paper', taxYear, '2027-10-31', 'individual']],
  'HMRC: P60 to employees': [['gb-p60', taxYear, '2027-05-31']],
  'HMRC: P11D': [
    ['gb-p11d', taxYear, '2027-07-06'],
    ['gb-class-1a', taxYear, '2027-07-22'],
  ],
  'Form 1120 (C corporation)': [
    ['us-1120', calendar2026, '2027-04-15'],
    ['us-1120', australianYear, '2026-09-15'],
  ],
  'Form 1065 (partnership), tax years from 2016': [['us-1065', calendar2026, '2027-03-15', 'partnership']],
  'Form 1120-S (S corporation)': [['us-1120-s', calendar2026, '2027-03-15']],
  'Form 1041 (trusts and estates)': [['us-1041', calendar2026, '2027-04-15', 'trust']],
  'Form 1040': [['us-1040', calendar2026, '2027-04-15', 'individual']],
  'Estimated tax 1040-ES': [
    ['us-1040-es-1', calendar2026, '2026-04-15', 'individual'],
    ['us-1040-es-2', calendar2026, '2026-06-15', 'individual'],
    ['us-1040-es-3', calendar2026, '2026-09-15', 'individual'],
    ['us-1040-es-4', calendar2026, '2027-01-15', 'individual'],
  ],
  'Form 941': [
    ['us-941', span('2026-01-01', '2026-03-31'), '2026-04-30'],
    ['us-941', span('2026-10-01', '2026-12-31'), '2027-02-01'],
  ],
  'Form 990': [['us-990', calendar2026, '2027-05-17', 'charity']],
  'Forms W-2 and 1099-NEC (nonemployee compensation)': [['us-w-2', calendar2026, '2027-02-01']],
  'BAS Q1 Jul-Sep': [['au-bas-quarterly', span('2026-07-01', '2026-09-30'), '2026-10-28']],
  'BAS Q2 Oct-Dec': [['au-bas-quarterly', span('2026-10-01', '2026-12-31'), '2027-03-01']],
  'BAS Q3 Jan-Mar': [['au-bas-quarterly', span('2026-01-01', '2026-03-31'), '2026-04-28']],
  'BAS Q4 Apr-Jun': [['au-bas-quarterly', span('2026-04-01', '2026-06-30'), '2026-07-28']],
  'Super guarantee Q1 Jul-Sep': [['au-super-quarterly', span('2025-07-01', '2025-09-30'), '2025-10-28']],
  'Super guarantee Q2 Oct-Dec': [['au-super-quarterly', span('2025-10-01', '2025-12-31'), '2026-01-28']],
  'Super guarantee Q3 Jan-Mar': [['au-super-quarterly', span('2026-01-01', '2026-03-31'), '2026-04-28']],
  'Super guarantee Q4 Apr-Jun': [['au-super-quarterly', span('2026-04-01', '2026-06-30'), '2026-07-28']],
  'Monthly BAS/IAS': [['au-bas-monthly', november, '2026-12-21']],
  'Individual/trust/partnership tax return (self-lodged)': [
    ['au-tax-return', australianYear, '2026-11-02', 'individual'],
  ],
  'FBT return and payment': [['au-fbt-return', fbtYear, '2026-05-21']],
}

/** What is collected and is no rule of its own here, and why. */
const leftOut: Record<string, string> = {
  'any IRS due date': 'each rule of the IRS says itself that a day off moves it on',
}

const facts = (kind: ClientKind, period: Span) => ({ kind, period, incorporated: '2025-08-12' as const })

describe('the statutory rules', () => {
  const cases = Object.entries(covered).flatMap(([filing, each]) => each.map(given => ({ filing, given })))

  it.each(cases)('count $filing as it was collected: $given', ({ given: [rule, period, due, kind = 'company'] }) => {
    expect(countDeadline(rule, facts(kind, period), englishCalendar)?.date).toBe(due)
  })

  const collected: { filing: string }[] = hasSamples ? JSON.parse(readFileSync(samples, 'utf8')) : []
  const itIfHere = hasSamples ? it : it.skip

  itIfHere('hold each deadline that was collected, or say why not', () => {
    const unknown = collected.map(({ filing }) => filing).filter(filing => !covered[filing] && !leftOut[filing])
    expect(unknown).toEqual([])
  })

  itIfHere('name no collected deadline that is not there', () => {
    const filings = new Set(collected.map(({ filing }) => filing))
    expect([...Object.keys(covered), ...Object.keys(leftOut)].filter(filing => !filings.has(filing))).toEqual([])
  })

  it('of the IRS all move on over days off', () => {
    const others = rules.filter(({ jurisdiction, nonWorkingDay }) => jurisdiction === 'US' && nonWorkingDay !== 'after')
    expect(others).toEqual([])
  })

  it('have one version at most for any day, and an official source', () => {
    for (const rule of rules) {
      expect(ruleFor(rule.id, rule.validFrom)).toBe(rule)
      if (rule.validTo) expect(ruleFor(rule.id, rule.validTo)).toBe(rule)
      expect(rule.source).toMatch(/^https:\/\/(www\.)?(gov\.uk|irs\.gov|ato\.gov\.au|business\.gov\.au)\//)
    }
  })
})
