import type { ListName, Look, Outcome, PersonKey, Records, Refusal } from '@praxis/practice'
import { assert, templateOf } from '@praxis/practice'
import { commandKey } from '#src/journal/command-key.ts'
import { patched } from '#src/journal/diff.ts'
import type { Entry } from '#src/journal/entry.ts'
import { numberIn } from '#src/journal/number-in.ts'
import { createLook } from './create-look.ts'
import type { IndexContext } from './index-record.ts'
import { indexAll, indexRecord } from './index-record.ts'
import type { Database } from './open-database.ts'
import { openDatabase } from './open-database.ts'

/** What SharePoint is known to hold of a record. */
export type KnownItem = { id: string; etag: string; version: number }

/** A commit with its item in the Journal list, where that is known. */
type Commit = { entry: Entry; item: number | undefined }

/** The records that commits changed, each once and as it is after them all: by that they are indexed. */
type Changed = Map<string, { list: ListName; key: string; record: Records[ListName] | null }>

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
export type Replica = {
  db: Database
  look: Look
  /** Takes commits in, all or none, whenever they come, as often as they come. */
  take: (...commits: Commit[]) => void
  /** Takes a commit of long ago back in, for those who look into it; it was applied when it came. */
  recall: (entry: Entry, item: number) => void
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
  /** How many commits this process has applied: while it stays, so does every record. */
  applied: () => number
  /** Gaps: for each stream that waits, the version that is missing. */
  gaps: () => { stream: string; version: number }[]
  /** Commits from which something should follow that has no outcome yet. */
  pending: () => Entry[]
  /** The commands without an outcome that should follow from one commit. */
  pendingOf: (commit: string) => string[]
  /** Streams stopped because their uniqueness was broken. */
  broken: () => { stream: string; reason: string }[]
  /** A note of this replica to itself: up to where a list was read. */
  mark: (name: string) => string | undefined
  setMark: (name: string, value: string) => void
  /** Works out anew what is worked out from the records. */
  reindex: () => void
}

