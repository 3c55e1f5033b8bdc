import { createWhen } from './when.ts'

const at = (text: string) => Date.parse(text)
const now = at('2026-11-23T09:06:00Z')
const london = createWhen('en-GB', 'Europe/London')

test('the clock shows the day and the time of the person', () => {
  expect(london.clock(now)).toBe('Mon 23 Nov 2026, 09:06')
  expect(createWhen('en-AU', 'Australia/Sydney').time(now)).toBe('20:06')
})

test('the list of chats shows the time of today, the weekday of the last week, else the date', () => {
  expect(london.brief(at('2026-11-23T08:51:00Z'), now)).toBe('08:51')
  expect(london.brief(at('2026-11-20T16:30:00Z'), now)).toBe('Fri')
  expect(london.brief(at('2026-11-12T16:30:00Z'), now)).toBe('12 Nov')
})

test('a conversation is divided by the days of the person', () => {
  expect(london.heading(at('2026-11-23T00:10:00Z'), now)).toBe('Today')
  expect(london.heading(at('2026-11-22T23:50:00Z'), now)).toBe('Yesterday')
  expect(london.heading(at('2026-11-20T12:00:00Z'), now)).toBe('Friday 20 November')
  expect(createWhen('en-US', 'America/New_York').sameDay(at('2026-11-23T04:59:00Z'), now)).toBe(false)
})
