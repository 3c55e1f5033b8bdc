import type { FollowUp, Refusal, RunView } from '@praxis/practice'
import type { Ask, Asked } from '#src/ask.ts'
import { takesBack } from '#src/commit/undo-plan.ts'
import type { Entry } from '#src/journal/entry.ts'
import { paceOf } from './pace.ts'
import { rowsOf } from './rows-of.ts'

/** What a target is called: the job or the client it is about. */
const targetName = ({ replica }: Asked, { input }: FollowUp): string => {
  const about = input as { client?: string; name?: string; job?: string } // a make-job, change-client, add-client or an act on a job
  const job = about.job && replica.look.get('Jobs', about.job)
  if (job) return [replica.look.get('Clients', job.client)?.name, job.name].filter(Boolean).join(', ')
  return (about.client && replica.look.get('Clients', about.client)?.name) ?? about.name ?? 'A client'
}

/**
 * How far a run is, or its undoing once that was begun: what became of each of its targets, read from the journal.
 */
export const askRun: Ask<'run'> = (asked, { key }): RunView | null => {
  const { db, look } = asked.replica
  const row = db.get<{ entry: string }>(
    'select entry from journal where stream = ? and refused = 0 and cause is null order by version desc limit 1',
    key,
  )
  if (!row) return null
  const entry = JSON.parse(row.entry) as Entry // the journal's own rows
  const settled = rowsOf(asked.replica, entry).map(followUp => ({
    followUp,
    outcome: look.outcome(entry.actor, followUp.key),
  }))
  const refused = settled
    .filter(({ outcome }) => outcome === 'refused')
    .map(({ followUp }) => {
      const refusal: Refusal = asked.replica.refusalOf(entry.actor, followUp.key) ?? { code: 'busy' }
      return { about: targetName(asked, followUp), refusal }
    })
  const done = settled.filter(({ outcome }) => outcome === 'done').length
  const through = done + refused.length
  const pace = paceOf(asked, entry.commit, through)
  return {
    key,
    title: entry.about ?? entry.sentence,
    count: settled.length,
    done,
    refused,
    commit: entry.commit,
    takenBack: takesBack(entry),
    finished: through === settled.length,
    ...(pace !== undefined && { pace }),
  }
}
