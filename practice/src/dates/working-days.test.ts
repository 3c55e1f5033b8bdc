import fc from 'fast-check'
import { englishCalendar, scottishCalendar } from '#src/dates/calendars.fixture.ts'
import { addDays } from './plain-date.ts'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.ts'

describe('working days (worked example E1)', () => {
  it.each([
    ['2027-01-31', -10, '2027-01-18'],
    ['2027-01-31', -1, '2027-01-29'],
    ['2027-01-31', 0, '2027-01-31'],
    ['2026-12-23', 3, '2026-12-30'],
    ['2026-12-23', 6, '2027-01-05'],
  ] as const)('%s and %i working days is %s in England', (from, count, to) => {
    expect(addWorkingDays(englishCalendar, from, count)).toBe(to)
  })

  it('count over 4 January in Scotland, which is a holiday there', () => {
    expect(addWorkingDays(scottishCalendar, '2026-12-23', 6)).toBe('2027-01-06')
  })

  it('that were counted are the working days between', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 60 }), (day, count) => {
        const from = addDays('2026-01-01', day)
        const to = addWorkingDays(englishCalendar, from, count)
        expect(isWorkingDay(englishCalendar, to)).toBe(true)
        expect(workingDaysBetween(englishCalendar, from, to)).toBe(count)
      }),
    )
  })
})
