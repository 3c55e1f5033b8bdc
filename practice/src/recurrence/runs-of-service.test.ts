import fc from 'fast-check'
import type { PlainDate } from '#src/dates/plain-date.ts'
import { addDays } from '#src/dates/plain-date.ts'
import { dayIn, startOfDay } from '#src/dates/zones.ts'
import { firstPeriods } from './first-periods.fixture.ts'
import { periodsOfService } from './periods-of-service.ts'
import { dueRuns, runLate, runsOfService } from './runs-of-service.ts'
import type { Service } from './service.ts'

const monthly: Service = {
  service: 'bookkeeping',
  template: 'bookkeeping',
  recurrence: { unit: 'months', every: 1, on: { day: 31 } },
  from: '2027-01-31',
  horizon: 60,
  since: '2026-10-01',
  pauses: [],
}

const company = { kind: 'company' } as const
const atStart = ({ start }: { start: PlainDate }) => start
const due = (service: Service, today: PlainDate) => dueRuns(service, company, atStart, today)
const names = (service: Service, today: PlainDate) => due(service, today).map(({ period }) => period.name)

describe('the horizon (worked example E6)', () => {
  it('makes a job that starts on 1 January 60 days before, on 2 November', () => {
    expect(names(monthly, '2026-11-01')).toEqual([])
    expect(names(monthly, '2026-11-02')).toEqual(['January 2027'])
  })
})

describe('a run that was missed', () => {
  it('is made late, and knows by how many days', () => {
    const [january] = due(monthly, '2026-11-14')
    expect(january && runLate(january, '2026-11-14')).toBe(12)
  })

  it('is not late where the service was set only today', () => {
    const [january] = due({ ...monthly, since: '2026-11-14' }, '2026-11-14')
    expect(january && runLate(january, '2026-11-14')).toBe(0)
  })
})

describe('a service that is taken once', () => {
  const once: Service = { ...monthly, recurrence: { unit: 'once' }, from: '2027-01-20', horizon: 30 }

  it('is made so many days ahead, late where that was missed, and never again', () => {
    expect(names(once, '2026-12-20')).toEqual([])
    expect(names(once, '2026-12-21')).toEqual(['20 Jan 2027'])
    const [late] = due(once, '2026-12-24')
    expect(late && runLate(late, '2026-12-24')).toBe(3)
    expect(runsOfService(once, company, atStart, '2040-12-31')).toHaveLength(1)
  })

  it('is left out by a pause over its day and by an end before it', () => {
    expect(names({ ...once, pauses: [{ from: '2027-01-01' }] }, '2027-02-01')).toEqual([])
    expect(names({ ...once, until: '2027-01-19' }, '2027-02-01')).toEqual([])
  })
})

describe('a pause', () => {
  const paused: Service = { ...monthly, pauses: [{ from: '2026-12-15' }] }

  it('leaves out what would start in it', () => {
    expect(names(paused, '2027-03-01')).toEqual([])
  })

  it('that ended goes on with what starts after it, and makes up for nothing', () => {
    const resumed: Service = { ...monthly, pauses: [{ from: '2026-12-01', to: '2027-01-20' }] }
    const runs = due(resumed, '2027-01-20')
    expect(runs.map(({ period }) => period.name)).toEqual(['February 2027', 'March 2027'])
    expect(runs.map(run => runLate(run, '2027-01-20'))).toEqual([0, 0])
  })

  it('and a stop are seen in what is to come', () => {
    const stopped: Service = { ...paused, until: '2027-02-28' }
    const runs = runsOfService(stopped, company, atStart, '2027-12-31')
    expect(runs.map(({ period, paused: isLeftOut }) => [period.name, isLeftOut])).toEqual([
      ['January 2027', true],
      ['February 2027', true],
    ])
  })
})

/** A maker that runs now and then, sometimes twice at once, and keeps what it made by key. */
const makeAll = (service: Service, days: PlainDate[]): string[] => {
  const made: string[] = []
  for (const today of days) {
    const asBothSee = due(service, today).map(({ period }) => period.occurrence)
    for (const each of [...asBothSee, ...asBothSee]) if (!made.includes(each)) made.push(each)
  }
  return made
}

describe('a maker that comes late, twice, or two at once', () => {
  it('makes each period once, in order, and none that is not due', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(gaps, fc.integer({ min: 0, max: 120 }), (between, horizon) => {
        const service = { ...monthly, horizon }
        const days = between.map((_, at) =>
          addDays(
            '2026-10-01',
            between.slice(0, at + 1).reduce((a, b) => a + b, 0),
          ),
        )
        const lastStart = addDays(days.at(-1) ?? '2026-10-01', horizon)
        const whole = firstPeriods(24, periodsOfService(service.recurrence, service.from, company))
        const expected = whole.filter(({ period }) => period.start <= lastStart)
        expect(makeAll(service, days)).toEqual(expected.map(({ period }) => period.occurrence))
      }),
      { numRuns: 50 },
    )
  })

  it.each(['Europe/London', 'America/New_York', 'Australia/Lord_Howe'])(
    'makes a month each month in %s, over the nights when clocks change',
    zone => {
      const days = Array.from({ length: 200 }, (_, n) => dayIn(startOfDay(addDays('2026-10-01', n), zone), zone))
      const made = days.map(today => due(monthly, today).length)
      expect(made.at(-1)).toBe(6)
      for (const [at, count] of made.entries()) expect(count - (made[at - 1] ?? 0)).toBeLessThanOrEqual(1)
    },
  )
})
