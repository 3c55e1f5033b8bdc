import * as z from 'zod'
import { saidYes } from '#src/clients/hold.ts'
import type { Context } from '#src/command.ts'
import { instant, plainDate } from '#src/dates/date-inputs.ts'
import type { PlainDate } from '#src/dates/plain-date.ts'
import type { JobDeadline } from '#src/deadlines/deadlines-of-job.ts'
import { jobKey, line } from '#src/keys.ts'
import { ok, refuse } from '#src/result.ts'
import { workable, wrongStatus } from './finish-task.ts'
import type { Job } from './job.ts'
import { approvedBy, taskId } from './job.ts'
import { taskCommand } from './task-command.ts'
import type { TaskOnJob } from './task-on-job.ts'
import { isApproved, isFinished, isSignedOff } from './task-state.ts'
import type { Step } from './template.ts'

/** `finishedAt`: which version is meant, by when it was finished. */
const version = { job: jobKey, task: taskId, finishedAt: instant }

const onFiling = (found: TaskOnJob, input: { finishedAt: string; on: PlainDate }, { today }: Context) => {
  const { task, step } = found
  const { title } = step
  if (!step.files) return refuse({ code: 'filing', title, why: 'not-a-filing' })
  if (isFinished(task)) return wrongStatus(found)
  if (!task.done) return refuse({ code: 'filing', title, why: 'not-finished' })
  if (task.done.at !== input.finishedAt) return refuse({ code: 'changed-meanwhile', title })
  if (input.on > today) return refuse({ code: 'filing', title, why: 'ahead' })
  return ok(task.done)
}

/** Records that the client approved this very version of what is to be filed: who, when and how. */
export const recordApproval = taskCommand({
  name: 'record-approval',
  input: z.strictObject({ ...version, who: line(120), on: plainDate, how: approvedBy }),
  decide: (found, input, context) => {
    const free = onFiling(found, input, context)
    if (!free.ok) return free
    const { finishedAt, who, on, how } = input
    const approval = { by: context.actor.key, at: context.now, of: finishedAt, who, on, how }
    return ok({ task: { ...found.task, approval }, sentence: `Recorded that ${who} approved “${found.step.title}”` })
  },
})

/** The job's deadlines with those that the step files filed on that day, or, without one, open again. */
export const withFiled = (
  { deadlines = [] }: Pick<Job, 'deadlines'>,
  { files = [] }: Pick<Step, 'files'>,
  on?: PlainDate,
): JobDeadline[] =>
  deadlines.map(deadline => {
    if (!files.includes(deadline.rule)) return deadline
    const { filed: _before, ...open } = deadline
    return on ? { ...open, filed: on } : open
  })

/**
 * Records that it was filed, by which its statutory clock stops: on which day, under which reference, where the paper
 * is. Refused until the version that was filed is signed off and the client has approved the same.
 */
export const recordFiling = taskCommand({
  name: 'record-filing',
  input: z.strictObject({
    ...version,
    on: plainDate,
    reference: line(100),
    paper: line(500).exactOptional(),
    ...saidYes,
  }),
  decide: (found, input, context) => {
    const { job, task, step } = found
    const { title } = step
    const done = onFiling(found, input, context)
    if (!done.ok) return done
    if (!isSignedOff(task)) return refuse({ code: 'filing', title, why: 'not-signed-off' })
    if (!isApproved(task)) return refuse({ code: 'filing', title, why: 'not-approved' })
    const free = workable(found, context)
    if (!free.ok) return free
    const { on, reference, paper } = input
    const filed = { by: context.actor.key, at: context.now, on, reference, ...(paper && { paper }) }
    return ok({
      task: { ...task, status: 'done', done: { ...done.value, on: context.today }, filed },
      deadlines: withFiled(job, step, on),
      sentence: `Filed “${title}” on ${on}, ${reference}`,
    })
  },
})
