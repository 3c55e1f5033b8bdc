import * as z from 'zod'
import { contactKey } from '#src/keys.ts'
import { query } from '#src/query.ts'
import type { HistoryEntry } from '#src/work/job-query.ts'
import type { Client } from './client.ts'
import type { Contact, ContactLink } from './contact.ts'

type ClientName = Pick<Client, 'key' | 'name' | 'code'>

/** A contact as a client's page shows them, with the other clients whom they serve, as far as one sees these. */
export type ClientContact = Contact & Omit<ContactLink, 'id'> & { others: ClientName[] }

/** One contact: the clients whom they serve or served, as far as one sees these, and what was done to the contact. */
export type ContactPage = Contact & {
  version: number
  clients: (ClientName & Omit<ContactLink, 'id'>)[]
  history: HistoryEntry[]
}
export const contactQuery = query<ContactPage>()('contact', z.strictObject({ key: contactKey }))
