import type { Automation, ClientKey, FiringView, JobKey, RuleRow } from '@praxis/practice'
import { firingsOf } from '@praxis/practice'
import type { Ask, Asked } from '#src/ask.ts'
import { seenClients } from '#src/clients/seen-clients.ts'
import { mayUndo } from '#src/commit/may-undo.ts'
import { undoObstacle } from '#src/commit/undo-obstacle.ts'
import { commandKey } from '#src/journal/command-key.ts'
import type { Entry } from '#src/journal/entry.ts'
import { NotFound } from '#src/not-found.ts'
import { authorOf } from './author-of.ts'

/** How many firings a rule's page shows. */
const shown = 20

/** A rule's firings by the keys of their commands: `;` is the sign after `:`. */
const itsOwn = 'command >= ?1 and command < ?2'
const itsFirings = `${itsOwn} and refused = 0`
const rangeOf = ({ key }: Automation): [string, string] => {
  const start = commandKey('person:app', firingsOf(key))
  return [start, start.replace(/:$/, ';')]
}

const rowOf = ({ replica: { db, look } }: Asked, rule: Automation): RuleRow => {
  const row = db.get<{ fired: number; last: string | null }>(
    `select count(*) as fired, max(at) as last from journal where ${itsFirings}`,
    ...rangeOf(rule),
  )
  const last = row?.last
    ? db.get<{ changes: number; entry: string }>(
        `select changes, entry from journal where ${itsFirings} and at = ?3`,
        ...rangeOf(rule),
        row.last,
      )
    : undefined
  const entry = last && (JSON.parse(last.entry) as Entry) // the journal's own rows
  return {
    ...rule,
    fired: row?.fired ?? 0,
    ...(entry && { last: entry.at }),
    ...(entry?.sentence.startsWith('Stopped ') && { stopped: true }),
    ...(!authorOf(look, rule) && { orphaned: true }),
  }
}

/** The firm's rules, by name. */
export const askRules: Ask<'rules'> = asked => ({
  rows: (['yes', 'no'] as const)
    .flatMap(on => asked.replica.look.find('Rules', 'on', on))
    .sort((a, b) => a.name.localeCompare(b.name))
    .map(rule => rowOf(asked, rule)),
})

/** A job as the asking person may see it. */
export const seenJob = ({ replica: { db }, actor }: Pick<Asked, 'replica' | 'actor'>, job: string) => {
  const row = db.get<{ key: JobKey; name: string; clientName: string }>(
    `select j.key, j.name, c.name as clientName from jobs j join clients c on c.key = j.client
     where j.key = ? and ${seenClients(actor)}`,
    job,
  )
  return row
}

/** Whether it was taken back, by itself or with what it followed from. */
const isTakenBack = (asked: Asked, commit: string): boolean => {
  const { db } = asked.replica
  const row = db.get<{ cause: string | null }>('select cause from journal where commit_id = ?', commit)
  if (!row) return false
  const undo = db.get<{ commit: string }>(
    'select commit_id as "commit" from journal where undoes = ? and refused = 0 order by at desc',
    commit,
  )
  return (undo !== undefined && !isTakenBack(asked, undo.commit)) || (row.cause ? isTakenBack(asked, row.cause) : false)
}

/** A client as the asking person may see it. */
export const seenClient = ({ replica: { db }, actor }: Pick<Asked, 'replica' | 'actor'>, client: string) =>
  db.get<{ key: ClientKey; name: string }>(
    `select key, name from clients where key = ? and ${seenClients(actor)}`,
    client,
  )

/** The job or client of a firing, also of one that a hold refused. */
const targetOf = ({ stream, refusal }: Entry): string => {
  if (refusal?.code === 'held') return refusal.job
  return (refusal?.code === 'forbidden' && refusal.firedOn) || stream
}

const viewOf = (asked: Asked, entry: Entry): FiringView => {
  const { refusal } = entry
  const job = seenJob(asked, targetOf(entry))
  const client = seenClient(asked, targetOf(entry))
  return {
    commit: entry.commit,
    at: entry.at,
    ...(job && { job }),
    ...(client && { client }),
    sentence: entry.sentence,
    ...(refusal && { refusal }),
    undoable: undoObstacle(asked.replica, entry) === undefined && mayUndo(asked.replica, asked.actor, entry),
    takenBack: isTakenBack(asked, entry.commit),
  }
}

/** One rule with its last firings, newest first, and those that a hold refused. */
export const askRule: Ask<'rule'> = (asked, { key }) => {
  const rule = asked.replica.look.get('Rules', key)
  if (!rule) throw new NotFound('rule', key)
  const firings = asked.replica.db
    .all<{ entry: string }>(
      `select entry from journal where ${itsOwn} order by at desc limit ${shown}`,
      ...rangeOf(rule),
    )
    .map(({ entry }) => viewOf(asked, JSON.parse(entry) as Entry)) // the journal's own rows
  return { ...rowOf(asked, rule), firings: firings.filter(({ job, client }) => job ?? client) }
}
