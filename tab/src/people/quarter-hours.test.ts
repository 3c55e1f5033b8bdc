import { quarterHours } from './quarter-hours.ts'

test('the morning card can come at each quarter of the morning', () => {
  const times = quarterHours('08:00')
  expect(times[0]).toBe('05:00')
  expect(times.at(-1)).toBe('11:45')
  expect(times).toHaveLength(28)
})

test('a time set elsewhere stays to be chosen', () => {
  expect(quarterHours('04:30')[0]).toBe('04:30')
})
