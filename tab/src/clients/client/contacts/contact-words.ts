import type { ClientContact, ClientPage, ContactRole } from '@praxis/practice'
import { normalName, sayContactRoles } from '@praxis/practice'

/** What a contact may do for a client, as it is ticked. */
export const roleNames: Record<ContactRole, string> = {
  decides: 'Decides for the client',
  provides: 'Provides what is asked for',
  pays: 'Pays the invoices',
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

type Say = { date: (day: `${number}-${number}-${number}`) => string }

/** What a contact is to the client: `Decides and pays`, `Until 23 Nov`, `Left 23 Nov`. */
export const standingWords = ({ roles, until, left }: ClientContact, say: Say): string => {
  if (left) return `Left ${say.date(left)}`
  if (until) return `Until ${say.date(until)}`
  return capital(sayContactRoles(roles))
}

/** Whom else a contact serves: `Also for Beta Ltd and 2 more`. */
export const othersWords = ({ others }: Pick<ClientContact, 'others'>): string => {
  const [first, ...more] = others
  if (!first) return ''
  return more.length > 0 ? `Also for ${first.name} and ${more.length} more` : `Also for ${first.name}`
}

/** Whoever stands in the client’s own facts, typed there or imported, and is no contact of it yet. */
export const unlinkedPerson = ({ contactName, email, phone, contacts }: ClientPage) => {
  const isThere = contacts.some(
    contact =>
      (email !== undefined && contact.email?.toLowerCase() === email.toLowerCase()) ||
      (contactName !== undefined && normalName(contact.name) === normalName(contactName)),
  )
  if (isThere || !(contactName ?? email ?? phone)) return undefined
  return { name: contactName ?? '', email: email ?? '', phone: phone ?? '' }
}
