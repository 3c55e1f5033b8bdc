import * as z from 'zod'
import { saidYes } from '#src/clients/hold.ts'
import type { Context, FollowUp } from '#src/command.ts'
import type { PersonKey } from '#src/keys.ts'
import { idOf, jobKey, note } from '#src/keys.ts'
import { ok, refuse } from '#src/result.ts'
import { taskId } from './job.ts'
import { taskCommand } from './task-command.ts'
import type { TaskOnJob } from './task-on-job.ts'
import { reviewerFor, without } from './task-on-job.ts'
import { isFinished, isSignedOff, readyOn, waitsFor } from './task-state.ts'

/** Refused for a task that stands elsewhere than the act supposes, with who brought it there and when. */
export const wrongStatus = ({ task, step }: TaskOnJob) => {
  const last = task.status === 'skipped' ? task.skipped : (task.review ?? task.done)
  return refuse({
    code: 'task-status',
    title: step.title,
    status: isSignedOff(task) ? 'done' : task.status,
    ...(last && { by: last.by, at: last.at }),
  })
}

/** Refused for a task that cannot be worked on now: finished, in review, or waiting for others. */
export const workable = (found: TaskOnJob, { today }: Pick<Context, 'today'>) => {
  const { job, task, step, calendar, template } = found
  if (isFinished(task) || task.status === 'in-review') return wrongStatus(found)
  const before = waitsFor(job, task)
  const titles = before.map(({ id }) => template.steps.find(other => other.id === id)?.title ?? id)
  const until = readyOn(calendar, job, task)
  if (titles.length > 0) return refuse({ code: 'task-blocked', title: step.title, by: titles })
  if (until !== undefined && until > today) return refuse({ code: 'task-blocked', title: step.title, by: [], until })
  return ok(task)
}

/** One card for who has to look at the work, one for who did it; both are kept up to date from then on. */
const askForReview = ({ job, task }: TaskOnJob, people: PersonKey[], { now, newId }: Context): FollowUp[] => {
  const occasion = newId()
  const subject = { kind: 'review', job: job.key, task: task.id, finishedAt: now }
  return people.map(to => ({
    command: 'claim-send',
    input: { to, subject, occasion },
    key: `${occasion}:${idOf(to)}`,
  }))
}

/**
 * Finishes a task. One that needs sign-off goes into review and its reviewer is asked; whoever finished it is its doer,
 * who cannot review it.
 */
export const finishTask = taskCommand({
  name: 'finish-task',
  input: z.strictObject({ job: jobKey, task: taskId, note: note.exactOptional(), ...saidYes }),
  decide: (found, input, context) => {
    const { job, task, step } = found
    const free = workable(found, context)
    if (!free.ok) return free
    const { actor, now, today } = context
    const done = { by: actor.key, at: now, on: today, ...(input.note && { note: input.note }) }
    const finished = { ...without(task, 'review'), done }
    if (step.files && !step.signOff) return refuse({ code: 'filing', title: step.title, why: 'no-sign-off' })
    if (!step.signOff) return ok({ task: { ...finished, status: 'done' }, sentence: `Finished “${step.title}”` })
    const reviewer = reviewerFor(job, step, actor.key)
    if (!reviewer) return refuse({ code: 'no-reviewer', title: step.title })
    return ok({
      task: { ...finished, status: 'in-review' },
      sentence: `Sent “${step.title}” for review`,
      followUps: askForReview(found, [reviewer, actor.key], context),
    })
  },
})
