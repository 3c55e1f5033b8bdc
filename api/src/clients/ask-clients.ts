import type { SQLInputValue } from 'node:sqlite'
import type { Client, ClientRow } from '@praxis/practice'
import { fieldAsked, judgeRows, knownTo, mappingFor, markOf, normalName, plainTag, standing } from '@praxis/practice'
import type { Ask } from '#src/ask.ts'
import type { Database } from '#src/replica/open-database.ts'
import { clientsWithField } from './clients-with-field.ts'

const pageSize = 200

/** Each word is the beginning of a word of the name or the code. */
export const wordsMatch = (column: string, words: string): { sql: string; values: SQLInputValue[] } => {
  // What is written last narrows most: it is looked for first.
  const parts = normalName(words).split(' ').filter(Boolean).toReversed()
  return {
    sql: parts.map(() => ` and instr(${column}, ?)`).join(''),
    values: parts.map(word => ` ${word}`),
  }
}

type Found = { body: string; open_jobs: number }

const rowOf = ({ body, open_jobs: openJobs }: Found): ClientRow => {
  const client = JSON.parse(body) as Client // a body of the list Clients
  const holds = standing(client).map(markOf)
  const { key, code, name, kind, status, identifiers, yearEnd, team, address, tags, example } = client
  return {
    key,
    code,
    name,
    kind,
    status,
    team,
    openJobs,
    ...(holds.length > 0 && { holds }),
    ...(identifiers && { identifiers }),
    ...(yearEnd && { yearEnd }),
    ...(example && { example }),
    ...(address?.town && { town: address.town }),
    ...(tags && { tags }),
  }
}

const countExamples = (db: Database): number =>
  db.get<{ total: number }>(
    "select count(*) as total from lookups where list = 'Clients' and name = 'example' and value = 'yes'",
  )?.total ?? 0

/** With this tag; the index holds tags as they are compared. */
const tagged = ` and exists (
  select 1 from lookups l where l.list = 'Clients' and l.name = 'tag' and l.value = ? and l.key = c.key)`

/** The firm's clients by name, a page at a time. */
export const askClients: Ask<'clients'> = ({ replica: { db } }, { words = '', status, tag, ...page }) => {
  const { from = 0, most = pageSize, ...field } = page
  const match = wordsMatch('c.words', words)
  const asked = fieldAsked(field)
  const said = asked && clientsWithField(db, asked)
  const where = `where 1 = 1${match.sql}${status ? ' and c.status = ?' : ''}${tag ? tagged : ''}${said?.sql ?? ''}`
  const values = [
    ...match.values,
    ...(status ? [status] : []),
    ...(tag ? [plainTag(tag)] : []),
    ...(said?.values ?? []),
  ]
  const rows = db.all<Found>(
    `with page as materialized (select c.key, c.sort from clients c ${where} order by c.sort, c.key limit ? offset ?)
     select r.body, (select count(*) from jobs j where j.client = r.key and j.status not in ('done', 'cancelled')) as open_jobs
     from page cross join records r on r.list = 'Clients' and r.key = page.key order by page.sort, page.key`,
    ...values,
    most,
    from,
  )
  const count = () =>
    db.kept<{ total: number }>(`select count(*) as total from clients c ${where}`, ...values)?.total ?? 0
  const isAll = rows.length < most && (from === 0 || rows.length > 0)
  const total = isAll ? from + rows.length : count()
  return { rows: rows.map(rowOf), total, from, examples: countExamples(db) }
}

type Counted = { value: string; key: string; clients: number }

/** What clients have of that name, that of most clients first, each with the first client that has it. */
const inUse = (db: Database, name: 'tag' | 'group'): Counted[] =>
  db.all<Counted>(
    `select value, min(key) as key, count(*) as clients from lookups where list = 'Clients' and name = ?
     group by value order by clients desc, value`,
    name,
  )

/** The tags in use: each as the first client that has it writes it, and of how many clients it is. */
export const askClientTags: Ask<'client-tags'> = ({ replica: { db, look } }) => ({
  tags: inUse(db, 'tag').map(({ value, key, clients }) => ({
    tag: look.get('Clients', key)?.tags?.find(each => plainTag(each) === value) ?? value,
    clients,
  })),
})

/** The groups: each as the first client that is in it writes it, and how many clients it has. */
export const askClientGroups: Ask<'client-groups'> = ({ replica: { db, look } }) => ({
  groups: inUse(db, 'group').map(({ value, key, clients }) => ({
    group: look.get('Clients', key)?.group ?? value,
    clients,
  })),
})

/** What an import would do with each row, as things stand. */
export const askPreviewImport: Ask<'preview-import'> = ({ replica }, { rows }) => ({
  verdicts: judgeRows(rows, knownTo(replica.look)).map(({ verdict }) => verdict),
})

/** What somebody of the firm said before that the columns of such a file are. */
export const askColumnMapping: Ask<'column-mapping'> = ({ replica }, { headers }) => {
  const mapping = mappingFor(replica.look, headers)
  return mapping ? { columns: mapping.columns, by: mapping.by, at: mapping.at } : null
}
