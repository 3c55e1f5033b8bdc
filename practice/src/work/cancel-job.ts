import * as z from 'zod'
import { command, put } from '#src/command.ts'
import { jobKey, line } from '#src/keys.ts'
import { ok, refuse } from '#src/result.ts'
import { aboutJob, readAnyJob, readJob } from './task-on-job.ts'
import { jobStatus, settled } from './task-state.ts'

/** Cancels a job, for a reason: nothing on it is to be done any more; its time and its history stay. */
export const cancelJob = command({
  name: 'cancel-job',
  input: z.strictObject({ job: jobKey, reason: line(300) }),
  read: (look, input) => readJob(look, input),
  decide: (found, { reason }, { actor, now }) => {
    if (!found.ok) return found
    const { job } = found.value
    if (job.status === 'done') return refuse({ code: 'job-status', name: job.name, why: 'done' })
    const cancelled = { by: actor.key, at: now, reason }
    return ok({
      stream: job.key,
      changes: [put('Jobs', settled({ ...job, status: 'cancelled', cancelled }))],
      sentence: `Cancelled the job: ${reason}`,
      about: aboutJob(found.value),
    })
  },
})

/** Takes a cancelled job up again, where its tasks and its start say it stands. */
export const reopenJob = command({
  name: 'reopen-job',
  input: z.strictObject({ job: jobKey }),
  read: (look, input) => readAnyJob(look, input),
  decide: (found, _input, { today }) => {
    if (!found.ok) return found
    const { cancelled, ...job } = found.value.job
    if (!cancelled) return refuse({ code: 'job-status', name: job.name, why: 'not-cancelled' })
    const status = jobStatus({ status: 'planned', start: job.start }, today)
    return ok({
      stream: job.key,
      changes: [put('Jobs', settled({ ...job, status }))],
      sentence: 'Took the job up again',
      about: aboutJob(found.value),
    })
  },
})
