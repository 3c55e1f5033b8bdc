import * as z from 'zod'
import { command, put } from '#src/command.ts'
import type { ContactKey } from '#src/keys.ts'
import { clientKey, contactKey } from '#src/keys.ts'
import { ok, refuse } from '#src/result.ts'
import { isSame } from '#src/same.ts'
import type { Client } from './client.ts'
import type { ContactLink, ContactRole } from './contact.ts'
import { contactRoles, rolesInOrder, sayContactRoles } from './contact.ts'

const linkOf = ({ contacts = [] }: Client, contact: ContactKey): ContactLink | undefined =>
  contacts.find(({ id }) => id === contact)

/** The client with this link in the place of the one before, or at the end. */
const withLink = (client: Client, link: ContactLink): Client => {
  const { contacts = [] } = client
  const isThere = contacts.some(({ id }) => id === link.id)
  return {
    ...client,
    contacts: isThere ? contacts.map(each => (each.id === link.id ? link : each)) : [...contacts, link],
  }
}

const sentenceOf = (name: string, roles: ContactRole[], before: ContactLink | undefined): string => {
  if (before && !before.until) return `Changed what ${name} does: ${sayContactRoles(roles) || 'nothing in particular'}`
  return roles.length > 0 ? `Linked ${name}, who ${sayContactRoles(roles)}` : `Linked ${name}`
}

/** Says that a contact serves a client, and what they do there; given again, what they do there now. */
export const linkContact = command({
  name: 'link-contact',
  input: z.strictObject({ client: clientKey, contact: contactKey, roles: contactRoles }),
  read: (look, { client, contact }) => ({
    client: look.get('Clients', client),
    contact: look.get('Contacts', contact),
  }),
  decide: ({ client, contact }, { client: of, contact: key, roles: given }) => {
    if (!client) return refuse({ code: 'not-found', what: 'client', key: of })
    if (!contact) return refuse({ code: 'not-found', what: 'contact', key })
    if (contact.left) return refuse({ code: 'contact-left', name: contact.name })
    const before = linkOf(client, key)
    const link: ContactLink = { id: key, roles: rolesInOrder(given) }
    if (isSame(before, link)) return refuse({ code: 'nothing-to-change' })
    return ok({
      stream: client.key,
      changes: [put('Clients', withLink(client, link))],
      sentence: sentenceOf(contact.name, link.roles, before),
      about: client.name,
    })
  },
})

/** Takes a contact off a client, whom they serve no more from today; other clients of theirs stay. Who it was is kept. */
export const unlinkContact = command({
  name: 'unlink-contact',
  input: z.strictObject({ client: clientKey, contact: contactKey }),
  read: (look, { client, contact }) => ({
    client: look.get('Clients', client),
    contact: look.get('Contacts', contact),
  }),
  decide: ({ client, contact }, { client: of, contact: key }, { today }) => {
    if (!client) return refuse({ code: 'not-found', what: 'client', key: of })
    const link = linkOf(client, key)
    if (!contact || !link) return refuse({ code: 'not-found', what: 'contact', key })
    if (link.until) return refuse({ code: 'nothing-to-change' })
    return ok({
      stream: client.key,
      changes: [put('Clients', withLink(client, { ...link, until: today }))],
      sentence: `Took ${contact.name} off the client`,
      about: client.name,
    })
  },
})
