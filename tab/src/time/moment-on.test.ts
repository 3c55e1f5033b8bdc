import type { PlainDate } from '@praxis/practice'
import { momentOn } from './moment-on.ts'

const half5 = (date: PlainDate) => new Date(momentOn(date, '17:30', 'Europe/London')).toISOString()

test('half past five on a winter’s and a summer’s day in London', () => {
  expect(half5('2026-11-23')).toBe('2026-11-23T17:30:00.000Z')
  expect(half5('2026-07-01')).toBe('2026-07-01T16:30:00.000Z')
})

test('on the days on which clocks change the clock on the wall counts', () => {
  expect(half5('2026-03-29')).toBe('2026-03-29T16:30:00.000Z')
  expect(half5('2026-10-25')).toBe('2026-10-25T17:30:00.000Z')
})
