import { daysOff, isInMonth, readMonth, weeksOf, writeMonth } from './month.ts'

describe('a month of the calendar', () => {
  it('is read from the address, and is today’s where the address names none', () => {
    expect(readMonth('2027-02', '2026-11-23')).toBe('2027-02-01')
    expect(readMonth(undefined, '2026-11-23')).toBe('2026-11-01')
    expect(readMonth('2027-13', '2026-11-23')).toBe('2026-11-01')
    expect(writeMonth('2027-02-14')).toBe('2027-02')
  })

  it('is shown in whole weeks from Monday', () => {
    const weeks = weeksOf('2026-11-01')
    expect(weeks).toHaveLength(6)
    expect(weeks[0]?.[0]).toBe('2026-10-26')
    expect(weeks.at(-1)?.at(-1)).toBe('2026-12-06')
    expect(weeksOf('2027-02-01')).toHaveLength(4)
    expect(isInMonth('2026-10-31', '2026-11-01')).toBe(false)
  })
})

describe('a day on which the firm does not work', () => {
  const off = daysOff({
    settings: {
      key: 'settings:calendar',
      zone: 'Europe/London',
      country: 'GB',
      workingDays: [1, 2, 3, 4],
      closed: [{ date: '2026-12-24', reason: 'Office closed' }],
    },
    holidays: [{ date: '2026-12-28', name: 'Boxing Day' }],
  })

  it('is a holiday, a day of its own, or no day of its week', () => {
    expect(off('2026-12-28')).toBe('Boxing Day')
    expect(off('2026-12-24')).toBe('Office closed')
    expect(off('2026-11-27')).toBe('not a working day')
    expect(off('2026-11-26')).toBeUndefined()
  })

  it('is a Saturday or a Sunday before anything is known', () => {
    expect(daysOff(undefined)('2026-11-28')).toBe('not a working day')
    expect(daysOff(undefined)('2026-11-27')).toBeUndefined()
  })
})
