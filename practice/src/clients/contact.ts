import * as z from 'zod'
import type { PlainDate } from '#src/dates/plain-date.ts'
import type { ContactKey } from '#src/keys.ts'
import { line, note } from '#src/keys.ts'
import type { Look } from '#src/look.ts'
import type { Refusal } from '#src/refusals.ts'

/** What a contact does for a client: decides for it, provides what is asked for, pays the invoices. */
export const contactRole = z.enum(['decides', 'provides', 'pays'])
export type ContactRole = z.infer<typeof contactRole>
export const contactRoles = z.array(contactRole).max(contactRole.options.length)

/** What people enter about a contact. */
export const contactFacts = z.strictObject({
  name: line(120),
  email: z.email('an e-mail address').max(200).exactOptional(),
  phone: line(60).exactOptional(),
  notes: note.exactOptional(),
})
export type ContactFacts = z.infer<typeof contactFacts>

/**
 * A person on the side of clients, found again by their e-mail address; one may serve several clients, so nothing here
 * names any of them. Whoever has `left` serves none from that day on.
 */
export type Contact = ContactFacts & { key: ContactKey; left?: PlainDate }

/** What a contact is to one client, kept with the client; `until` says since when they are it no more. */
export type ContactLink = { id: ContactKey; roles: ContactRole[]; until?: PlainDate }

/** The roles in their own order, each once. */
export const rolesInOrder = (roles: ContactRole[]): ContactRole[] =>
  contactRole.options.filter(role => roles.includes(role))

/** The roles as the end of a sentence: `decides and pays`. */
export const sayContactRoles = (roles: ContactRole[]): string => {
  const words = rolesInOrder(roles)
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** What stands for a contact of hidden clients where a double would have to be named: that there is one, and nothing of it. */
export const restrictedContact: Contact = { key: 'contact:restricted', name: 'A restricted contact' }

/** Nobody is entered twice: whoever has this e-mail address already is named instead, if they may be. */
export const addressTaken = (look: Look, email: string | undefined, own?: ContactKey): Refusal | undefined => {
  const others = email === undefined ? [] : look.find('Contacts', 'email', email.toLowerCase())
  const [there] = others.filter(({ key }) => key !== own)
  if (!there) return undefined
  if (there.key === restrictedContact.key) return { code: 'restricted-contact' }
  return { code: 'contact-exists', contact: there.key, name: there.name }
}
