import { localTimestamp } from './activity.ts'

test.each([
  ['2026-03-02T09:00:00Z', 'Europe/London', '2026-03-02T09:00:00.000+00:00'],
  ['2026-07-01T09:00:00Z', 'Europe/London', '2026-07-01T10:00:00.000+01:00'],
  ['2026-03-08T06:59:59Z', 'America/New_York', '2026-03-08T01:59:59.000-05:00'],
  ['2026-03-08T07:00:00Z', 'America/New_York', '2026-03-08T03:00:00.000-04:00'],
  ['2026-01-01T00:00:00Z', 'Australia/Sydney', '2026-01-01T11:00:00.000+11:00'],
])('%s is told in %s as %s', (instant, zone, local) => {
  expect(localTimestamp(Date.parse(instant), zone)).toBe(local)
})
