import type { Actor, Change, HoldTold, PlainDate, Result } from '@praxis/practice'
import { despiteWords, heldBack, heldRefusal, ok, put, refuse, takenCharge } from '@praxis/practice'
import { diff, patched, reversed } from '#src/journal/diff.ts'
import type { Entry, RecordChange } from '#src/journal/entry.ts'
import type { Replica } from '#src/replica/create-replica.ts'
import type { Plan } from './draft.ts'
import { firingsOn, followersOf } from './family.ts'
import { originOf } from './may-undo.ts'
import { mergeAgain } from './merge-again.ts'
import { numberOfLast, takesLast } from './takes-last.ts'
import { fullObstacle, obstacle } from './undo-obstacle.ts'

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
export const undoPlan = (
  replica: Replica,
  { actor, today }: { actor: Actor; today: PlainDate },
  commit: string,
  withFollowers: boolean,
): Result<Plan> => {
  const entry = replica.byCommit(commit)
  if (!entry) return refuse({ code: 'not-found', what: 'commit', key: commit })
  const wrong = withFollowers ? fullObstacle(replica, entry) : obstacle(replica, entry)
  if (wrong) return refuse(wrong)
  const followers = withFollowers ? followersOf(replica, commit).toReversed() : []
  const firings = firingsOn(replica, entry)
  const changes = entry.changes.map(change => backwards(replica, change, firings))
  const left = leftBy(replica, changes)
  const unmerged = mergeAgain(replica, { actor, today }, entry)
  if (unmerged) return refuse(unmerged)
  const unled = takesLast(replica, changes)
  if (unled) return refuse(unled)
  const taken = takenCharge(replica.look, left, actor)
  if (taken) return refuse(taken)
  const held = heldBack(replica.look, left)
  const blocked = held.find(({ strength }) => strength === 'blocks')
  if (blocked) return refuse(heldRefusal(blocked))
  return ok({
    stream: entry.stream,
    changes,
    ...numberOfLast(replica, changes),
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
