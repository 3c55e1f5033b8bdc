import fc from 'fast-check'
import {
  addDays,
  addMonths,
  dayOfMonth,
  daysBetween,
  firstDayOfMonth,
  isPlainDate,
  lastDayOfMonth,
  monthOf,
  weekday,
  weekOfYear,
  weekYear,
  yearOf,
} from './plain-date.ts'
import { Temporal } from './temporal.ts'

const anyDay = fc.integer({ min: 0, max: 80_000 }).map(days => addDays('1900-01-01', days))
const anyDistance = fc.integer({ min: -40_000, max: 40_000 })

const temporal = (date: string) => Temporal.PlainDate.from(date)

describe('years, months and weeks counted by numbers', () => {
  it('are those that Temporal counts', () => {
    fc.assert(
      fc.property(anyDay, date => {
        const day = temporal(date)
        expect([yearOf(date), monthOf(date)]).toEqual([day.year, day.month])
        expect([weekYear(date), weekOfYear(date)]).toEqual([day.yearOfWeek, day.weekOfYear])
        expect(lastDayOfMonth(day.year, day.month)).toBe(day.with({ day: day.daysInMonth }).toString())
        expect(firstDayOfMonth(day.year, day.month)).toBe(day.with({ day: 1 }).toString())
      }),
    )
  })

  it('keep the end of a month at the end of a month, and any other day where it is as far as there is one', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const [from, to] = [temporal(date), temporal(date).add({ months })]
        const wanted = from.day === from.daysInMonth ? to.with({ day: to.daysInMonth }) : to
        expect(addMonths(date, months)).toBe(wanted.toString())
      }),
    )
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 31 }), (date, day) => {
        expect(dayOfMonth(date, day)).toBe(temporal(date).with({ day }).toString())
      }),
    )
  })
})

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

  it('stay days of four digits, however far they are counted', () => {
    for (const count of [-1_000_000, -30_000, 30_000, 1_000_000])
      for (const day of [addDays('1900-01-01', count), addMonths('1900-01-31', count)])
        expect([day, isPlainDate(day)]).toEqual([day, true])
  })

  it('begin on the first of January 1900 and count the 29th of February where there is one', () => {
    expect(addDays('1900-01-01', 0)).toBe('1900-01-01')
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
  })
})
