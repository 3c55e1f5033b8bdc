import type { Job, Refusal } from '@praxis/practice'
import { templateAt } from '@praxis/practice'
import type { Entry } from '#src/journal/entry.ts'
import type { Replica } from '#src/replica/create-replica.ts'
import { entriesBy, firingsOn, followersOf, isGoingOn, isMessage, isTouched, strayOf, unfinishedOf } from './family.ts'
import { originOf } from './may-undo.ts'

const commitsSince = (replica: Replica, entry: Entry): Extract<Refusal, { code: 'changed-since' }>['commits'] =>
  replica.db
    .all<{ entry: string }>(
      'select entry from journal where stream = ? and version > ? and refused = 0 order by version',
      entry.stream,
      entry.version,
    )
    .map(({ entry: later }) => JSON.parse(later) as Entry) // the journal's own rows
    .filter(later => later.changes.some(({ key }) => entry.changes.some(change => change.key === key)))
    .map(({ sentence, actor, at }) => ({ sentence, actor, at }))

/** Whether a version of a template would go from under the jobs that were made from it. */
const leavesJobs = ({ db }: Replica, { changes }: Entry): boolean =>
  changes.some(
    ({ list, key, paths }) =>
      list === 'Templates' && paths['']?.[0] === null && db.get('select 1 from jobs where template = ? limit 1', key),
  )

/** The version that a job would follow again: one that was taken away, or brought to a newer version. */
const followedAgain = ({ list, paths }: Entry['changes'][number]): string[] => {
  if (list !== 'Jobs') return []
  const [job, after] = paths[''] ?? []
  if (job && after === null) return [(job as Job).template] // a record of the list Jobs
  const [template] = paths.template ?? []
  return typeof template === 'string' ? [template] : []
}

/** The version of a template that is gone, or was made anew, where a job that followed it would follow it again. */
const lackedTemplate = (replica: Replica, entry: Entry): Refusal | undefined => {
  const madeAt = originOf(replica, entry)?.at ?? entry.at
  const key = entry.changes.flatMap(followedAgain).find(template => {
    const version = templateAt(replica.look, template)
    return !version || version.publishedAt > madeAt
  })
  return key ? { code: 'not-found', what: 'template', key } : undefined
}

/** The jobs and the tasks of jobs that a commit added: taken back they are gone. */
const addedWork = ({ changes }: Entry): { job: string; task?: string }[] =>
  changes.flatMap(({ list, key: job, paths }) => {
    if (list !== 'Jobs') return []
    if (paths['']) return paths[''][0] === null ? [{ job }] : []
    const added = Object.entries(paths).filter(([path, [before]]) => /^tasks\/[^/#]+$/.test(path) && before === null)
    return added.map(([path]) => ({ job, task: path.slice('tasks/'.length) }))
  })

/** Whether time was logged on work that would be gone. */
const leavesTime = ({ db }: Replica, entry: Entry): boolean =>
  addedWork(entry).some(
    ({ job, task }) =>
      db.get('select 1 from entries where job = ?1 and (?2 is null or task = ?2) limit 1', job, task ?? null) !==
      undefined,
  )

/** Whether a contact would be gone whom other clients have by now; hidden ones count, and are not told of. */
const leavesClients = ({ db }: Replica, { changes }: Entry): boolean =>
  changes.some(
    ({ list, key, paths }) =>
      list === 'Contacts' &&
      paths['']?.[0] === null &&
      db.get('select 1 from main.contact_links where contact = ? limit 1 offset 1', key) !== undefined,
  )

/** What stands in the way of taking this one commit back, if anything. */
export const obstacle = (replica: Replica, entry: Entry): Refusal | undefined => {
  if (entry.refusal) return { code: 'cannot-undo', why: 'refused' }
  if (isMessage(entry.name)) return { code: 'cannot-undo', why: 'message' }
  if (entry.name === 'fire-rule' && entry.changes.length === 0) return { code: 'cannot-undo', why: 'message' }
  if (isTouched(replica, entry.commit)) return sinceThen(replica, entry)
  if ([entry, ...firingsOn(replica, entry)].some(each => leavesTime(replica, each)))
    return { code: 'cannot-undo', why: 'time-logged' }
  if (leavesClients(replica, entry)) return { code: 'cannot-undo', why: 'contact-serves-others' }
  return leavesJobs(replica, entry) ? { code: 'cannot-undo', why: 'jobs-follow' } : lackedTemplate(replica, entry)
}

/** Why a commit whose records were changed after it cannot be taken back. */
const sinceThen = (replica: Replica, entry: Entry): Refusal => {
  const [undo] = entriesBy(
    replica,
    'select entry from journal where undoes = ? and refused = 0 order by version desc',
    entry.commit,
  )
  return undo && !obstacle(replica, undo)
    ? { code: 'cannot-undo', why: 'undone-already' }
    : { code: 'changed-since', commits: commitsSince(replica, entry) }
}

/** What stands in the way of taking a commit back with all that followed from it, as far as the index knows. */
export const undoObstacle = (replica: Replica, entry: Entry): Refusal | undefined => {
  if (unfinishedOf(replica, entry.commit).some(each => isGoingOn(replica, each)))
    return { code: 'cannot-undo', why: 'run-going-on' }
  const stray = strayOf(replica, entry)
  if (stray?.leavesJobs) return { code: 'cannot-undo', why: 'client-has-jobs' }
  return obstacle(replica, entry) ?? (stray && sinceThen(replica, stray.entry))
}

/** The same with what only each of the followers tells; nothing is begun unless all of it can. */
export const fullObstacle = (replica: Replica, entry: Entry): Refusal | undefined => {
  const first = undoObstacle(replica, entry)
  if (first || !entry.undoes) return first
  return followersOf(replica, entry.commit)
    .map(follower => lackedTemplate(replica, follower))
    .find(lacked => lacked !== undefined)
}
