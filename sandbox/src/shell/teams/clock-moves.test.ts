import { fromLocalInput, nextMorning, toLocalInput } from './clock-moves.ts'

const at = (text: string) => Date.parse(text)
const iso = (instant: number | undefined) => new Date(instant ?? Number.NaN).toISOString()

test.each([
  ['Europe/London', '2026-11-23T09:06:00Z', '2026-11-24T08:00:00.000Z'],
  ['Europe/London', '2026-11-23T07:59:00Z', '2026-11-23T08:00:00.000Z'],
  ['Europe/London', '2026-11-23T08:00:00Z', '2026-11-24T08:00:00.000Z'],
  ['America/New_York', '2026-11-23T09:06:00Z', '2026-11-23T13:00:00.000Z'],
  ['Australia/Sydney', '2026-11-23T09:06:00Z', '2026-11-23T21:00:00.000Z'],
])('the next morning in %s after %s is %s', (zone, now, morning) => {
  expect(iso(nextMorning(at(now), zone))).toBe(morning)
})

test('the next morning is 08:00 on the wall where the clocks change in between', () => {
  expect(iso(nextMorning(at('2026-10-24T20:00:00Z'), 'Europe/London'))).toBe('2026-10-25T08:00:00.000Z')
})

test('a date is typed as it stands on the wall of the person', () => {
  expect(toLocalInput(at('2026-11-23T13:00:00Z'), 'America/New_York')).toBe('2026-11-23T08:00')
  expect(iso(fromLocalInput('2026-11-23T08:00', 'America/New_York'))).toBe('2026-11-23T13:00:00.000Z')
  expect(fromLocalInput('', 'America/New_York')).toBeUndefined()
})
