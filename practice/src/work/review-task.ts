import * as z from 'zod'
import type { Context } from '#src/command.ts'
import { instant } from '#src/dates/date-inputs.ts'
import { jobKey, note } from '#src/keys.ts'
import { leads } from '#src/people/policy.ts'
import { ok, refuse } from '#src/result.ts'
import { wrongStatus } from './finish-task.ts'
import { taskId } from './job.ts'
import { taskCommand } from './task-command.ts'
import type { TaskOnJob } from './task-on-job.ts'
import { reviewerFor, without } from './task-on-job.ts'

const reviewed = { job: jobKey, task: taskId, finishedAt: instant }

/** Refused unless this very work is in review and the actor may review it. */
const inReview = (found: TaskOnJob, finishedAt: string, { actor }: Context) => {
  const { job, task, step } = found
  if (task.status !== 'in-review' || !task.done) return wrongStatus(found)
  const { done } = task
  if (done.at !== finishedAt) return refuse({ code: 'changed-meanwhile', title: step.title })
  if (done.by === actor.key) return refuse({ code: 'own-work', title: step.title })
  const reviewer = reviewerFor(job, step, done.by)
  if (reviewer !== actor.key && !leads(actor))
    return refuse({ code: 'not-the-reviewer', title: step.title, ...(reviewer && { reviewer }) })
  return ok(done)
}

/** Signs work off. Refused for one's own work, and when it changed since it was looked at. */
export const approveTask = taskCommand({
  name: 'approve-task',
  input: z.strictObject({ ...reviewed, note: note.exactOptional() }),
  decide: (found, input, context) => {
    const { task, step } = found
    const work = inReview(found, input.finishedAt, context)
    if (!work.ok) return work
    const { actor, now, today } = context
    const review = {
      by: actor.key,
      at: now,
      of: input.finishedAt,
      outcome: 'approved' as const,
      ...(input.note && { note: input.note }),
    }
    // A filing is done when it is filed.
    const status = step.files ? ('in-progress' as const) : ('done' as const)
    const signedOff = { ...task, status, review, done: { ...work.value, on: today } }
    return ok({ task: signedOff, sentence: `Approved “${step.title}”` })
  },
})

/** Sends work back to whoever did it, with what to change. */
export const returnTask = taskCommand({
  name: 'return-task',
  input: z.strictObject({ ...reviewed, note: note.min(1, 'say what to change') }),
  decide: (found, input, context) => {
    const { task, step } = found
    const work = inReview(found, input.finishedAt, context)
    if (!work.ok) return work
    const review = {
      by: context.actor.key,
      at: context.now,
      of: input.finishedAt,
      outcome: 'returned' as const,
      note: input.note,
    }
    const back = { ...without(task, 'done'), status: 'in-progress' as const, review, assignee: work.value.by }
    return ok({ task: back, sentence: `Sent “${step.title}” back` })
  },
})

/** The doer takes work back that nobody has reviewed yet. */
export const recallTask = taskCommand({
  name: 'recall-task',
  /** `finishedAt`: which finish is meant, where it was looked at some time ago. */
  input: z.strictObject({ job: jobKey, task: taskId, finishedAt: instant.exactOptional() }),
  decide: (found, { finishedAt }, { actor }) => {
    const { task, step } = found
    if (task.status !== 'in-review' || !task.done) return wrongStatus(found)
    if (finishedAt && task.done.at !== finishedAt) return refuse({ code: 'changed-meanwhile', title: step.title })
    if (task.done.by !== actor.key) return refuse({ code: 'forbidden' })
    const back = { ...without(task, 'done'), status: 'in-progress' as const }
    return ok({ task: back, sentence: `Took “${step.title}” back from review` })
  },
})
