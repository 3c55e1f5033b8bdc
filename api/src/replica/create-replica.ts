import type { ListName, Look, Outcome, PersonKey, Refusal } from '@praxis/practice'
import { assert, templateOf } from '@praxis/practice'
import { commandKey } from '#src/journal/command-key.ts'
import type { Entry } from '#src/journal/entry.ts'
import { createLook } from './create-look.ts'
import type { IndexContext } from './index-record.ts'
import { indexAll } from './index-record.ts'
import type { Database } from './open-database.ts'
import { openDatabase } from './open-database.ts'
import type { Taking } from './take-commits.ts'
import { createTaking, headOf, lastItem } from './take-commits.ts'

/** What SharePoint is known to hold of a record. */
export type KnownItem = { id: string; etag: string; version: number }

/** A record with where it stands in its stream. */
type Standing = {
  list: ListName
  key: string
  stream: string
  version: number
  commit: string
  record: object | null
}

/**
 * This process's copy of the firm, fed by the journal alone. Per stream it applies versions in order, each entry whole;
 * so it always shows a state that existed, and nothing that was not committed.
 */
export type Replica = Taking & {
  db: Database
  look: Look
  head: (stream: string) => { version: number; commit?: string }
  standing: (list: ListName, key: string) => Standing | undefined
  /** The commit made under this command, if it is known here. */
  byCommand: (command: string) => Entry | undefined
  /** Why a command was refused for good, if it was. */
  refusalOf: (actor: PersonKey, key: string) => Refusal | undefined
  byCommit: (commit: string) => Entry | undefined
  /** Whether a text names a client that whoever looks may not see; the whole replica hides nothing. */
  hides: (text: string) => boolean
  item: (list: ListName, key: string) => KnownItem | undefined
  /** What was seen of a record's item; an older sight never replaces a newer one. */
  see: (list: ListName, key: string, item: KnownItem | undefined) => void
  /** The highest item of the Journal that is known here. */
  lastItem: () => number
  /** Gaps: for each stream that waits, the version that is missing. */
  gaps: () => { stream: string; version: number }[]
  /** Commits from which something should follow that has no outcome yet. */
  pending: () => Entry[]
  /** The commands without an outcome that should follow from one commit. */
  pendingOf: (commit: string) => string[]
  /** Streams stopped because their uniqueness was broken. */
  broken: () => { stream: string; reason: string }[]
  /** How many numbers of a series are known to be taken. */
  taken: (series: string) => number
  /** A note of this replica to itself: up to where a list was read. */
  mark: (name: string) => string | undefined
  setMark: (name: string, value: string) => void
  /** Works out anew what is worked out from the records. */
  reindex: () => void
}

export const createReplica = (now: () => Date): Replica => {
  const db = openDatabase()
  const look = createLook(db, now)
  const context: IndexContext = { db, calendar: look.calendar, template: job => templateOf(look, job) }

  return {
    db,
    look,
    ...createTaking(context),
    head: stream => headOf(db, stream),
    standing: (list, key) => standingOf(db, list, key),
    byCommand: command => entryBy(db, 'command', command),
    refusalOf: (actor, key) => entryBy(db, 'command', commandKey(actor, key))?.refusal,
    byCommit: commit => entryBy(db, 'commit_id', commit),
    hides: () => false,
    item: (list, key) => db.get<KnownItem>('select id, etag, version from items where list = ? and key = ?', list, key),
    see: (list, key, item) => see(db, list, key, item),
    lastItem: () => lastItem(db),
    gaps: () =>
      db.all<{ stream: string; version: number }>(
        `select w.stream, coalesce(s.head, 0) + 1 as version from waiting w left join streams s on s.stream = w.stream
         where w.stream not in (select stream from broken) group by w.stream`,
      ),
    pending: () =>
      db
        .all<{ entry: string }>(
          'select distinct j.entry from pending p join journal j on j.commit_id = p.commit_id order by j.item',
        )
        .map(({ entry }) => JSON.parse(entry) as Entry), // the journal's own rows
    pendingOf: commit =>
      db
        .all<{ command: string }>('select command from pending where commit_id = ?', commit)
        .map(({ command }) => command),
    broken: () => db.all('select stream, reason from broken'),
    taken: series => db.get<{ taken: number }>('select taken from numbers where series = ?', series)?.taken ?? 0,
    mark: name => db.get<{ value: string }>('select value from marks where name = ?', name)?.value,
    setMark: (name, value) => db.run('insert or replace into marks (name, value) values (?, ?)', name, value),
    reindex: () => indexAll(context),
  }
}

const entryBy = (db: Database, column: 'command' | 'commit_id', value: string): Entry | undefined => {
  const row = db.get<{ entry: string }>(`select entry from journal where ${column} = ?`, value)
  return row && (JSON.parse(row.entry) as Entry) // written as an entry above
}

const standingOf = (db: Database, list: ListName, key: string): Standing | undefined => {
  const row = db.get<{ stream: string; version: number; commit_id: string; body: string | null }>(
    'select stream, version, commit_id, body from records where list = ? and key = ?',
    list,
    key,
  )
  if (!row) return undefined
  const record = row.body === null ? null : (JSON.parse(row.body) as object) // bodies are records
  const { stream, version, commit_id: commit } = row
  return { list, key, stream, version, commit, record }
}

/** eTags look like `"{guid},n"`; n grows with every change of the item. */
const countOf = (etag: string): number => Number(etag.match(/,(\d+)"?$/)?.[1] ?? 0)

const see = (db: Database, list: ListName, key: string, item: KnownItem | undefined): void => {
  if (!item) {
    db.run('delete from items where list = ? and key = ?', list, key)
    return
  }
  const known = db.get<KnownItem>('select id, etag, version from items where list = ? and key = ?', list, key)
  if (known && known.id === item.id && countOf(known.etag) >= countOf(item.etag)) return
  db.run(
    'insert or replace into items (list, key, id, etag, version) values (?, ?, ?, ?, ?)',
    list,
    key,
    item.id,
    item.etag,
    item.version,
  )
}

/** What a commit answers to whoever gave its command. */
export const outcomeOf = (entry: Entry): Outcome => {
  if (entry.refusal) return { ok: false, refusal: entry.refusal satisfies Refusal }
  assert(entry.version > 0, `commit ${entry.commit} has no version`)
  const { commit, stream, version, sentence, about, at } = entry
  return { ok: true, commit, stream, version, sentence, ...(about && { about }), at }
}
