import fc from 'fast-check'
import { addDays, daysBetween, weekday } from './plain-date.ts'
import { Temporal } from './temporal.ts'

const anyDay = fc.integer({ min: 0, max: 80_000 }).map(days => addDays('1900-01-01', days))
const anyDistance = fc.integer({ min: -40_000, max: 40_000 })

describe('days counted by numbers', () => {
  it('are those that Temporal counts', () => {
    fc.assert(
      fc.property(anyDay, anyDistance, (date, days) => {
        expect(addDays(date, days)).toBe(Temporal.PlainDate.from(date).add({ days }).toString())
        expect(weekday(date)).toBe(Temporal.PlainDate.from(date).dayOfWeek)
      }),
    )
  })

  it('are as many between two days as were added', () => {
    fc.assert(
      fc.property(anyDay, anyDistance, (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days)
      }),
    )
  })

  it('begin on the first of January 1900 and count the 29th of February where there is one', () => {
    expect(addDays('1900-01-01', 0)).toBe('1900-01-01')
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
  })
})
