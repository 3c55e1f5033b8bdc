import type { SendSubject } from '@praxis/practice'
import { dayIn } from '@praxis/practice'
import type { Entry } from '#src/journal/entry.ts'
import type { Practice } from '#src/open-practice.ts'

type Subject = Extract<SendSubject, { kind: 'first-jobs' }>

/** What a firm's first jobs come to; nothing once they were all taken back. */
const subjectOf = ({ replica, now }: Practice): Subject | undefined => {
  const today = dayIn(now(), replica.look.calendar().zone)
  const row = replica.db.get<{ jobs: number; month: number; first: Subject['first'] | null }>(
    `select count(*) as jobs, sum(substr(due, 1, 7) = ?) as month, min(due) as first from jobs
     where status not in ('done', 'cancelled')`,
    today.slice(0, 7),
  )
  return row?.first ? { kind: 'first-jobs', jobs: row.jobs, month: row.month, first: row.first } : undefined
}

/** The act by which the first jobs are made, where this job is the last of them. */
const firstApplied = ({ replica }: Practice, { cause }: Entry): Entry | undefined => {
  const applied = cause ? replica.byCommit(cause) : undefined
  if (applied?.name !== 'apply-template' || replica.pendingOf(applied.commit).length > 0) return undefined
  const earlier = replica.db.get(
    "select 1 from journal where name = 'apply-template' and refused = 0 and commit_id <> ? limit 1",
    applied.commit,
  )
  return earlier ? undefined : applied
}

/** Whoever makes a firm's first jobs is told in the chat what they come to, once; without a chat nobody is. */
export const tellOfFirstJobs = (practice: Practice): void =>
  practice.whenMade(entry => {
    if (entry.name !== 'make-job') return
    const applied = firstApplied(practice, entry)
    const chat = applied && practice.person(applied.actor)?.chat
    const subject = chat && !chat.lost ? subjectOf(practice) : undefined
    if (!applied || !subject) return
    const input = { to: applied.actor, subject, occasion: 'first' }
    practice.background.run('the first jobs', async () => {
      await practice.asApp('claim-send', input, { key: `first-jobs-${applied.commit}`, repeat: true })
    })
  })
