import type { Client, ClientContact, ContactKey, ContactPage } from '@praxis/practice'
import { isRestricted } from '@praxis/practice'
import type { Ask, Asked } from '#src/ask.ts'
import { NotFound } from '#src/not-found.ts'
import { historyOf } from '#src/work/ask-job.ts'

type Seen = Pick<Asked, 'replica'>

/** The clients of a contact, now or before, by name; those behind a wall are not told of. */
const clientsOf = ({ replica: { look } }: Seen, contact: ContactKey): ContactPage['clients'] =>
  look
    .find('Clients', 'contact', contact)
    .filter(client => !isRestricted(client))
    .flatMap(({ key, name, code, contacts = [] }) =>
      contacts.filter(({ id }) => id === contact).map(({ id: _id, ...link }) => ({ key, name, code, ...link })),
    )
    .sort((a, b) => a.name.localeCompare(b.name))

const isGone = ({ left, until }: ClientContact): boolean => left !== undefined || until !== undefined

/** The contacts of a client: those who serve it by name, then those who did. */
export const contactsOfClient = (asked: Seen, { key: own, contacts = [] }: Client): ClientContact[] =>
  contacts
    .flatMap(({ id, ...link }) => {
      const contact = asked.replica.look.get('Contacts', id)
      if (!contact) return []
      const others = clientsOf(asked, id).filter(({ key, until }) => key !== own && !until)
      return [{ ...contact, ...link, others: others.map(({ key, name, code }) => ({ key, name, code })) }]
    })
    .sort((a, b) => Number(isGone(a)) - Number(isGone(b)) || a.name.localeCompare(b.name))

/** One contact with the clients whom they serve and what was done. */
export const askContact: Ask<'contact'> = (asked, { key }) => {
  const { replica } = asked
  const contact = replica.look.get('Contacts', key)
  if (!contact) throw new NotFound('contact', key)
  return {
    ...contact,
    version: replica.head(key).version,
    clients: clientsOf(asked, key),
    history: historyOf(asked, key),
  }
}
