import type { PersonKey } from '#src/keys.ts'
import type { ClientField } from '#src/settings/client-fields.ts'
import { tagsAfter } from '#src/tags.ts'
import type { Client, ClientFacts } from './client.ts'
import type { ImportedRow } from './import-fields.ts'
import { readRow } from './import-row.ts'
import { matchedBy, matchesOf } from './match-client.ts'
import type { RowVerdict } from './queries.ts'
import { isRestricted } from './wall.ts'

/** What an import needs to know of the firm. */
export type Known = {
  client: (match: string) => Client | undefined
  person: (nameOrEmail: string) => PersonKey | undefined
  /** The fields of its own that it keeps of clients. */
  fields: ClientField[]
}

export type JudgedRow = { verdict: RowVerdict; facts?: ClientFacts; client?: Client }

/**
 * What an import would do with each row: make a client, change one, nothing, or refuse the row. Only cells with text
 * count: an empty cell clears nothing. A row like an earlier one of the same file, or of the same client, is a duplicate of
 * it: of two clients that were merged, a file of before has both.
 */
export const judgeRows = (rows: ImportedRow[], known: Known): JudgedRow[] => {
  const seen = new Map<string, number>()
  return rows.map(row => {
    const { facts, issues } = readRow(row, known.person, known.fields)
    const name = facts?.name ?? row.cells.name?.trim() ?? ''
    if (!facts) return { verdict: { row: row.row, verdict: 'refused', name, issues } }
    const { client, marks } = marksOf(facts, known)
    const twin = marks.find(({ mark }) => seen.has(mark))
    const of = twin && seen.get(twin.mark)
    for (const { mark } of marks) if (!seen.has(mark)) seen.set(mark, row.row)
    if (twin && of !== undefined) return { verdict: { row: row.row, verdict: 'duplicate', name, of, by: twin.by } }
    return client ? judgeKnown(row.row, facts, client) : { verdict: { row: row.row, verdict: 'new', name }, facts }
  })
}

type Mark = { mark: string; by: ReturnType<typeof matchedBy> }

/** By what a row is the same as another of its file: what is matched by, and the client that is found so. */
const marksOf = (facts: ClientFacts, known: Known): { client: Client | undefined; marks: Mark[] } => {
  const marks: Mark[] = matchesOf(facts).map(mark => ({ mark, by: matchedBy(mark) }))
  for (const { mark, by } of marks) {
    const client = known.client(mark)
    if (client) return { client, marks: isRestricted(client) ? marks : [...marks, { mark: client.key, by }] }
  }
  return { client: undefined, marks }
}

const judgeKnown = (row: number, facts: ClientFacts, client: Client): JudgedRow => {
  if (isRestricted(client)) return { verdict: { row, verdict: 'restricted', name: facts.name } }
  const changes = differences(facts, client)
  const base = { row, name: facts.name, client: client.key }
  return changes.length === 0
    ? { verdict: { ...base, verdict: 'same' }, facts, client }
    : { verdict: { ...base, verdict: 'changed', changes }, facts, client }
}

const shown = (value: unknown): string => {
  if (value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return Array.isArray(value) ? value.join(', ') : String(value)
}

/** A field may have become another kind: then the same words are another value. */
const isOther = (before: unknown, after: unknown): boolean =>
  shown(before) !== shown(after) || typeof before !== typeof after

const leaves = (value: object, path = ''): [string, unknown][] =>
  Object.entries(value).flatMap(([name, inner]) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? leaves(inner, `${path}${name}.`)
      : [[`${path}${name}`, inner] as [string, unknown]],
  )

/** The facts as they would stand: tags come to those that are there. */
const onto = (client: Client, facts: ClientFacts): ClientFacts =>
  facts.tags ? { ...facts, tags: tagsAfter(client.tags ?? [], { add: facts.tags, remove: [] }) } : facts

/** Where the row says something other than the record; a code is given once, so a file does not change it. */
export const differences = (facts: ClientFacts, client: Client) => {
  const present = new Map(leaves(client))
  return leaves(onto(client, facts))
    .filter(([field, after]) => field !== 'code' && isOther(present.get(field), after))
    .map(([field, after]) => ({ field, before: shown(present.get(field)), after: shown(after) }))
}

/** The record with the row's facts laid over it. */
export const merged = (client: Client, facts: ClientFacts): Client => ({
  ...client,
  ...onto(client, facts),
  code: client.code,
  ...((client.identifiers ?? facts.identifiers) && { identifiers: { ...client.identifiers, ...facts.identifiers } }),
  ...((client.address ?? facts.address) && { address: { ...client.address, ...facts.address } }),
  ...((client.fields ?? facts.fields) && { fields: { ...client.fields, ...facts.fields } }),
  team: { ...client.team, ...facts.team },
})
