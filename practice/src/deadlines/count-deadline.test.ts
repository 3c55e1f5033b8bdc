import { englishCalendar } from '#src/dates/calendars.fixture.ts'
import type { PlainDate } from '#src/dates/plain-date.ts'
import { addDays, addMonths } from '#src/dates/plain-date.ts'
import type { Calendar } from '#src/dates/working-days.ts'
import type { DeadlineFacts } from './count-deadline.ts'
import { countDeadline, taxPeriods } from './count-deadline.ts'

const federal: Calendar = {
  ...englishCalendar,
  holidays: new Map([['2028-01-17', 'Birthday of Martin Luther King, Jr.']]),
}

const yearTo = (end: PlainDate) => ({ start: addDays(addMonths(end, -12), 1), end })
const quarterTo = (end: PlainDate) => ({ start: addDays(addMonths(end, -3), 1), end })

const dateOf = (
  rule: string,
  facts: Partial<DeadlineFacts> & Pick<DeadlineFacts, 'period'>,
  calendar = englishCalendar,
) => countDeadline(rule, { kind: 'company', ...facts }, calendar)?.date

describe('deadlines of a UK company (worked example E2)', () => {
  it.each([
    ['2026-06-30', '2027-03-31'],
    ['2026-05-31', '2027-02-28'],
    ['2027-02-28', '2027-11-30'],
    ['2028-02-29', '2028-11-30'],
    ['2027-03-15', '2027-12-15'],
  ] as const)('accounts to %s are due %s, month end to month end', (end, due) => {
    expect(dateOf('gb-accounts', { period: yearTo(end) })).toBe(due)
  })

  it('first accounts of more than a year are due 21 months after incorporation, and have that one rule', () => {
    const facts = { incorporated: '2025-08-12', period: { start: '2025-08-12', end: '2026-08-31' } } as const
    expect(dateOf('gb-first-accounts', facts)).toBe('2027-05-12')
    expect(dateOf('gb-accounts', facts)).toBeUndefined()
  })

  it('first accounts of a year or less are due like any others', () => {
    const facts = { incorporated: '2025-08-12', period: { start: '2025-08-12', end: '2026-03-31' } } as const
    expect(dateOf('gb-first-accounts', facts)).toBeUndefined()
    expect(dateOf('gb-accounts', facts)).toBe('2026-12-31')
  })

  it('first accounts leave three months after a period of 18 months and more', () => {
    const facts = { incorporated: '2025-08-12', period: { start: '2025-08-12', end: '2027-02-28' } } as const
    expect(dateOf('gb-first-accounts', facts)).toBe('2027-05-31')
  })

  it.each([
    ['2027-03-31', '2028-01-01'],
    ['2027-06-30', '2028-04-01'],
  ] as const)('tax of the year to %s is paid by %s', (end, due) => {
    expect(dateOf('gb-corporation-tax', { period: yearTo(end) })).toBe(due)
  })

  it('an individual has no deadlines of a company', () => {
    expect(dateOf('gb-accounts', { kind: 'individual', period: yearTo('2026-06-30') })).toBeUndefined()
  })
})

describe('a year end moved (worked example E3)', () => {
  const longer = { start: '2026-04-01', end: '2027-06-30' } as const

  it('moves the accounts of 15 months to nine months after their end', () => {
    expect(dateOf('gb-accounts', { period: longer })).toBe('2028-03-31')
  })

  it('makes two tax periods, each with its own payment, and both returns due a year after the accounts end', () => {
    const periods = taxPeriods(longer)
    expect(periods).toEqual([
      { start: '2026-04-01', end: '2027-03-31' },
      { start: '2027-04-01', end: '2027-06-30' },
    ])
    expect(periods.map(period => dateOf('gb-corporation-tax', { period, account: longer }))).toEqual([
      '2028-01-01',
      '2028-04-01',
    ])
    expect(periods.map(period => dateOf('gb-company-tax-return', { period, account: longer }))).toEqual([
      '2028-06-30',
      '2028-06-30',
    ])
  })

  it('shortened, leaves three months from the notice where that is later', () => {
    const shorter = { start: '2026-04-01', end: '2026-12-31' } as const
    expect(dateOf('gb-accounts', { period: shorter, noticed: '2027-08-10' })).toBe('2027-11-10')
    expect(dateOf('gb-accounts', { period: shorter, noticed: '2026-11-10' })).toBe('2027-09-30')
  })
})

describe('a deadline on a day off (worked example E4)', () => {
  it('of VAT does not move, and says the last working day', () => {
    const deadline = countDeadline(
      'gb-vat-return',
      { kind: 'company', period: quarterTo('2026-12-31') },
      englishCalendar,
    )
    expect(deadline).toMatchObject({ date: '2027-02-07', lastWorkingDay: '2027-02-05' })
    expect(dateOf('gb-vat-return', { period: quarterTo('2027-01-31') })).toBe('2027-03-07')
  })

  it('of PAYE moves back', () => {
    const period = { start: '2026-10-06', end: '2026-11-05' } as const
    expect(dateOf('gb-paye-payment', { period })).toBe('2026-11-20')
  })

  it('of the IRS moves on, over a holiday too', () => {
    expect(dateOf('us-941', { period: quarterTo('2026-12-31') }, federal)).toBe('2027-02-01')
    expect(dateOf('us-1040-es-4', { kind: 'individual', period: yearTo('2027-12-31') }, federal)).toBe('2028-01-18')
  })

  it('of Making Tax Digital does not move', () => {
    const period = { start: '2026-10-06', end: '2027-01-05' } as const
    expect(dateOf('gb-mtd-income-tax', { kind: 'sole-trader', period })).toBe('2027-02-07')
  })
})

describe('a law that changed (worked example E5)', () => {
  it.each([
    ['2026-06-30', '2026-09-15', 1],
    ['2027-06-30', '2027-10-15', 2],
  ] as const)('counts Form 1120 of the year to %s to %s, by version %i', (end, due, version) => {
    const deadline = countDeadline('us-1120', { kind: 'company', period: yearTo(end) }, federal)
    expect(deadline).toMatchObject({ date: due, version })
  })

  it('sets no deadline for a period that no version holds for', () => {
    expect(dateOf('au-super-quarterly', { period: quarterTo('2026-06-30') })).toBe('2026-07-28')
    expect(dateOf('au-super-quarterly', { period: quarterTo('2026-09-30') })).toBeUndefined()
  })
})
