import type { SQLInputValue } from 'node:sqlite'
import type { FieldTest, FieldValue } from '@praxis/practice'
import { meetsField } from '@praxis/practice'
import type { Database } from '#src/replica/open-database.ts'

type Found = { key: string; value: string | number; type: string }

const kept = ({ value, type }: Found): FieldValue => (type === 'true' ? true : type === 'false' ? false : value)

/** Clients that have anything in the field; the index holds in which fields each has something. */
const having = "select l.key from lookups l where l.list = 'Clients' and l.name = 'field' and l.value = ?"

const read = `select r.key, json_extract(r.body, ?1) as value, json_type(r.body, ?1) as type from records r
  where r.list = 'Clients' and r.key in (${having.replace('?', '?2')})`

/** The condition on clients `c` that this field of theirs says that: values are compared as everywhere else. */
export const clientsWithField = (db: Database, test: FieldTest): { sql: string; values: SQLInputValue[] } => {
  if (test.test === 'not-set') return { sql: ` and c.key not in (${having})`, values: [test.field] }
  if (test.test === 'set') return { sql: ` and c.key in (${having})`, values: [test.field] }
  const met = db
    .all<Found>(read, `$.fields."${test.field}"`, test.field)
    .filter(found => meetsField({ [test.field]: kept(found) }, test))
  return { sql: ' and c.key in (select value from json_each(?))', values: [JSON.stringify(met.map(({ key }) => key))] }
}
