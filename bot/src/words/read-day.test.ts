import { isMonthFirst, readDay } from './read-day.ts'

const monday = '2026-11-23'

it.each([
  ['en-US', true],
  ['en-GB', false],
  ['en-AU', false],
  ['de-DE', false],
  [undefined, false],
  ['not a locale', false],
  ['', false],
])('in %s the month comes first: %s', (locale, first) => {
  expect(isMonthFirst(locale)).toBe(first)
})

it('reads a day with slashes as the person writes it', () => {
  expect(readDay(['2/11'], monday)).toBe('2026-11-02')
  expect(readDay(['11/2'], monday, true)).toBe('2026-11-02')
  expect(readDay(['20/11/26'], monday)).toBe('2026-11-20')
  expect(readDay(['20/11/2026.'], monday)).toBe('2026-11-20')
  expect(readDay(['20/11'], monday, true)).toBeUndefined()
})
