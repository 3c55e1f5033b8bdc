import { readExtensionAnswer } from './read-extension-answer.ts'

const card = { type: 'AdaptiveCard', version: '1.5' }
const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', content: card }
const read = (body: unknown, status = 200) => readExtensionAnswer({ status, body })

test('results are cards, with what the list shows of each as words', () => {
  const preview = { content: { title: 'Acme', text: '<b>R&amp;D</b> &lt;3' } }
  const attachments = [
    { ...attachment, preview },
    { contentType: 'text/html', content: 'no' },
  ]
  expect(read({ composeExtension: { type: 'result', attachmentLayout: 'list', attachments } })).toEqual({
    kind: 'results',
    results: [{ card, title: 'Acme', text: 'R&D <3' }],
  })
})

test('words may come in place of results', () => {
  expect(read({ composeExtension: { type: 'message', text: 'Nothing.' } })).toEqual({
    kind: 'message',
    text: 'Nothing.',
  })
})

test('a dialog goes on with a card, ends with words, or just ends', () => {
  const value = { title: 'Make', width: 'medium', height: 'medium', card: attachment }
  expect(read({ task: { type: 'continue', value } })).toMatchObject({ kind: 'dialog', title: 'Make', card })
  expect(read({ task: { type: 'message', value: 'Done.' } })).toEqual({ kind: 'said', text: 'Done.' })
  expect(read(undefined)).toEqual({ kind: 'done' })
})

test.each([
  [{ composeExtension: { type: 'result' } }, 200],
  [{ task: { type: 'continue', value: { title: 'no card' } } }, 200],
  [{}, 500],
])('%j with %i is nothing that Teams reads', (body, status) => {
  expect(read(body, status)).toMatchObject({ kind: 'error', text: 'Unable to reach app. Please try again.' })
})
