import fc from 'fast-check'
import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import type { YearEndMove } from '#src/clients/client.ts'
import type { PlainDate } from '#src/dates/plain-date.ts'
import { addDays, addMonths, mondayOf, weekday } from '#src/dates/plain-date.ts'
import { firstPeriods } from './first-periods.fixture.ts'
import { occurrence } from './occurrences.ts'
import { periodsOfService } from './periods-of-service.ts'
import type { CountedRecurrence, Recurrence } from './recurrence.ts'
import type { YearEndFacts } from './year-ends.ts'

// @NOTE: rrule-temporal takes Temporal from the global scope, where this runtime has none yet.
Object.assign(globalThis, { Temporal })

const company = (facts: Partial<YearEndFacts>): YearEndFacts => ({ kind: 'company', ...facts })

const first = (count: number, recurrence: Recurrence, from: PlainDate, facts: YearEndFacts = company({})) =>
  firstPeriods(count, periodsOfService(recurrence, from, facts)).map(({ period }) => period)

const ends = (...given: Parameters<typeof first>) => first(...given).map(({ end }) => end)
const names = (...given: Parameters<typeof first>) => first(...given).map(({ name }) => name)
const ids = (...given: Parameters<typeof first>) => first(...given).map(({ occurrence: id }) => id)

const monthly = (day: number): CountedRecurrence => ({ unit: 'months', every: 1, on: { day } })

describe('recurrence (worked example E6)', () => {
  it('from a year end on the last day of February', () => {
    const facts = company({ yearEnd: '02-29' })
    expect(ends(3, { unit: 'year-end' }, '2027-01-01', facts)).toEqual(['2027-02-28', '2028-02-29', '2029-02-28'])
  })

  it('monthly on the 31st', () => {
    expect(ends(4, monthly(31), '2027-01-31')).toEqual(['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30'])
  })

  it('on the last Friday, also where that is a holiday', () => {
    const lastFriday: Recurrence = { unit: 'months', every: 1, on: { nth: 'last', weekday: 5 } }
    expect(ends(3, lastFriday, '2027-01-01')).toEqual(['2027-01-29', '2027-02-26', '2027-03-26'])
  })

  it('in quarters from 31 January', () => {
    const quarters: Recurrence = { unit: 'quarters', every: 1, on: { day: 31 } }
    expect(ends(4, quarters, '2027-01-31')).toEqual(['2027-01-31', '2027-04-30', '2027-07-31', '2027-10-31'])
  })
})

describe('a service that is taken once', () => {
  it('has the one day as its period, whatever the client’s year end, and none after it', () => {
    const periods = [...periodsOfService({ unit: 'once' }, '2026-12-17', company({ yearEnd: '03-31' }))]
    expect(periods).toEqual([
      { period: { occurrence: '2026-12-17', name: '17 Dec 2026', start: '2026-12-17', end: '2026-12-17' } },
    ])
  })
})

describe('a period is named as a person would say it', () => {
  const quarters: Recurrence = { unit: 'quarters', every: 1, on: { day: 31 } }
  it.each<[Recurrence, PlainDate, string, string]>([
    [quarters, '2026-09-30', 'Q3 2026', '2026-09-q'],
    [quarters, '2026-10-31', 'Oct 2026', '2026-10-q'],
    [{ unit: 'quarters', every: 1, on: { day: 5 } }, '2027-01-05', 'Quarter to 5 Jan 2027', '2027-01-q'],
    [monthly(31), '2026-03-31', 'March 2026', '2026-03'],
    [monthly(5), '2026-11-05', 'Month to 5 Nov 2026', '2026-11'],
    [{ unit: 'months', every: 2, on: { day: 31 } }, '2026-04-30', '2 months to 30 Apr 2026', '2026-04'],
    [{ unit: 'weeks', every: 1, weekday: 7 }, '2026-04-05', 'Week 14 2026', '2026-w14'],
    [{ unit: 'weeks', every: 1, weekday: 5 }, '2027-01-01', 'Week 53 2026', '2026-w53'],
    [{ unit: 'weeks', every: 2, weekday: 5 }, '2026-04-03', '2 weeks to 3 Apr 2026', '2026-w14'],
    [{ unit: 'years', every: 1, on: { day: 5 } }, '2027-04-05', 'Tax year 2026/27', '2027'],
    [{ unit: 'years', every: 1, on: { day: 31 } }, '2026-12-31', 'Year to 31 Dec 2026', '2026'],
  ])('%j from %s: %s', (recurrence, from, name, id) => {
    expect(names(1, recurrence, from)).toEqual([name])
    expect(ids(1, recurrence, from)).toEqual([id])
  })
})

