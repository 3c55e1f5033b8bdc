import { sayDays, sayWaiting } from './say-waiting.ts'

const name = () => 'Ben'
const since = '2026-11-14'
const today = '2026-11-23'

test('a job that waits says on whom and how many days, and nothing of the days on the first', () => {
  expect(sayWaiting({ on: { kind: 'client' }, since }, today, name).short).toBe('client 9\u00a0d')
  expect(sayWaiting({ on: { kind: 'third-party', name: 'HMRC' }, since: today }, today, name).short).toBe('HMRC')
  const on = { kind: 'colleague', person: 'person:ben' } as const
  expect(sayWaiting({ on, since: '2026-11-22' }, today, name)).toEqual({ whom: 'Ben', days: 1, short: 'Ben 1\u00a0d' })
})

test('one day is not days', () => {
  expect([1, 2].map(sayDays)).toEqual(['1\u00a0day', '2\u00a0days'])
})
