import type { Actor, CommandName, Result } from '@praxis/practice'
import { ok, reachOf, refuse } from '@praxis/practice'
import type { Entry } from '#src/journal/entry.ts'
import type { Replica } from '#src/replica/create-replica.ts'
import { keyAgain, rowsOf } from '#src/runs/rows-of.ts'
import type { Plan } from './draft.ts'

/** Whoever gave an act, as long as they may give it. */
export const mayTryAgain = (actor: Actor, entry: Entry): boolean =>
  entry.actor === actor.key && reachOf(actor, entry.name as CommandName) !== 'no' // an unknown name reaches nowhere

/** Gives once more what failed of all that follows from a commit, under keys of its own. */
export const againPlan = (replica: Replica, commit: string): Result<Plan> => {
  const entry = replica.byCommit(commit)
  if (!entry) return refuse({ code: 'not-found', what: 'commit', key: commit })
  const failed = rowsOf(replica, entry).filter(({ key }) => replica.refusalOf(entry.actor, key)?.code === 'failed')
  if (failed.length === 0) return refuse({ code: 'nothing-to-change' })
  const { version } = replica.head(entry.stream)
  return ok({
    stream: entry.stream,
    changes: [],
    sentence: `Tried again: ${entry.sentence}`,
    ...(entry.about && { about: entry.about }),
    followUps: failed.map(followUp => ({ ...followUp, key: keyAgain(followUp.key, version + 1) })),
  })
}
