import type { Actor, CommandName } from '@praxis/practice'
import { reachOf } from '@praxis/practice'
import type { Entry } from '#src/journal/entry.ts'
import type { Replica } from '#src/replica/create-replica.ts'

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

/** By which right an act that nobody gives by hand is judged. */
const rightFor = (name: string): CommandName => (name === 'fire-rule' ? 'save-rule' : (name as CommandName)) // an unknown name reaches nowhere

/** A decision about somebody else's work: whoever withdrew it decides whether it stands again. */
const isReview = (name: string): boolean => ['approve-task', 'return-task'].includes(name)

/** What was first done, under an undo of an undo of it. */
export const originOf = (replica: Replica, entry: Entry): Entry | undefined => {
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