describe('a year end moved (worked example E3)', () => {
  const longer = company({
    yearEnd: '06-30',
    yearEndMoves: [{ instead: '2027-03-31', to: '2027-06-30' }],
  })
  const shorter = company({
    yearEnd: '12-31',
    yearEndMoves: [{ instead: '2027-03-31', to: '2026-12-31', noticed: '2027-08-10' }],
  })

  it('lengthens the open year under its own key, and the next year follows', () => {
    const given = [3, { unit: 'year-end' }, '2026-03-31', longer] as const
    expect(names(...given)).toEqual(['Year to 31 Mar 2026', '15 months to 30 Jun 2027', 'Year to 30 Jun 2028'])
    expect(ids(...given)).toEqual(['2026', '2027', '2028'])
  })

  it('adds a tax period and keeps the one before it', () => {
    const given = [4, { unit: 'tax-period' }, '2026-03-31', longer] as const
    expect(names(...given)).toEqual([
      'Year to 31 Mar 2026',
      'Year to 31 Mar 2027',
      '3 months to 30 Jun 2027',
      'Year to 30 Jun 2028',
    ])
    expect(ids(...given)).toEqual(['2026', '2027', '2027.2', '2028'])
  })

  it('shortens the open year, and gives the next one of the same year a key of its own', () => {
    const given = [3, { unit: 'year-end' }, '2026-12-31', shorter] as const
    expect(names(...given)).toEqual(['9 months to 31 Dec 2026', 'Year to 31 Dec 2027', 'Year to 31 Dec 2028'])
    expect(ids(...given)).toEqual(['2027', '2027.2', '2028'])
  })

  it('does not move what does not follow from it', () => {
    const quarters: Recurrence = { unit: 'quarters', every: 1, on: { day: 31 } }
    expect(first(8, quarters, '2026-12-31', longer)).toEqual(first(8, quarters, '2026-12-31', company({})))
  })

  it('begins with incorporation, whose first period is longer than six months', () => {
    const facts = company({ yearEnd: '08-31', incorporated: '2025-08-12' })
    expect(first(2, { unit: 'year-end' }, '2025-08-12', facts)).toMatchObject([
      { start: '2025-08-12', end: '2026-08-31', name: 'Period to 31 Aug 2026' },
      { start: '2026-09-01', end: '2027-08-31', name: 'Year to 31 Aug 2027' },
    ])
  })

  it('without a year end has no periods', () => {
    expect(first(1, { unit: 'year-end' }, '2026-01-01')).toEqual([])
  })
})

const dayInMonth = fc.oneof(
  fc.record({ day: fc.integer({ min: 1, max: 31 }) }),
  fc.record({ nth: fc.constantFrom(1, 2, 3, 4, 'last'), weekday: fc.integer({ min: 1, max: 7 }) }) as fc.Arbitrary<{
    nth: 1 | 2 | 3 | 4 | 'last'
    weekday: number
  }>,
)
const counted: fc.Arbitrary<CountedRecurrence> = fc.oneof(
  fc.record({
    unit: fc.constant('weeks' as const),
    every: fc.integer({ min: 1, max: 8 }),
    weekday: fc.integer({ min: 1, max: 7 }),
  }),
  fc.record({
    unit: fc.constantFrom('months', 'quarters', 'years'),
    every: fc.integer({ min: 1, max: 5 }),
    on: dayInMonth,
  }) as fc.Arbitrary<CountedRecurrence>,
)
const day = fc.integer({ min: 0, max: 365 * 12 }).map(days => addDays('2024-01-01', days))

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** The same recurrence in the words of RFC 5545. A day that a month lacks is there the last of the days up to it. */
const rruleOf = (recurrence: CountedRecurrence): string => {
  if (recurrence.unit === 'weeks')
    return `FREQ=WEEKLY;WKST=MO;INTERVAL=${recurrence.every};BYDAY=${weekdays[recurrence.weekday - 1]}`
  const interval = recurrence.every * { months: 1, quarters: 3, years: 12 }[recurrence.unit]
  const { on } = recurrence
  if ('nth' in on)
    return `FREQ=MONTHLY;INTERVAL=${interval};BYDAY=${on.nth === 'last' ? -1 : on.nth}${weekdays[on.weekday - 1]}`
  const days = Array.from({ length: on.day - Math.min(on.day, 28) + 1 }, (_, n) => Math.min(on.day, 28) + n)
  return `FREQ=MONTHLY;INTERVAL=${interval};BYMONTHDAY=${days.join(',')};BYSETPOS=-1`
}

