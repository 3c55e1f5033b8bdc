import fc from 'fast-check'
import { addMonths } from '#src/dates/plain-date.ts'
import { firstPeriods } from './first-periods.fixture.ts'
import { withYearEndMoved, yearEndObstacle } from './move-year-end.ts'
import { periodsOfService } from './periods-of-service.ts'
import type { YearEndFacts } from './year-ends.ts'

const acme: YearEndFacts = { kind: 'company', yearEnd: '03-31' }

describe('moving a year end (worked example E3)', () => {
  it('may make a period of 18 months, and no longer one', () => {
    expect(yearEndObstacle(acme, { instead: '2027-03-31', to: '2027-09-30' })).toBeUndefined()
    expect(yearEndObstacle(acme, { instead: '2027-03-31', to: '2027-10-01' })).toBe('over-18-months')
  })

  it('may shorten the period, but not to nothing', () => {
    expect(yearEndObstacle(acme, { instead: '2027-03-31', to: '2026-12-31' })).toBeUndefined()
    expect(yearEndObstacle(acme, { instead: '2027-03-31', to: '2026-04-01' })).toBe('before-its-start')
  })

  it('speaks of a day on which a year ends, and moves it', () => {
    expect(yearEndObstacle(acme, { instead: '2027-06-30', to: '2027-09-30' })).toBe('no-such-year-end')
    expect(yearEndObstacle(acme, { instead: '2027-03-31', to: '2027-03-31' })).toBe('stays')
    expect(yearEndObstacle({ kind: 'company' }, { instead: '2027-03-31', to: '2027-06-30' })).toBe('no-such-year-end')
  })

  it('moved again later, keeps both', () => {
    const once = withYearEndMoved(acme, { instead: '2027-03-31', to: '2027-06-30' })
    const twice = { instead: '2029-06-30', to: '2028-12-31' } as const
    expect(yearEndObstacle(once, twice)).toBeUndefined()
    const periods = firstPeriods(4, periodsOfService({ unit: 'year-end' }, '2027-01-01', withYearEndMoved(once, twice)))
    expect(periods.map(({ period }) => period.name)).toEqual([
      '15 months to 30 Jun 2027',
      'Year to 30 Jun 2028',
      '6 months to 31 Dec 2028',
      'Year to 31 Dec 2029',
    ])
  })

  it('to the end of February follows it into leap years', () => {
    const facts = withYearEndMoved(acme, { instead: '2027-03-31', to: '2027-02-28' })
    const periods = firstPeriods(2, periodsOfService({ unit: 'year-end' }, '2027-01-01', facts))
    expect(periods.map(({ period }) => period.end)).toEqual(['2027-02-28', '2028-02-29'])
  })

  it('allowed, never makes a period of more than 18 months', () => {
    fc.assert(
      fc.property(fc.integer({ min: -15, max: 15 }), months => {
        const move = { instead: '2027-03-31', to: addMonths('2027-03-31', months) } as const
        fc.pre(yearEndObstacle(acme, move) === undefined)
        const series = periodsOfService({ unit: 'year-end' }, '2026-01-01', withYearEndMoved(acme, move))
        for (const { period } of firstPeriods(5, series)) expect(period.end <= addMonths(period.start, 18)).toBe(true)
      }),
    )
  })
})
