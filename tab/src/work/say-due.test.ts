import { sayDue } from './say-due.ts'

const today = '2026-11-23'

test('late work says how late, near work says today and tomorrow, other work its date', () => {
  expect(sayDue('2026-11-11', today)).toEqual({ text: '12\u00a0days late', tone: 'late' })
  expect(sayDue('2026-11-22', today)).toEqual({ text: '1\u00a0day late', tone: 'late' })
  expect(sayDue('2026-11-23', today)).toEqual({ text: 'Today', tone: 'near' })
  expect(sayDue('2026-11-24', today)).toEqual({ text: 'Tomorrow', tone: 'near' })
  expect(sayDue('2026-11-26', today)).toEqual({ text: 'Thu\u00a026\u00a0Nov', tone: 'plain' })
})

test('a date of another year says its year', () => {
  expect(sayDue('2027-02-01', today).text).toBe('Mon\u00a01\u00a0Feb\u00a02027')
})
