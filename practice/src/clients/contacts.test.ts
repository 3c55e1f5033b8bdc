import type { AnyCommand } from '#src/command.ts'
import { cara, contextOf, type Office, wholeOffice } from '#src/work/work.fixture.ts'
import { addContact } from './add-contact.ts'
import { changeContact } from './change-contact.ts'
import type { ContactRole } from './contact.ts'
import { sayContactRoles } from './contact.ts'
import { leaveContact, returnContact } from './leave-contact.ts'
import { linkContact, unlinkContact } from './link-contact.ts'

const client = 'client:acme'
const mary = { name: 'Mary Hughes', email: 'Mary@acme.example', phone: '0117 496 0021' }

const context = contextOf(cara)
const rules: AnyCommand[] = [addContact, linkContact]

/** Gives a command and what follows from it. */
const give = (office: Office, rule: AnyCommand, input: unknown) => {
  const decided = rule.decide(rule.read(office.look, input as never, context) as never, input as never, context)
  if (!decided.ok) return decided
  office.apply(decided.value)
  for (const { command, input: next } of decided.value.followUps ?? []) {
    const follower = rules.find(({ name }) => name === command)
    if (follower) give(office, follower, next)
  }
  return decided
}

const withMary = (roles: ContactRole[] = ['pays', 'decides']): [Office, string] => {
  const office = wholeOffice()
  const added = give(office, addContact, { client, facts: mary, roles })
  return [office, added.ok ? added.value.stream : '']
}

const linksOf = (office: Office) => office.look.get('Clients', client)?.contacts

describe('a contact', () => {
  it('is a record of its own, and the client holds which roles they have, in their own order', () => {
    const [office, key] = withMary()
    expect(office.look.get('Contacts', key)).toEqual({ key, ...mary })
    expect(linksOf(office)).toEqual([{ id: key, roles: ['decides', 'pays'] }])
  })

  it('is entered once: whoever has the same e-mail address already is named instead, however it is written', () => {
    const [office, key] = withMary()
    const again = give(office, addContact, {
      client,
      facts: { name: 'M. Hughes', email: 'MARY@ACME.example' },
      roles: [],
    })
    expect(again).toEqual({ ok: false, refusal: { code: 'contact-exists', contact: key, name: 'Mary Hughes' } })
  })

  it('without an e-mail address can have the name of another', () => {
    const [office] = withMary()
    expect(give(office, addContact, { client, facts: { name: 'Mary Hughes' }, roles: [] }).ok).toBe(true)
  })

  it('keeps their own address when other facts change, and cannot take another’s', () => {
    const [office, key] = withMary()
    expect(
      give(office, changeContact, { contact: key, facts: { ...mary, name: 'Mary Hart' }, without: ['phone'] }),
    ).toMatchObject({ value: { stream: key, sentence: 'Changed a contact: name, phone', about: 'Mary Hart' } })
    expect(office.look.get('Contacts', key)).toEqual({ key, name: 'Mary Hart', email: mary.email })
    const other = give(office, addContact, { client, facts: { name: 'Ruth', email: 'ruth@acme.example' }, roles: [] })
    const contact = other.ok ? other.value.stream : ''
    expect(give(office, changeContact, { contact, facts: { name: 'Ruth', email: mary.email } })).toMatchObject({
      refusal: { code: 'contact-exists', name: 'Mary Hart' },
    })
    expect(give(office, changeContact, { contact, facts: { name: 'Ruth' } })).toMatchObject({
      refusal: { code: 'nothing-to-change' },
    })
  })

  it('serves another client as well, and what they do there is its own', () => {
    const [office, key] = withMary()
    const [acme] = office.look.find('Clients', 'code', 'c0001')
    if (!acme) throw new Error('the office has no client')
    office.apply({
      stream: 'client:beta',
      sentence: '',
      changes: [{ list: 'Clients', record: { ...acme, key: 'client:beta', name: 'Beta Ltd', contacts: [] } }],
    })
    expect(give(office, linkContact, { client: 'client:beta', contact: key, roles: ['provides'] })).toMatchObject({
      value: { stream: 'client:beta', about: 'Beta Ltd', sentence: 'Linked Mary Hughes, who provides' },
    })
    expect(linksOf(office)).toEqual([{ id: key, roles: ['decides', 'pays'] }])
    expect(office.look.find('Clients', 'contact', key).map(({ name }) => name)).toEqual(['Acme Ltd', 'Beta Ltd'])
  })

  it('changes what they do when linked again, and changes nothing when it is the same', () => {
    const [office, key] = withMary()
    expect(give(office, linkContact, { client, contact: key, roles: ['pays', 'decides'] })).toMatchObject({
      refusal: { code: 'nothing-to-change' },
    })
    expect(give(office, linkContact, { client, contact: key, roles: [] })).toMatchObject({
      value: { sentence: 'Changed what Mary Hughes does: nothing in particular' },
    })
  })

  it('taken off a client is kept as one who was, and comes back when linked again', () => {
    const [office, key] = withMary()
    give(office, unlinkContact, { client, contact: key })
    expect(linksOf(office)).toEqual([{ id: key, roles: ['decides', 'pays'], until: '2026-11-23' }])
    expect(give(office, unlinkContact, { client, contact: key })).toMatchObject({
      refusal: { code: 'nothing-to-change' },
    })
    give(office, linkContact, { client, contact: key, roles: ['pays'] })
    expect(linksOf(office)).toEqual([{ id: key, roles: ['pays'] }])
  })

  it('who has left is linked to no client until they are back', () => {
    const [office, key] = withMary()
    give(office, leaveContact, { contact: key })
    expect(office.look.get('Contacts', key)).toMatchObject({ left: '2026-11-23' })
    expect(give(office, linkContact, { client, contact: key, roles: ['pays'] })).toMatchObject({
      refusal: { code: 'contact-left', name: 'Mary Hughes' },
    })
    expect(give(office, leaveContact, { contact: key })).toMatchObject({ refusal: { code: 'nothing-to-change' } })
    give(office, returnContact, { contact: key })
    expect(office.look.get('Contacts', key)).toEqual({ key, ...mary })
    expect(give(office, returnContact, { contact: key })).toMatchObject({ refusal: { code: 'nothing-to-change' } })
  })

  it('or a client that is not there is said to be so', () => {
    const [office, key] = withMary()
    const nobody = { refusal: { code: 'not-found', what: 'contact', key: 'contact:nobody' } }
    for (const rule of [leaveContact, returnContact])
      expect(give(office, rule, { contact: 'contact:nobody' })).toMatchObject(nobody)
    expect(give(office, changeContact, { contact: 'contact:nobody', facts: mary })).toMatchObject(nobody)
    expect(give(office, linkContact, { client, contact: 'contact:nobody', roles: [] })).toMatchObject(nobody)
    expect(give(office, unlinkContact, { client, contact: 'contact:nobody' })).toMatchObject(nobody)
    for (const [rule, more] of [
      [addContact, { facts: { name: 'Ruth' }, roles: [] }],
      [linkContact, { contact: key, roles: [] }],
      [unlinkContact, { contact: key }],
    ] as const)
      expect(give(office, rule, { client: 'client:nowhere', ...more })).toMatchObject({
        refusal: { code: 'not-found', what: 'client' },
      })
  })

  it('says what they do in words', () => {
    expect(sayContactRoles(['pays', 'decides'])).toBe('decides and pays')
    expect(sayContactRoles(['provides', 'pays', 'decides'])).toBe('decides, provides and pays')
    expect(sayContactRoles([])).toBe('')
  })
})
