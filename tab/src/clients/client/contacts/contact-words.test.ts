import type { ClientContact, ClientPage } from '@praxis/practice'
import { othersWords, standingWords, unlinkedPerson } from './contact-words.ts'

const say = { date: (day: string) => day }
const mary: ClientContact = {
  key: 'contact:mary',
  name: 'Mary Hughes',
  email: 'mary@acme.example',
  roles: ['decides', 'pays'],
  others: [],
}
const page = (facts: Partial<ClientPage>) => ({ contacts: [mary], ...facts }) as ClientPage // all that is read of it

test('a row says what a contact does, or since when they do it no more', () => {
  expect(standingWords(mary, say)).toBe('Decides and pays')
  expect(standingWords({ ...mary, until: '2026-11-23' }, say)).toBe('Until 2026-11-23')
  expect(standingWords({ ...mary, until: '2026-11-20', left: '2026-11-23' }, say)).toBe('Left 2026-11-23')
  expect(standingWords({ ...mary, roles: [] }, say)).toBe('')
})

test('a row says whom else they serve', () => {
  const beta = { key: 'client:beta', name: 'Beta Ltd', code: 'C2' } as const
  expect(othersWords(mary)).toBe('')
  expect(othersWords({ others: [beta] })).toBe('Also for Beta Ltd')
  expect(othersWords({ others: [beta, beta, beta] })).toBe('Also for Beta Ltd and 2 more')
})

test('whoever was typed or imported with the client stands there until they are a contact', () => {
  expect(unlinkedPerson(page({ contactName: 'Iris Old', phone: '1' }))).toEqual({
    name: 'Iris Old',
    email: '',
    phone: '1',
  })
  expect(unlinkedPerson(page({ contactName: 'M. Hughes', email: 'MARY@acme.example' }))).toBeUndefined()
  expect(unlinkedPerson(page({ contactName: 'mary hughes' }))).toBeUndefined()
  expect(unlinkedPerson(page({}))).toBeUndefined()
})
