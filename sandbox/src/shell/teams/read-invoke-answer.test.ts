import { readInvokeAnswer } from './read-invoke-answer.ts'

const card = { type: 'AdaptiveCard', version: '1.5', body: [] }
const answer = (status: number, type: string, value: unknown) => ({ status, body: { statusCode: status, type, value } })

test('a card replaces the card', () => {
  const outcome = readInvokeAnswer(answer(200, 'application/vnd.microsoft.card.adaptive', card))
  expect(outcome).toEqual({ kind: 'card', card })
})

test('a message stands under the card', () => {
  const outcome = readInvokeAnswer(answer(200, 'application/vnd.microsoft.activity.message', 'Nothing to undo.'))
  expect(outcome).toEqual({ kind: 'message', text: 'Nothing to undo.' })
})

test('an error is shown in the words of the bot', () => {
  const value = { code: 'BadRequest', message: 'Ben approved this a minute ago.' }
  const outcome = readInvokeAnswer(answer(400, 'application/vnd.microsoft.error', value))
  expect(outcome).toMatchObject({ kind: 'error', text: 'Ben approved this a minute ago.' })
})

test('an error inside of an HTTP 200 is an error too', () => {
  const body = { statusCode: 500, type: 'application/vnd.microsoft.error', value: { message: 'No.' } }
  expect(readInvokeAnswer({ status: 200, body })).toMatchObject({ kind: 'error', text: 'No.' })
})

test.each([
  ['no body', { status: 200, body: undefined }],
  ['a card that is none', answer(200, 'application/vnd.microsoft.card.adaptive', { type: 'Message' })],
  ['an unknown type', answer(200, 'text/plain', 'Hi')],
  ['a sign-in', answer(401, 'application/vnd.microsoft.activity.loginRequest', {})],
  ['an error without words', answer(400, 'application/vnd.microsoft.error', {})],
])('%s makes Teams say that something went wrong, and says why in the console', (_, given) => {
  const outcome = readInvokeAnswer(given)
  expect(outcome).toMatchObject({ kind: 'error', text: 'Something went wrong. Please try again.' })
  expect(outcome).toHaveProperty('why', expect.stringContaining(`HTTP ${given.status}`))
})

test('a bot that nobody reaches is called unreachable', () => {
  const outcome = readInvokeAnswer({ status: 504, body: 'The bot did not answer in time.' })
  expect(outcome).toMatchObject({ kind: 'error', text: 'Unable to reach app. Please try again.' })
})
