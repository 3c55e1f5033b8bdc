import * as z from 'zod'
import { saidYes } from '#src/clients/hold.ts'
import { command, put } from '#src/command.ts'
import type { PlainDate } from '#src/dates/plain-date.ts'
import { jobKey, slug } from '#src/keys.ts'
import type { Refusal } from '#src/refusals.ts'
import { ok, refuse } from '#src/result.ts'
import type { PrimaryStatus, SubStatus } from '#src/settings/statuses.ts'
import { primaryStatus, subStatusesOf } from '#src/settings/statuses.ts'
import type { Job } from './job.ts'
import { statusWords } from './job.ts'
import { aboutJob, isOnJob, readJob } from './task-on-job.ts'
import { isBegun, isFinished, jobStatus, settled } from './task-state.ts'

/** Where a job can be seen to stand: its status, and apart from it whether a task of it is with a reviewer. */
export const jobStage = z.enum([...primaryStatus.options, 'in-review'])
export type JobStage = z.infer<typeof jobStage>

export const isInReview = ({ tasks }: Pick<Job, 'tasks'>): boolean => tasks.some(({ status }) => status === 'in-review')

/**
 * Why a person cannot move the job there by hand, if so. By hand it goes between planned, ready and in progress, and out
 * of waiting. It cannot go:
 * - to done, or away from it: done is when every task is done or skipped;
 * - to waiting: that takes on whom (`set-waiting`);
 * - to or from review: tasks go there when they need sign-off;
 * - back to planned or ready once a task has been begun;
 * - to planned once its start has come, since it would be ready the same day.
 */
export const statusObstacle = (job: Job, to: JobStage, today: PlainDate): Refusal | undefined => {
  const { name, start } = job
  const code = 'job-status'
  if (to === jobStatus(job, today)) return isInReview(job) ? { code, name, why: 'by-sign-off' } : undefined
  if (to === 'done') return { code, name, why: 'tasks-open', open: job.tasks.filter(task => !isFinished(task)).length }
  if (job.status === 'done') return { code, name, why: 'done' }
  if (to === 'waiting') return { code, name, why: 'on-whom' }
  if (to === 'in-review') return { code, name, why: 'by-sign-off' }
  if (to === 'in-progress') return undefined
  if (isBegun(job)) return { code, name, why: 'begun' }
  return to === 'planned' && start <= today ? { code, name, why: 'started', start } : undefined
}

/** The statuses to which a person may move the job by hand now. */
export const handMoves = (job: Job, today: PlainDate): PrimaryStatus[] =>
  primaryStatus.options.filter(to => to !== jobStatus(job, today) && !statusObstacle(job, to, today))

/** The job without its waiting, back where its tasks say. */
export const notWaiting = (job: Job): Job => {
  const { waiting, subStatus: _gone, ...rest } = job
  return settled(waiting ? { ...rest, status: waiting.before } : job)
}

/** Where to; a sub-status of it, null for none; without it, it is as the firm names the status itself. */
export const statusMove = { status: jobStage, subStatus: slug.nullable().exactOptional(), ...saidYes }

const named = (job: Job, sub: SubStatus | undefined): Job => {
  const { subStatus: _before, ...rest } = job
  return sub ? { ...rest, subStatus: sub.id } : rest
}

const say = (status: PrimaryStatus, sub: SubStatus | undefined): string =>
  `Moved to ${statusWords[status]}${sub ? `, ${sub.name}` : ''}`

/**
 * Moves a job to a status by hand, to one of the firm's sub-statuses of it, or between those of the status it has.
 * Moved out of waiting, it waits no longer.
 */
export const setStatus = command({
  name: 'set-status',
  input: z.strictObject({ job: jobKey, ...statusMove }),
  own: isOnJob,
  read: (look, input) => ({ found: readJob(look, input), subStatuses: subStatusesOf(look) }),
  decide: ({ found, subStatuses }, { status, subStatus }, { today }) => {
    if (!found.ok) return found
    const { job } = found.value
    const sub = subStatuses.find(({ id, of }) => id === subStatus && of === status)
    if (subStatus && !sub) return refuse({ code: 'not-found', what: 'status', key: subStatus })
    const stays = jobStatus(job, today) === status
    const renames = stays && subStatus !== undefined && (subStatus ?? undefined) !== job.subStatus
    const obstacle = renames ? undefined : statusObstacle(job, status, today)
    if (obstacle) return refuse(obstacle)
    if (status === 'in-review' || (stays && !renames)) return refuse({ code: 'nothing-to-change' })
    const moved = stays ? { ...job, status } : settled({ ...notWaiting(job), status })
    return ok({
      stream: job.key,
      changes: [put('Jobs', named(moved, sub))],
      sentence: say(status, sub),
      about: aboutJob(found.value),
    })
  },
})
