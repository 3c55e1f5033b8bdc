import { readSubmit } from './read-submit.ts'

test.each([{ verb: 'approve-task' }, {}, 'text', undefined])('%j is a message with that value', data => {
  expect(readSubmit(data)).toEqual({ kind: 'value', value: data })
})

test('imBack says its value', () => {
  expect(readSubmit({ msteams: { type: 'imBack', value: "what's due" } })).toEqual({ kind: 'say', text: "what's due" })
})

test('messageBack sends its value with the inputs', () => {
  const data = { why: 'late', msteams: { type: 'messageBack', value: { verb: 'return-task' } } }
  expect(readSubmit(data)).toEqual({ kind: 'value', value: { why: 'late', verb: 'return-task' } })
})

test('task/fetch asks for a dialog, and what Teams does not know is told', () => {
  expect(readSubmit({ msteams: { type: 'task/fetch' } })).toEqual({ kind: 'dialog' })
  expect(readSubmit({ msteams: { type: 'dance' } })).toEqual({ kind: 'unknown', type: 'dance' })
})
