import { isRefreshDue, readRefresh } from './refresh-due.ts'

const card = (refresh: unknown) => ({ type: 'AdaptiveCard', refresh })
const action = { type: 'Action.Execute', verb: 'show-day', data: { day: 'd1' } }
const mine = readRefresh(card({ action, userIds: ['29:ana', '29:ben'] }))
const now = Date.parse('2026-11-23T09:00:00Z')
const minute = 60_000

test('a card names what to ask and for whom', () => {
  expect(mine).toEqual({ action: { verb: 'show-day', data: { day: 'd1' } }, userIds: ['29:ana', '29:ben'] })
})

test.each([undefined, card(undefined), card({}), card({ action: { type: 'Action.Submit' } })])(
  'the card %j has no refresh',
  given => expect(readRefresh(given)).toBeUndefined(),
)

test('someone who is named is asked for when the card comes into view', () => {
  expect(isRefreshDue(mine, '29:ana', { version: 0 }, now)).toBe(true)
})

test('someone who is not named keeps the stored card', () => {
  expect(isRefreshDue(mine, '29:jo', { version: 0 }, now)).toBe(false)
})

test('without names everybody in the chat is asked for, with an empty list nobody', () => {
  expect(isRefreshDue(readRefresh(card({ action })), '29:jo', { version: 0 }, now)).toBe(true)
  expect(isRefreshDue(readRefresh(card({ action, userIds: [] })), '29:jo', { version: 0 }, now)).toBe(false)
})

test('only the first sixty names count', () => {
  const userIds = Array.from({ length: 61 }, (_, place) => `29:${place}`)
  const many = readRefresh(card({ action, userIds }))
  expect(isRefreshDue(many, '29:59', { version: 0 }, now)).toBe(true)
  expect(isRefreshDue(many, '29:60', { version: 0 }, now)).toBe(false)
})

test('an unchanged card is asked for again only after a minute', () => {
  const last = { version: 0, at: now - minute }
  expect(isRefreshDue(mine, '29:ana', { version: 0, last }, now)).toBe(false)
  expect(isRefreshDue(mine, '29:ana', { version: 0, last }, now + 1)).toBe(true)
})

test('an edit is asked for at once', () => {
  expect(isRefreshDue(mine, '29:ana', { version: 1, last: { version: 0, at: now } }, now)).toBe(true)
})
