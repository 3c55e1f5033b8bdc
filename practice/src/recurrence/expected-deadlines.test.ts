import { englishCalendar } from '#src/dates/calendars.fixture.ts'
import { rules } from '#src/deadlines/rules.ts'
import { template } from '#src/work/work.fixture.ts'
import { expectedDeadlines, mostMonthsAfter } from './expected-deadlines.ts'
import type { ServiceInContext } from './service-job.ts'

const given = (more: Partial<ServiceInContext['service']> = {}, client: object = {}): ServiceInContext => ({
  service: {
    key: 'service:acme:vat-return',
    client: 'client:acme',
    service: 'vat-return',
    template: 'vat-return',
    recurrence: { unit: 'quarters', every: 1, on: { day: 31 } },
    from: '2026-09-30',
    horizon: 60,
    since: '2026-09-01',
    pauses: [],
    ...more,
  },
  client: {
    key: 'client:acme',
    code: 'C0001',
    name: 'Acme Ltd',
    kind: 'company',
    status: 'active',
    team: {},
    ...client,
  },
  template: { ...template, deadlines: ['gb-vat-return'] },
  calendar: englishCalendar,
})

const year = ['2026-11-30', '2027-11-30'] as const
const dates = (...of: Parameters<typeof given>) =>
  expectedDeadlines(given(...of), ...year).map(({ deadline }) => deadline.date)

describe('the deadlines that are expected of a service', () => {
  it('are those of its jobs to come, under the keys that these will have', () => {
    const expected = expectedDeadlines(given(), ...year)
    expect(expected.map(({ job, name, deadline }) => [job, name, deadline.date])).toEqual([
      ['job:acme:vat-return:2026-12-q', 'VAT return Q4 2026', '2027-02-07'],
      ['job:acme:vat-return:2027-03-q', 'VAT return Q1 2027', '2027-05-07'],
      ['job:acme:vat-return:2027-06-q', 'VAT return Q2 2027', '2027-08-07'],
      ['job:acme:vat-return:2027-09-q', 'VAT return Q3 2027', '2027-11-07'],
    ])
    expect(expected[0]?.deadline).toMatchObject({ start: '2026-10-01', lastWorkingDay: '2027-02-05' })
  })

  it('end with it, and leave out what starts in a pause', () => {
    expect(dates({ until: '2027-03-31' })).toEqual(['2027-02-07', '2027-05-07'])
    expect(dates({ pauses: [{ from: '2027-01-15', to: '2027-05-01' }] })).not.toContain('2027-05-07')
  })

  it('are none for a client who is not active, or to whom no rule applies', () => {
    expect(dates({}, { status: 'left' })).toEqual([])
    expect(expectedDeadlines({ ...given(), template }, ...year)).toEqual([])
  })

  it('come within two years of their period by every rule, so that no longer past needs a look', () => {
    for (const { count, except, notBefore } of rules)
      for (const one of [count, except?.count, notBefore])
        if (one && 'months' in one) expect(one.months).toBeLessThan(mostMonthsAfter)
  })
})
