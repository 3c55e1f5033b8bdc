import type { Client, ListName } from '@praxis/practice'
import type { Database } from './open-database.ts'

/** The client that one stands for now: itself, or the one into which it was merged. */
export const clientNow = (db: Database, key: string): string => {
  const target = db.get<{ target: string }>('select target from merged where client = ?', key)?.target
  return target === undefined ? key : clientNow(db, target)
}

/** A record of a client as it is read: under the client into which that one was merged. */
export const underItsClient = <R extends object>(db: Database, record: R): R => {
  if (!('client' in record) || typeof record.client !== 'string') return record
  const client = clientNow(db, record.client)
  return client === record.client ? record : { ...record, client }
}

/** The clients that were merged into one, and into those. */
export const mergedInto = (db: Database, key: string): string[] =>
  db
    .all<{ client: string }>('select client from merged where target = ?', key)
    .flatMap(({ client }) => [client, ...mergedInto(db, client)])

/** Notes into which client one was merged; answers whether that is news. */
export const noteMerge = (db: Database, key: string, client: Client | null): boolean => {
  const before = db.get<{ target: string }>('select target from merged where client = ?', key)?.target
  const after = client?.mergedInto
  if (before === after) return false
  db.run('delete from merged where client = ?', key)
  if (after) db.run('insert into merged (client, target) values (?, ?)', key, after)
  return true
}

/** Notes all merges, before anything is read under its client. */
export const noteAllMerges = (db: Database): void => {
  db.run('delete from merged')
  db.run(
    `insert into merged (client, target) select key, body ->> '$.mergedInto' from records
     where list = 'Clients' and body ->> '$.mergedInto' is not null`,
  )
}

/** The records of a client as they name it, and of those merged into it. */
export const recordsOf = (db: Database, key: string): { list: ListName; key: string; body: string }[] =>
  [key, ...mergedInto(db, key)].flatMap(client =>
    db.all<{ list: ListName; key: string; body: string }>(
      `select list, key, body from records where list in ('Jobs', 'Services', 'TimeEntries') and instr(body, ?)`,
      `"client":"${client}"`,
    ),
  )
