import { englishCalendar, scottishCalendar } from '#src/dates/calendars.fixture.ts'
import { periodOf } from '#src/dates/period.ts'
import type { PlainDate } from '#src/dates/plain-date.ts'
import { withYearEndMoved } from '#src/recurrence/move-year-end.ts'
import { anchorsOf, stepDue } from '#src/work/dates-of-job.ts'
import { planJob } from '#src/work/make-job.ts'
import { template } from '#src/work/work.fixture.ts'
import type { Span } from './count-deadline.ts'
import { deadlinesOfJob, nextDeadline } from './deadlines-of-job.ts'

type Client = Parameters<typeof deadlinesOfJob>[2]['client']

const company: Client = { kind: 'company', yearEnd: '03-31' }
const span = (start: PlainDate, end: PlainDate): Span => ({ start, end })

const count = (deadlines: string[], client: Client, period: Span) =>
  deadlinesOfJob(englishCalendar, { deadlines }, { client, period })

const days = (...given: Parameters<typeof count>) => count(...given).map(({ id, date }) => [id, date])

const accounts = ['gb-accounts', 'gb-first-accounts', 'gb-corporation-tax', 'gb-company-tax-return']

describe('the statutory deadlines of a job', () => {
  it('are those of its period, with what a day off does', () => {
    expect(count(['gb-vat-return'], company, span('2026-10-01', '2026-12-31'))).toEqual([
      {
        id: 'gb-vat-return',
        rule: 'gb-vat-return',
        version: 1,
        start: '2026-10-01',
        end: '2026-12-31',
        from: '2026-12-31',
        date: '2027-02-07',
        lastWorkingDay: '2027-02-05',
      },
    ])
  })

  it('are first to last, and only those that apply to the client', () => {
    const year = span('2026-04-01', '2027-03-31')
    expect(days(accounts, company, year)).toEqual([
      ['gb-accounts', '2027-12-31'],
      ['gb-corporation-tax', '2028-01-01'],
      ['gb-company-tax-return', '2028-03-31'],
    ])
    expect(days(accounts, { ...company, kind: 'llp' }, year)).toEqual([['gb-accounts', '2027-12-31']])
    expect(days(accounts, { kind: 'sole-trader', yearEnd: '03-31' }, year)).toEqual([])
    expect(days(['gb-vat-return'], {}, year)).toEqual([])
  })

  it('are not guessed where the year end is not known', () => {
    expect(days(accounts, { kind: 'company' }, periodOf('year', '2026-12-31'))).toEqual([])
  })

  it('are, for a calendar year, those of the year of account that ended in it, as its dates are', () => {
    expect(days(['gb-accounts'], company, periodOf('year', '2026-12-31'))).toEqual([['gb-accounts', '2026-12-31']])
  })

  it('are those of first accounts where the first period is longer than a year (E2)', () => {
    const client: Client = { kind: 'company', yearEnd: '08-31', incorporated: '2025-08-12' }
    expect(days(accounts, client, span('2025-08-12', '2026-08-31'))).toContainEqual(['gb-first-accounts', '2027-05-12'])
    expect(days(accounts, client, span('2026-09-01', '2027-08-31'))[0]).toEqual(['gb-accounts', '2028-05-31'])
  })

  it('are two of tax in a period of account of fifteen months, with one day for both returns (E3)', () => {
    const moved = withYearEndMoved(
      { kind: 'company' as const, yearEnd: '03-31' },
      { instead: '2027-03-31', to: '2027-06-30' },
    )
    expect(days(accounts, moved, span('2026-04-01', '2027-06-30'))).toEqual([
      ['gb-corporation-tax', '2028-01-01'],
      ['gb-accounts', '2028-03-31'],
      ['gb-corporation-tax.2', '2028-04-01'],
      ['gb-company-tax-return', '2028-06-30'],
      ['gb-company-tax-return.2', '2028-06-30'],
    ])
    const first = count(['gb-corporation-tax', 'gb-company-tax-return'], moved, span('2026-04-01', '2027-03-31'))
    expect(first.map(({ id, date, end }) => [id, date, end])).toEqual([
      ['gb-corporation-tax', '2028-01-01', '2027-03-31'],
      ['gb-company-tax-return', '2028-06-30', '2027-03-31'],
    ])
  })

  it('are later after a notice that a year is shortened (E3)', () => {
    const facts = { kind: 'company' as const, yearEnd: '03-31' }
    const moved = withYearEndMoved(facts, { instead: '2027-03-31', to: '2026-12-31', noticed: '2027-08-10' })
    expect(days(['gb-accounts'], moved, span('2026-04-01', '2026-12-31'))).toEqual([['gb-accounts', '2027-11-10']])
  })

  it('are those of the tax year or tax month in which the period ends', () => {
    const person: Client = { kind: 'sole-trader', yearEnd: '03-31' }
    expect(days(['gb-self-assessment'], person, span('2026-04-01', '2027-03-31'))).toEqual([
      ['gb-self-assessment', '2028-01-31'],
    ])
    expect(days(['gb-self-assessment'], person, span('2026-04-06', '2027-04-05'))).toEqual([
      ['gb-self-assessment', '2028-01-31'],
    ])
    expect(days(['gb-paye-payment'], company, span('2026-10-06', '2026-11-05'))).toEqual([
      ['gb-paye-payment', '2026-11-20'],
    ])
    expect(days(['gb-paye-payment'], company, periodOf('month', '2026-11-30'))).toEqual([
      ['gb-paye-payment', '2026-12-22'],
    ])
  })

  it('are moved by the authority’s days off, not by the firm’s (E4)', () => {
    const calendar = { ...scottishCalendar, authority: () => englishCalendar }
    const [deadline] = deadlinesOfJob(
      calendar,
      { deadlines: ['us-941'] },
      { client: company, period: span('2026-10-01', '2026-12-31') },
    )
    expect(deadline).toMatchObject({ date: '2027-02-01', counted: '2027-01-31' })
  })

  it('stand once they are filed, whatever changes afterwards', () => {
    const [before] = count(['gb-accounts'], company, span('2026-04-01', '2027-03-31'))
    const filed = { ...before, filed: '2027-11-01' } as NonNullable<typeof before>
    const job = { client: { ...company, yearEnd: '06-30' }, period: span('2026-04-01', '2027-06-30') }
    const again = deadlinesOfJob(englishCalendar, { deadlines: accounts }, job, [filed])
    expect(again).toContainEqual(filed)
    expect(again.filter(({ id }) => id === 'gb-accounts')).toHaveLength(1)
    expect(nextDeadline({ deadlines: again })?.id).toBe('gb-corporation-tax')
  })
})

