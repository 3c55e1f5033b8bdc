import * as z from 'zod'
import { plainDate } from '#src/dates/date-inputs.ts'
import type { PlainDate } from '#src/dates/plain-date.ts'
import { type clientKey, line, note, personKey, slug } from '#src/keys.ts'
import { fieldValue } from '#src/settings/client-fields.ts'
import { tags } from '#src/tags.ts'
import type { ContactLink } from './contact.ts'
import type { Hold } from './hold.ts'
import type { Wall } from './wall.ts'

export const clientKind = z.enum(['company', 'sole-trader', 'individual', 'partnership', 'trust', 'charity', 'llp'])
export type ClientKind = z.infer<typeof clientKind>

export const clientStatus = z.enum(['prospect', 'active', 'dormant', 'left'])
export type ClientStatus = z.infer<typeof clientStatus>

/** The numbers by which authorities know a client. */
export const identifierScheme = z.enum(['company-number', 'vat', 'utr', 'paye', 'ein', 'abn'])
export type IdentifierScheme = z.infer<typeof identifierScheme>

export const address = z.strictObject({
  lines: z.array(line(200)).max(6).exactOptional(),
  town: line(100).exactOptional(),
  region: line(100).exactOptional(),
  postcode: line(20).exactOptional(),
  country: line(100).exactOptional(),
})
export type Address = z.infer<typeof address>

/** Who works on a client's or a job's behalf, by role. */
export const jobRole = z.enum(['partner', 'manager', 'preparer', 'reviewer'])
export type JobRole = z.infer<typeof jobRole>

export const team = z.strictObject({
  partner: personKey.exactOptional(),
  manager: personKey.exactOptional(),
  preparer: personKey.exactOptional(),
  reviewer: personKey.exactOptional(),
})
export type Team = z.infer<typeof team>

/** Month and day on which the client's year ends, `03-31`. `02-29` is the last day of February in every year. */
export const yearEnd = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a month and day as mm-dd, like 03-31')

/** What people enter or import about a client. */
export const clientFacts = z.strictObject({
  name: line(200),
  legalName: line(200).exactOptional(),
  kind: clientKind.exactOptional(),
  status: clientStatus.exactOptional(),
  code: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$/, 'a code of up to 20 letters, digits, dots and hyphens')
    .exactOptional(),
  identifiers: z.partialRecord(identifierScheme, line(40)).exactOptional(),
  contactName: line(120).exactOptional(),
  email: z.email('an e-mail address').max(200).exactOptional(),
  phone: line(60).exactOptional(),
  website: line(200).exactOptional(),
  address: address.exactOptional(),
  yearEnd: yearEnd.exactOptional(),
  incorporated: plainDate.exactOptional(),
  team: team.exactOptional(),
  notes: note.exactOptional(),
  tags: tags.exactOptional(),
  /** The name of the group of related clients to which it belongs. */
  group: line(80).exactOptional(),
  /** What it has in the firm's own fields, by their ids. */
  fields: z.record(slug, fieldValue).exactOptional(),
})
export type ClientFacts = z.infer<typeof clientFacts>

/** The end of a year that was moved: where it would have been, where it is, and when the authority was told. */
export type YearEndMove = { instead: PlainDate; to: PlainDate; noticed?: PlainDate }

/** One client of the firm. The code is unique in the firm and stays. */
export type Client = Omit<ClientFacts, 'kind' | 'status' | 'code' | 'team'> & {
  key: z.infer<typeof clientKey>
  code: string
  kind: ClientKind
  status: ClientStatus
  team: Team
  wall?: Wall
  /** Which contacts serve it, in which roles, and which did. */
  contacts?: ContactLink[]
  /** It was the same as this one, as which it is read now. */
  mergedInto?: z.infer<typeof clientKey>
  /** The clients that were merged into this one. */
  merged?: { id: z.infer<typeof clientKey>; code: string; name: string }[]
  /** What stands in the way of acts for it, and what was lifted lately. */
  holds?: Hold[]
  /** It came with the product, to try things with. */
  example?: true
  yearEndMoves?: YearEndMove[]
}
