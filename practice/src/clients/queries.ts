import * as z from 'zod'
import type { ClientKey, PersonKey } from '#src/keys.ts'
import { clientKey, line, slug } from '#src/keys.ts'
import type { Role } from '#src/people/person.ts'
import { query } from '#src/query.ts'
import type { Issue } from '#src/refusals.ts'
import type { Client, JobRole } from './client.ts'
import { clientStatus } from './client.ts'
import type { ColumnMapping } from './column-mapping.ts'
import { header, mostColumns } from './column-mapping.ts'
import type { FieldTest } from './field-test.ts'
import { fieldTest, isWholeTest } from './field-test.ts'
import type { HoldMark } from './hold.ts'
import { importedRow } from './import-fields.ts'
import type { Wall } from './wall.ts'

export type ClientRow = Pick<
  Client,
  'key' | 'code' | 'name' | 'kind' | 'status' | 'identifiers' | 'yearEnd' | 'team' | 'tags'
> & {
  town?: string
  /** It came with the product, to try things with. */
  example?: true
  openJobs: number
  /** The holds that stand on it. */
  holds?: HoldMark[]
}
export type Clients = { rows: ClientRow[]; total: number; from: number; examples: number }
/** How one of the firm's own fields is asked about in an address: a value, or whether it is set. */
const asked = { field: slug.exactOptional(), test: fieldTest.test.exactOptional(), value: line(100).exactOptional() }
type AskedField = { field?: string; test?: FieldTest['test']; value?: string }

/** What a field has to say for a client to be shown; without a way of asking it is that value, or anything. */
export const fieldAsked = ({ field, value, test = value ? 'is' : 'set' }: AskedField): FieldTest | undefined =>
  field === undefined ? undefined : { field, test, in: value ? [value] : [] }

const isWholeAsked = (input: AskedField): boolean => {
  const test = fieldAsked(input)
  return test ? isWholeTest(test) : !input.test && !input.value
}

export const clientsQuery = query<Clients>()(
  'clients',
  z
    .strictObject({
      words: z.string().max(100).exactOptional(),
      status: clientStatus.exactOptional(),
      /** Upper and lower case are the same. */
      tag: z.string().trim().min(1).max(40).exactOptional(),
      ...asked,
      from: z.coerce.number().int().min(0).max(100_000).exactOptional(),
      most: z.coerce.number().int().min(1).max(1000).exactOptional(),
    })
    .refine(isWholeAsked, { path: ['value'], error: 'a field with a value where its way of asking takes one' }),
)

/** The tags of the clients one sees, as they are written first, those of most clients first. */
export type ClientTags = { tags: { tag: string; clients: number }[] }
export const clientTagsQuery = query<ClientTags>()('client-tags', z.strictObject({}))

/** The names of groups of clients, as they are written first, those of most clients first. */
export type ClientGroups = { groups: { group: string; clients: number }[] }
export const clientGroupsQuery = query<ClientGroups>()('client-groups', z.strictObject({}))

/** What an import would do with one row of the file. `row` is its number there, 1 for the first below the header. */
export type RowVerdict =
  | { row: number; verdict: 'new'; name: string }
  | {
      row: number
      verdict: 'changed'
      name: string
      client: ClientKey
      changes: { field: string; before: string; after: string }[]
    }
  | { row: number; verdict: 'same'; name: string; client: ClientKey }
  | { row: number; verdict: 'duplicate'; name: string; of: number; by: 'identifier' | 'name-and-postcode' }
  /** It is a client that the asking person may not see: an administrator can tell. */
  | { row: number; verdict: 'restricted'; name: string }
  | { row: number; verdict: 'refused'; name: string; issues: Issue[] }

export type ImportPreview = { verdicts: RowVerdict[] }
export const previewImportQuery = query<ImportPreview>()(
  'preview-import',
  z.strictObject({ rows: z.array(importedRow).min(1).max(1000) }),
)

/** What the columns of a file with these headers are, as somebody of the firm said last; null where nobody did. */
export type ColumnMappingView = Omit<ColumnMapping, 'key'> | null
export const columnMappingQuery = query<ColumnMappingView>()(
  'column-mapping',
  z.strictObject({ headers: z.array(header).min(1).max(mostColumns) }),
)

/** Somebody who sees a client, and why: their roles in the firm, in its team, the open jobs they are on. */
export type ClientViewer = {
  person: PersonKey
  name: string
  roles: Role[]
  team: JobRole[]
  jobs: number
}

/** Who can see a client, and whom the wall keeps from it. */
export type ClientViewers = { viewers: ClientViewer[]; outside: Pick<ClientViewer, 'person' | 'name'>[]; wall?: Wall }
export const clientViewersQuery = query<ClientViewers>()('client-viewers', z.strictObject({ key: clientKey }))