describe('a step that is counted from the statutory deadline', () => {
  const [enter, ...others] = template.steps
  const due = { count: -10, unit: 'working-days', from: 'statutory' } as const
  const given = {
    ...template,
    deadlines: ['gb-vat-return'],
    steps: [{ ...enter, due } as (typeof others)[0] & object, ...others],
  }
  const period = { occurrence: '2026-12-q', name: 'Q4 2026', start: '2026-10-01', end: '2026-12-31' } as const
  const planned = (facts: typeof given) =>
    planJob(englishCalendar, facts, { client: { key: 'client:acme', kind: 'company' }, period, team: {} }, '2026-11-23')

  it('is due so many working days before the first of them', () => {
    const job = planned(given)
    expect(job.deadlines?.[0]?.date).toBe('2027-02-07')
    expect(job.tasks[0]?.due).toBe('2027-01-25')
    expect(
      stepDue(
        englishCalendar,
        given.steps[0] as (typeof others)[0] & object,
        anchorsOf(englishCalendar, given, job),
        given.steps,
      ),
    ).toBe('2027-01-25')
  })

  it('is counted from the job’s own due for a client whom no rule concerns', () => {
    const job = planned({ ...given, deadlines: ['us-1065'] })
    expect(job.deadlines).toBeUndefined()
    expect(job.tasks[0]?.due).toBe('2027-01-15')
  })
})