export const createReplica = (now: () => Date): Replica => {
  const db = openDatabase()
  const look = createLook(db, now)
  let applied = 0
  const context: IndexContext = { db, calendar: look.calendar, template: job => templateOf(look, job) }

  const applyRecord = (entry: Entry, { list, key, paths }: Entry['changes'][number], changed: Changed): void => {
    const before = db.get<{ body: string | null; stands: string }>(
      'select body, stands from records where list = ? and key = ?',
      list,
      key,
    )
    const stands = standsBy(entry, list, key)
    const after = patched(before?.body ? JSON.parse(before.body) : null, paths) as Records[ListName] | null // what was diffed is a record
    db.run(
      'insert or replace into records (list, key, stream, version, commit_id, stands, body) values (?, ?, ?, ?, ?, ?, ?)',
      list,
      key,
      entry.stream,
      entry.version,
      entry.commit,
      stands,
      after === null ? null : JSON.stringify(after),
    )
    db.run(
      'insert or replace into stood (commit_id, list, key, before, after) values (?, ?, ?, ?, ?)',
      entry.commit,
      list,
      key,
      before?.stands ?? null,
      stands,
    )
    changed.set(`${list} ${key}`, { list, key, record: after })
  }

  /** What is undone stands again as it stood before. */
  const standsBy = ({ commit, undoes }: Entry, list: ListName, key: string): string => {
    if (!undoes) return commit
    const row = db.get<{ before: string | null }>(
      'select before from stood where commit_id = ? and list = ? and key = ?',
      undoes,
      list,
      key,
    )
    return row?.before ?? commit
  }

  const writeRow = (entry: Entry, item: number | undefined, late: 0 | 1): void =>
    db.run(
      `insert or ignore into journal (commit_id, item, stream, version, command, name, actor, at, cause, undoes, refused, changes, late, entry)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      entry.commit,
      item ?? null,
      entry.stream,
      entry.version,
      entry.command,
      entry.name,
      entry.actor,
      entry.at,
      entry.cause ?? null,
      entry.undoes ?? null,
      entry.refusal ? 1 : 0,
      entry.changes.length,
      late,
      JSON.stringify(entry),
    )

  const writeJournal = (entry: Entry, item: number | undefined): void => {
    writeRow(entry, item, item !== undefined && item < lastItem(db) ? 1 : 0)
    db.run('delete from pending where command = ?', entry.command)
    for (const { key } of entry.followUps) notePending(db, commandKey(entry.actor, key), entry.commit)
    const numbered = numberIn(entry)
    if (numbered)
      db.run(
        'insert into numbers (series, last) values (?1, ?2) on conflict (series) do update set last = max(last, ?2)',
        numbered.series,
        numbered.n,
      )
  }

  const apply = ({ entry, item }: Commit, changed: Changed): void => {
    for (const change of entry.changes) applyRecord(entry, change, changed)
    db.run(
      'insert or replace into streams (stream, head, commit_id) values (?, ?, ?)',
      entry.stream,
      entry.version,
      entry.commit,
    )
    writeJournal(entry, item)
    applied += 1
  }

  /** Uniqueness was broken if a version does not follow from the commit applied before it: the stream stops. */
  const follows = (entry: Entry): boolean => {
    const { commit } = headOf(db, entry.stream)
    if (entry.prev === commit) return true
    db.run(
      'insert or ignore into broken (stream, reason) values (?, ?)',
      entry.stream,
      `version ${entry.version} follows ${entry.prev}, not ${commit}`,
    )
    return false
  }

  /** Applies a commit, and those that waited for it. */
  const takeNext = (commit: Commit, changed: Changed): void => {
    const { stream } = commit.entry
    let next: Commit | undefined = commit
    while (next && follows(next.entry)) {
      apply(next, changed)
      next = waitingAt(db, stream, next.entry.version + 1)
    }
    db.run('delete from waiting where stream = ? and version <= ?', stream, headOf(db, stream).version)
  }

  const take = (commit: Commit, changed: Changed): void => {
    const { entry, item } = commit
    if (entry.refusal) {
      writeJournal(entry, item)
      return
    }
    const { version } = headOf(db, entry.stream)
    if (item !== undefined)
      db.run('update journal set item = ? where commit_id = ? and item is null', item, entry.commit)
    if (entry.version <= version || isBroken(db, entry.stream)) return
    if (entry.version === version + 1) takeNext(commit, changed)
    else
      db.run(
        'insert or replace into waiting (stream, version, item, entry) values (?, ?, ?, ?)',
        entry.stream,
        entry.version,
        item ?? null,
        JSON.stringify(entry),
      )
  }

  return {
    db,
    look,
    take: (...commits) =>
      db.transaction(() => {
        const changed: Changed = new Map()
        for (const commit of commits) take(commit, changed)
        for (const { list, key, record } of changed.values()) indexRecord(context, list, key, record)
      }),
    recall: (entry, item) => writeRow(entry, item, 0),
    head: stream => headOf(db, stream),
    standing: (list, key) => standingOf(db, list, key),
    byCommand: command => entryBy(db, 'command', command),
    refusalOf: (actor, key) => entryBy(db, 'command', commandKey(actor, key))?.refusal,
    byCommit: commit => entryBy(db, 'commit_id', commit),
    hides: () => false,
    item: (list, key) => db.get<KnownItem>('select id, etag, version from items where list = ? and key = ?', list, key),
    see: (list, key, item) => see(db, list, key, item),
    lastItem: () => lastItem(db),
    applied: () => applied,
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
    mark: name => db.get<{ value: string }>('select value from marks where name = ?', name)?.value,
    setMark: (name, value) => db.run('insert or replace into marks (name, value) values (?, ?)', name, value),
    reindex: () => indexAll(context),
  }
}

const headOf = (db: Database, stream: string): { version: number; commit?: string } => {
  const row = db.get<{ head: number; commit_id: string }>(
    'select head, commit_id from streams where stream = ?',
    stream,
  )
  return row ? { version: row.head, commit: row.commit_id } : { version: 0 }
}

/** A follow-up stays pending until its command has an outcome. */
const notePending = (db: Database, command: string, commit: string): void =>
  db.run(
    `insert or ignore into pending (command, commit_id)
     select ?1, ?2 where not exists (select 1 from journal where command = ?1)`,
    command,
    commit,
  )

const isBroken = (db: Database, stream: string): boolean =>
  db.get('select 1 from broken where stream = ?', stream) !== undefined

const lastItem = (db: Database): number =>
  db.get<{ last: number | null }>('select max(item) as last from journal')?.last ?? 0

const waitingAt = (db: Database, stream: string, version: number): Commit | undefined => {
  const row = db.get<{ item: number | null; entry: string }>(
    'select item, entry from waiting where stream = ? and version = ?',
    stream,
    version,
  )
  return row && { entry: JSON.parse(row.entry) as Entry, item: row.item ?? undefined } // written as an entry above
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
