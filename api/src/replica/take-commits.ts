import type { ListName, Records } from '@praxis/practice'
import { commandKey } from '#src/journal/command-key.ts'
import { patched } from '#src/journal/diff.ts'
import type { Entry } from '#src/journal/entry.ts'
import { numberIn } from '#src/journal/number-in.ts'
import type { IndexContext } from './index-record.ts'
import { indexRecord } from './index-record.ts'
import type { Database } from './open-database.ts'

/** A commit with its item in the Journal list, where that is known. */
type Commit = { entry: Entry; item: number | undefined }

/** The records that commits changed, each once and as it is after them all: by that they are indexed. */
type Changed = Map<string, { list: ListName; key: string; record: Records[ListName] | null }>

/** How commits come into a replica: per stream in the order of their versions, each whole. */
export type Taking = {
  /** Takes commits in, all or none, whenever they come, as often as they come. */
  take: (...commits: Commit[]) => void
  /** Takes a commit of long ago back in, for those who look into it; it was applied when it came. */
  recall: (entry: Entry, item: number) => void
  /** How many commits this process has applied: while it stays, so does every record. */
  applied: () => number
}

export const createTaking = (context: IndexContext): Taking => {
  const { db } = context
  let applied = 0

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
        `insert into numbers (series, last) values (?1, ?2)
         on conflict (series) do update set last = max(last, ?2), taken = taken + 1`,
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
    take: (...commits) =>
      db.transaction(() => {
        const changed: Changed = new Map()
        for (const commit of commits) take(commit, changed)
        for (const { list, key, record } of changed.values()) indexRecord(context, list, key, record)
      }),
    recall: (entry, item) => writeRow(entry, item, 0),
    applied: () => applied,
  }
}

export const headOf = (db: Database, stream: string): { version: number; commit?: string } => {
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

export const lastItem = (db: Database): number =>
  db.get<{ last: number | null }>('select max(item) as last from journal')?.last ?? 0

const waitingAt = (db: Database, stream: string, version: number): Commit | undefined => {
  const row = db.get<{ item: number | null; entry: string }>(
    'select item, entry from waiting where stream = ? and version = ?',
    stream,
    version,
  )
  return row && { entry: JSON.parse(row.entry) as Entry, item: row.item ?? undefined } // written as an entry above
}