/** The first occurrences that the oracle gives, half an hour into the local day: before any of the zones skips an hour. */
const oracle = (recurrence: CountedRecurrence, from: PlainDate, zone: string, count: number): string[] => {
  const start = recurrence.unit === 'weeks' ? mondayOf(from) : `${from.slice(0, 7)}-01`
  const rule = new RRuleTemporal({
    rruleString: `DTSTART;TZID=${zone}:${start.replaceAll('-', '')}T003000\nRRULE:${rruleOf(recurrence)};COUNT=${count}`,
  })
  return rule.all().map(at => at.toPlainDate().toString())
}

describe('occurrences', () => {
  it.each(['Europe/London', 'America/New_York', 'Australia/Lord_Howe'])(
    'are those of an independent reading of RFC 5545 in %s, whatever the clocks do',
    zone => {
      fc.assert(
        fc.property(counted, day, (recurrence, from) => {
          const own = Array.from({ length: 8 }, (_, n) => occurrence(recurrence, from, n))
          expect(own).toEqual(oracle(recurrence, from, zone, 8))
        }),
      )
    },
  )

  it('make periods with no gap between them, none twice', () => {
    fc.assert(
      fc.property(counted, day, (recurrence, from) => {
        expectWhole(first(30, recurrence, from))
      }),
    )
  })
})

const expectWhole = (periods: ReturnType<typeof first>) => {
  for (const [at, { start, end }] of periods.entries()) {
    expect(start <= end).toBe(true)
    const before = periods[at - 1]
    if (before) expect(start).toBe(addDays(before.end, 1))
  }
  expect(new Set(periods.map(({ occurrence: id }) => id)).size).toBe(periods.length)
}

describe('years whose end is moved', () => {
  const monthEnd = fc.integer({ min: 0, max: 11 }).map(months => addMonths('2026-12-31', months))

  it('have no gap and no repeat, whichever way they are moved', () => {
    fc.assert(
      fc.property(monthEnd, fc.integer({ min: -9, max: 6 }), fc.boolean(), (instead, months, isTax) => {
        fc.pre(months !== 0)
        const to = addMonths(instead, months)
        const moves: YearEndMove[] = [{ instead, to }]
        const facts = company({ yearEnd: to.slice(5), yearEndMoves: moves })
        const periods = first(8, { unit: isTax ? 'tax-period' : 'year-end' }, '2025-01-01', facts)
        expectWhole(periods)
        expect(periods.map(({ end }) => end)).toContain(to)
      }),
    )
  })

  it('of tax last a year at most', () => {
    fc.assert(
      fc.property(monthEnd, fc.integer({ min: 1, max: 6 }), (instead, months) => {
        const to = addMonths(instead, months)
        const facts = company({ yearEnd: to.slice(5), yearEndMoves: [{ instead, to }] })
        for (const { start, end } of first(8, { unit: 'tax-period' }, '2025-01-01', facts))
          expect(end <= addMonths(addDays(start, -1), 12)).toBe(true)
      }),
    )
  })
})

it('a week ends on its own weekday', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 7 }), day, (each, from) => {
      for (const end of ends(5, { unit: 'weeks', every: 1, weekday: each }, from)) expect(weekday(end)).toBe(each)
    }),
  )
})
