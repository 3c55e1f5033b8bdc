import type { Actor, Change, CommandName, HoldTold, Job, Person, Refusal, Result } from '@praxis/practice'
import {
  despiteWords,
  heldBack,
  heldRefusal,
  ok,
  put,
  reachOf,
  refuse,
  takenCharge,
  templateAt,
} from '@praxis/practice'
import { commandKey } from '#src/journal/command-key.ts'
import { diff, patched, reversed } from '#src/journal/diff.ts'
import type { Entry, RecordChange } from '#src/journal/entry.ts'
import type { Replica } from '#src/replica/create-replica.ts'
import type { Plan } from './draft.ts'

/** What went out or was learnt from outside cannot be taken back. */
const messages = ['claim-send', 'record-send', 'remember-chat', 'lose-chat']
/** The same as a condition on the journal's names. */
export const messagesInSql = `(${messages.map(name => `'${name}'`).join(', ')})`
const isMessage = (name: string): boolean => messages.includes(name)

/** Acts on one's own time, settings and calendars; nobody else takes them back. */
const isPersonal = (name: string): boolean =>
  [
    'log-time',
    'change-time',
    'remove-time',
    'start-timer',
    'stop-timer',
    'drop-sitting',
    'set-morning',
    'choose-view',
    'open-feed',
    'renew-feed',
    'close-feed',
  ].includes(name)

const entriesBy = (replica: Replica, where: string, commit: string): Entry[] =>
  replica.db.all<{ entry: string }>(where, commit).map(({ entry }) => JSON.parse(entry) as Entry) // the journal's own rows

/** A firing of a rule that was taken back by itself, or that changed nothing, is no part of what it followed from. */
const isStandingFiring = `(j.name <> 'fire-rule' or j.changes > 0 and not exists (
    select 1 from journal u where u.undoes = j.commit_id and not exists (
      select 1 from journal v where v.undoes = u.commit_id)))`

/** A commit and those that followed from it and are themselves acts, oldest first. */
const family = `with recursive family (commit_id, item, changes, stream, name) as (
    select commit_id, item, changes, stream, name from journal where commit_id = ?
    union select j.commit_id, j.item, j.changes, j.stream, j.name from family f cross join journal j on j.cause = f.commit_id
    where j.refused = 0 and j.name not in ${messagesInSql} and ${isStandingFiring}
  )`

/** Those that followed and are undone each by a commit of its own; firings on the record they followed from are not. */
const followersOf = (replica: Replica, commit: string): Entry[] =>
  entriesBy(
    replica,
    `${family} select entry from family f cross join journal j on j.commit_id = f.commit_id
     where f.commit_id <> ?1 and (f.name <> 'fire-rule' or
       f.stream <> (select c.stream from journal c where c.commit_id = j.cause)) order by f.item`,
    commit,
  )

/** The firings that changed the same record after it: they go with it, in its own undo. Newest first. */
const firingsOn = (replica: Replica, { commit, stream }: Entry): Entry[] =>
  entriesBy(
    replica,
    `${family} select entry from family f cross join journal j on j.commit_id = f.commit_id
     where f.commit_id <> ?1 and f.name = 'fire-rule' order by j.version desc`,
    commit,
  ).filter(firing => firing.stream === stream)

/** Those of the family from which something should still follow. */
const unfinishedOf = (replica: Replica, commit: string): Entry[] =>
  entriesBy(
    replica,
    `${family} select distinct entry from pending p cross join family f on f.commit_id = p.commit_id
     cross join journal j on j.commit_id = f.commit_id`,
    commit,
  )

/**
 * Whether each record of a commit stands as the commit left it, whatever was done and undone since. A commit of long ago,
 * of which that is not known any more, has to be the last.
 */
const stands = (commit: string): string =>
  `(${commit}.changes <= (select count(*) from records r where r.commit_id = ${commit}.commit_id)
     or ${commit}.changes <= (select count(*) from stood s cross join records r on r.list = s.list and r.key = s.key
      where s.commit_id = ${commit}.commit_id and r.stands = s.after))`

/** Whether what came next to a commit's one record is a firing of the same family, which goes with it. */
const isFollowedByFiring = `(f.changes = 1 and exists (select 1 from family c
    join stood b on b.commit_id = c.commit_id join stood a on a.list = b.list and a.key = b.key and a.after = b.before
    where c.stream = f.stream and c.name = 'fire-rule' and c.commit_id <> f.commit_id and a.commit_id = f.commit_id))`

