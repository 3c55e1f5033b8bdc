import type { Actor, CommandName, Look, Person, Refusal, Result } from '@praxis/practice'
import { ok, reachOf, refuse } from '@praxis/practice'
import { patched, reversed } from '#src/journal/diff.ts'
import type { Entry } from '#src/journal/entry.ts'
import type { Replica } from '#src/replica/create-replica.ts'
import type { Plan } from './draft.ts'

/** What went out or was learnt from outside cannot be taken back. */
const isMessage = (name: string): boolean => ['claim-send', 'record-send', 'remember-chat', 'lose-chat'].includes(name)

/** Acts on one's own time and settings; nobody else takes them back. */
const isPersonal = (name: string): boolean =>
  ['log-time', 'change-time', 'remove-time', 'start-timer', 'stop-timer', 'drop-sitting', 'set-morning'].includes(name)

const entriesBy = (replica: Replica, column: 'cause' | 'undoes', commit: string): Entry[] =>
  replica.db
    .all<{ entry: string }>(`select entry from journal where ${column} = ? and refused = 0 order by item`, commit)
    .map(({ entry }) => JSON.parse(entry) as Entry) // the journal's own rows

/** The commits that followed from this one and are themselves acts, oldest first. */
const followersOf = (replica: Replica, commit: string): Entry[] =>
  entriesBy(replica, 'cause', commit)
    .filter(({ name }) => !isMessage(name))
    .flatMap(entry => [entry, ...followersOf(replica, entry.commit)])

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
  const [undo, act] = [reachOf(actor, 'undo'), reachOf(actor, origin.name as CommandName)] // an unknown name reaches nowhere
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

/** What stands in the way of taking this one commit back, if anything. */
const obstacle = (replica: Replica, entry: Entry): Refusal | undefined => {
  if (entry.refusal) return { code: 'cannot-undo', why: 'refused' }
  if (isMessage(entry.name)) return { code: 'cannot-undo', why: 'message' }
  const isTouched = entry.changes.some(({ list, key }) => replica.standing(list, key)?.commit !== entry.commit)
  if (!isTouched) return undefined
  const [undo] = entriesBy(replica, 'undoes', entry.commit)
  return undo && !obstacle(replica, undo)
    ? { code: 'cannot-undo', why: 'undone-already' }
    : { code: 'changed-since', commits: commitsSince(replica, entry) }
}

/** Whether something that follows from it has no outcome yet, messages left out. */
export const isGoingOn = (look: Look, entry: Entry): boolean =>
  entry.followUps.some(({ command, key }) => !isMessage(command) && look.outcome(entry.actor, key) === undefined)

/** What stands in the way of taking a commit back with all that followed from it; nothing is begun unless all of it can. */
export const undoObstacle = (replica: Replica, entry: Entry): Refusal | undefined => {
  const family = [entry, ...followersOf(replica, entry.commit)]
  if (family.some(each => isGoingOn(replica.look, each))) return { code: 'cannot-undo', why: 'run-going-on' }
  return family.map(each => obstacle(replica, each)).find(found => found !== undefined)
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

const sentenceOf = (entry: Entry): string =>
  entry.undoes ? `Did again: ${entry.sentence.replace(/^Undid: /, '')}` : `Undid: ${entry.sentence}`

/**
 * Takes one commit back: its changes backwards. What followed from it is taken back by follow-ups, newest first, so that
 * a crash in between leaves nothing half undone.
 */
export const undoPlan = (replica: Replica, commit: string, withFollowers: boolean): Result<Plan> => {
  const entry = replica.byCommit(commit)
  if (!entry) return refuse({ code: 'not-found', what: 'commit', key: commit })
  const wrong = withFollowers ? undoObstacle(replica, entry) : obstacle(replica, entry)
  if (wrong) return refuse(wrong)
  if (takesLastAdmin(replica, entry)) return refuse({ code: 'last-admin' })
  const followers = withFollowers ? followersOf(replica, commit).toReversed() : []
  return ok({
    stream: entry.stream,
    changes: entry.changes.map(({ list, key, paths }) => ({ list, key, paths: reversed(paths) })),
    sentence: sentenceOf(entry),
    ...(entry.about && { about: entry.about }),
    undoes: commit,
    followUps: followers.map(follower => ({
      command: 'undo',
      input: { commit: follower.commit },
      key: `undo-${follower.commit}-${replica.head(follower.stream).version}`,
    })),
  })
}
