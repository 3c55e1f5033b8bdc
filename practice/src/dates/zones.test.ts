import { minutesOfDay, splitByDay } from './zones.ts'

const london = 'Europe/London'
const minutes = (from: `${number}-${number}-${number}T${string}Z`, to: `${number}-${number}-${number}T${string}Z`) =>
  splitByDay(from, to, london).map(({ date, seconds }) => [date, seconds / 60])

describe('local days when clocks change in London (worked example A6)', () => {
  it('cut a timer at midnight in the night that clocks go forward', () => {
    expect(minutes('2027-03-27T23:30:00Z', '2027-03-28T02:10:00Z')).toEqual([
      ['2027-03-27', 30],
      ['2027-03-28', 130],
    ])
  })

  it('cut a timer at midnight in the night that clocks go back', () => {
    expect(minutes('2026-10-24T22:30:00Z', '2026-10-25T03:10:00Z')).toEqual([
      ['2026-10-24', 30],
      ['2026-10-25', 250],
    ])
  })

  it.each([
    ['2027-03-28', 1380],
    ['2026-10-25', 1500],
    ['2026-11-23', 1440],
  ] as const)('%s has %i minutes', (date, most) => {
    expect(minutesOfDay(date, london)).toBe(most)
  })
})