/** The first of the family that no longer is the last to have changed each of its records, undone acts left out. */
const touchedOf = (replica: Replica, commit: string): Entry | undefined =>
  entriesBy(
    replica,
    `${family} select entry from family f cross join journal j on j.commit_id = f.commit_id
     where not ${stands('f')} and not ${isFollowedByFiring} order by f.item limit 1`,
    commit,
  )[0]

/** By which right an act that nobody gives by hand is judged. */
const rightFor = (name: string): CommandName => (name === 'fire-rule' ? 'save-rule' : (name as CommandName)) // an unknown name reaches nowhere

/** A decision about somebody else's work: whoever withdrew it decides whether it stands again. */
const isReview = (name: string): boolean => ['approve-task', 'return-task'].includes(name)

/** What was first done, under an undo of an undo of it. */
const originOf = (replica: Replica, entry: Entry): Entry | undefined => {
  if (!entry.undoes) return entry
  const undone = replica.byCommit(entry.undoes)
  return undone && originOf(replica, undone)
}

/**
 * Whoever may give the command may take it back; where the right reaches only to one's own, whoever gave it. An undo is
 * judged by what it undid, and by what the actor may do today.
 */
export const mayUndo = (replica: Replica, actor: Actor, entry: Entry): boolean => {
  const origin = originOf(replica, entry)
  if (!origin) return false
  const [undo, act] = [reachOf(actor, 'undo'), reachOf(actor, rightFor(origin.name))]
  if (entry.actor === actor.key) return undo !== 'no' && act !== 'no'
  if (isPersonal(origin.name) || (entry.undoes && isReview(origin.name))) return false
  return undo === 'all' && act === 'all'
}

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

/** Whether its records, firings of rules on them left out, were changed after it. */
const isTouched = ({ db }: Replica, commit: string): boolean =>
  db.get(`select 1 from journal j where j.commit_id = ? and not ${stands('j')}`, commit) !== undefined &&
  db.get(
    `${family} select 1 from family f where f.stream = (select stream from journal where commit_id = ?1)
     and (f.commit_id = ?1 or f.name = 'fire-rule') and not ${stands('f')} and not ${isFollowedByFiring}`,
    commit,
  ) !== undefined

