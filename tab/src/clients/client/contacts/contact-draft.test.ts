import { changeOf, draftOf, factsOf } from './contact-draft.ts'

const before = draftOf({ name: 'Mary Hughes', email: 'mary@acme.example', phone: '1' })

test('a contact as it is written holds only what was written', () => {
  expect(factsOf({ ...before, name: ' Mary ', phone: ' ' })).toEqual({ name: 'Mary', email: 'mary@acme.example' })
})

test('a change names what is there and what was emptied, and is none where nothing changed', () => {
  expect(changeOf(before, { ...before, name: 'Mary Hughes ' })).toBeUndefined()
  expect(changeOf(before, { ...before, phone: '', notes: 'Rings on Mondays.' })).toEqual({
    facts: { name: 'Mary Hughes', email: 'mary@acme.example', notes: 'Rings on Mondays.' },
    without: ['phone'],
  })
})