/** What stands in the way of taking this one commit back, if anything. */
const obstacle = (replica: Replica, entry: Entry): Refusal | undefined => {
  if (entry.refusal) return { code: 'cannot-undo', why: 'refused' }
  if (isMessage(entry.name)) return { code: 'cannot-undo', why: 'message' }
  if (entry.name === 'fire-rule' && entry.changes.length === 0) return { code: 'cannot-undo', why: 'message' }
  if (isTouched(replica, entry.commit)) return sinceThen(replica, entry)
  if ([entry, ...firingsOn(replica, entry)].some(each => leavesTime(replica, each)))
    return { code: 'cannot-undo', why: 'time-logged' }
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

/** Whether jobs would be left of a client that is gone, by this commit or by one that followed from it. */
const leavesClientJobs = ({ db }: Replica, { commit }: Entry): boolean =>
  db.get(
    `${family} select 1 from family f where f.name in ('add-client', 'add-example')
     and exists (select 1 from jobs where client = f.stream) limit 1`,
    commit,
  ) !== undefined

/** Whether something that follows from it has no outcome yet, messages left out. */
export const isGoingOn = (replica: Replica, entry: Entry): boolean => {
  const pending = replica.pendingOf(entry.commit)
  return entry.followUps.some(
    ({ command, key }) => !isMessage(command) && pending.includes(commandKey(entry.actor, key)),
  )
}

/** What stands in the way of taking a commit back with all that followed from it, as far as the index knows. */
export const undoObstacle = (replica: Replica, entry: Entry): Refusal | undefined => {
  if (unfinishedOf(replica, entry.commit).some(each => isGoingOn(replica, each)))
    return { code: 'cannot-undo', why: 'run-going-on' }
  if (leavesClientJobs(replica, entry)) return { code: 'cannot-undo', why: 'client-has-jobs' }
  const touched = touchedOf(replica, entry.commit)
  return obstacle(replica, entry) ?? (touched && sinceThen(replica, touched))
}

/** The same with what only each of the followers tells; nothing is begun unless all of it can. */
export const fullObstacle = (replica: Replica, entry: Entry): Refusal | undefined => {
  const first = undoObstacle(replica, entry)
  if (first || !entry.undoes) return first
  return followersOf(replica, entry.commit)
    .map(follower => lackedTemplate(replica, follower))
    .find(lacked => lacked !== undefined)
}

const isAdmin = (person: unknown): boolean => {
  const { active, roles } = (person ?? {}) as Partial<Person> // a record of People, or none
  return active === true && roles?.includes('admin') === true
}

/** Nobody takes away the last administrator, by undo neither. */
const takesLastAdmin = (replica: Replica, entry: Entry): boolean =>
  entry.changes.some(({ list, key, paths }) => {
    if (list !== 'People') return false
    const before = replica.standing(list, key)?.record ?? null
    const others = replica.look.find('People', 'role', 'admin').filter(other => other.key !== key && other.active)
    return isAdmin(before) && !isAdmin(patched(before, reversed(paths))) && others.length === 0
  })

/** Whether a commit took something back; what took that back again did it again. */
export const takesBack = ({ undoes, sentence }: Entry): boolean =>
  undoes !== undefined && sentence.startsWith('Undid: ')

/** Always in the words of what was first done; the holds that an undo names are its own. */
const sentenceOf = (replica: Replica, entry: Entry, despite: HoldTold[]): string => {
  const did = originOf(replica, entry)?.sentence ?? entry.sentence.replace(/^(Undid|Did again): /, '')
  const named = despite.length > 0 ? despiteWords(despite) : ''
  return `${takesBack(entry) ? 'Did again' : 'Undid'}: ${did.endsWith(named) ? did : `${did}${named}`}`
}

/** A change of a record backwards, with the firings that changed it after, newest first. */
const backwards = (replica: Replica, { list, key, paths }: RecordChange, firings: Entry[]): RecordChange => {
  const later = firings.flatMap(({ changes }) => changes.filter(change => change.list === list && change.key === key))
  if (later.length === 0) return { list, key, paths: reversed(paths) }
  const now = replica.standing(list, key)?.record ?? null
  const before = [...later.map(change => change.paths), paths].reduce<unknown>(
    (record, each) => patched(record, reversed(each)),
    now,
  )
  return { list, key, paths: diff(now, before) }
}

/** The records as an undo leaves them, by which holds judge it: it may start, file or make something again. */
const leftBy = ({ standing }: Replica, changes: RecordChange[]): Change[] =>
  changes.flatMap(({ list, key, paths }) => {
    const record = patched(standing(list, key)?.record ?? null, paths)
    return record ? [put(list, record as never)] : [] // a record of its own list
  })

/**
 * Takes one commit back: its changes backwards. What followed from it is taken back by follow-ups, newest first, so that
 * a crash in between leaves nothing half undone.
 */
export const undoPlan = (replica: Replica, actor: Actor, commit: string, withFollowers: boolean): Result<Plan> => {
  const entry = replica.byCommit(commit)
  if (!entry) return refuse({ code: 'not-found', what: 'commit', key: commit })
  const wrong = withFollowers ? fullObstacle(replica, entry) : obstacle(replica, entry)
  if (wrong) return refuse(wrong)
  if (takesLastAdmin(replica, entry)) return refuse({ code: 'last-admin' })
  const followers = withFollowers ? followersOf(replica, commit).toReversed() : []
  const firings = firingsOn(replica, entry)
  const changes = entry.changes.map(change => backwards(replica, change, firings))
  const left = leftBy(replica, changes)
  const taken = takenCharge(replica.look, left, actor)
  if (taken) return refuse(taken)
  const held = heldBack(replica.look, left)
  const blocked = held.find(({ strength }) => strength === 'blocks')
  if (blocked) return refuse(heldRefusal(blocked))
  return ok({
    stream: entry.stream,
    changes,
    sentence: sentenceOf(
      replica,
      entry,
      held.flatMap(({ holds }) => holds),
    ),
    ...(entry.about && { about: entry.about }),
    undoes: commit,
    followUps: followers.map(follower => ({
      command: 'undo',
      input: { commit: follower.commit },
      key: `undo-${follower.commit}-${replica.head(follower.stream).version}`,
    })),
  })
}
