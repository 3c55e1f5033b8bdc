import * as z from 'zod'
import { saidYes } from '#src/clients/hold.ts'
import { plainDate } from '#src/dates/date-inputs.ts'
import { addOffset } from '#src/dates/offset.ts'
import type { PlainDate } from '#src/dates/plain-date.ts'
import { earliest } from '#src/dates/plain-date.ts'
import { jobKey, line } from '#src/keys.ts'
import type { Lasting } from '#src/recurrence/carry-forward.ts'
import { future } from '#src/recurrence/carry-forward.ts'
import type { Future } from '#src/recurrence/future-edits.ts'
import { countedFromDue, futureEdits, futureObstacle } from '#src/recurrence/future-edits.ts'
import type { Refusal } from '#src/refusals.ts'
import { ok, refuse } from '#src/result.ts'
import { anchorsOf, stepDue } from './dates-of-job.ts'
import { withFiled } from './file-task.ts'
import { workable, wrongStatus } from './finish-task.ts'
import type { Job } from './job.ts'
import { taskId } from './job.ts'
import { taskCommand } from './task-command.ts'
import type { TaskOnJob } from './task-on-job.ts'
import { without } from './task-on-job.ts'
import { isFinished } from './task-state.ts'

/** Whether a job has that task, and it can still be changed. */
const isOpenIn = ({ tasks }: Job, id: string): boolean =>
  tasks.some(task => task.id === id && !isFinished(task) && task.status !== 'in-review')

const noDayToCome: Refusal = { code: 'bad-input', issues: [{ path: 'due', message: 'a day, for the jobs to come' }] }

/** A task's day as its service has it from now on, and the same in the later jobs that stand. */
const dueToCome = ({ job, step, calendar }: TaskOnJob, { later }: Future, due: PlainDate) => {
  const counted = countedFromDue(calendar, due, job.due)
  const edit: Lasting = { of: 'due', step: step.id, due: counted }
  const same = later
    .filter(other => isOpenIn(other, step.id))
    .map(({ key, due: end }) => ({
      command: 'move-task',
      input: { job: key, task: step.id, due: addOffset(calendar, end, counted) },
    }))
  return { edit, same }
}

const onTask = { job: jobKey, task: taskId }

/** Begins a task: from `open` to `in-progress`. */
export const startTask = taskCommand({
  name: 'start-task',
  input: z.strictObject({ ...onTask, ...saidYes }),
  decide: (found, _input, context) => {
    const free = workable(found, context)
    if (!free.ok) return free
    if (found.task.status === 'in-progress') return wrongStatus(found)
    return ok({ task: { ...found.task, status: 'in-progress' }, sentence: `Started “${found.step.title}”` })
  },
})

/**
 * Leaves a task out, for a reason; what waits for it goes on. With `future` it is skipped in the later jobs of the
 * service too, and no job to come has it.
 */
export const skipTask = taskCommand({
  name: 'skip-task',
  input: z.strictObject({ ...onTask, reason: line(300), future, ...saidYes }),
  decide: (found, { reason, ...input }, { actor, now, today, newId }) => {
    const { job, task, step, reached } = found
    const wrong = input.future && futureObstacle(actor, reached, job)
    if (wrong) return refuse(wrong)
    if (isFinished(task) || task.status === 'in-review') return wrongStatus(found)
    if (step.files) return refuse({ code: 'filing', title: step.title, why: 'not-skipped' })
    const skipped = { by: actor.key, at: now, on: today, reason }
    const toCome = reached && {
      followUps: futureEdits(
        reached,
        { of: 'left-out', step: step.id },
        reached.later
          .filter(later => isOpenIn(later, step.id))
          .map(({ key }) => ({ command: 'skip-task', input: { job: key, task: step.id, reason } })),
        newId,
      ),
    }
    return ok({
      task: { ...task, status: 'skipped', skipped },
      sentence: `Skipped “${step.title}”: ${reason}`,
      ...toCome,
    })
  },
})

/** Opens a finished or skipped task again; what waits for it is blocked again. */
export const reopenTask = taskCommand({
  name: 'reopen-task',
  input: z.strictObject({ ...onTask, ...saidYes }),
  decide: found => {
    if (!isFinished(found.task)) return wrongStatus(found)
    const { job, task, step } = found
    const gone = without(task, 'done', 'review', 'skipped', 'approval', 'filed')
    return ok({
      task: { ...gone, status: 'in-progress' },
      ...(task.filed && job.deadlines && { deadlines: withFiled(job, step) }),
      sentence: `Reopened “${step.title}”`,
    })
  },
})

/**
 * Sets a task's due date by hand, which pins it; null gives it back to its rule. Followers move, never back. With
 * `future` it is as many days from the job's due in the later jobs of the service and in those to come.
 */
export const moveTask = taskCommand({
  name: 'move-task',
  input: z.strictObject({ ...onTask, due: plainDate.nullable(), future }),
  decide: (found, { due, ...input }, { actor, now, newId }) => {
    const { job, task, step, template, calendar, reached } = found
    const wrong = input.future && futureObstacle(actor, reached, job)
    if (wrong) return refuse(wrong)
    if (input.future && !due) return refuse(noDayToCome)
    if (isFinished(task)) return wrongStatus(found)
    const date = due ?? stepDue(calendar, step, anchorsOf(calendar, template, job), template.steps)
    if (!input.future && task.due === date && Boolean(task.pinned) === Boolean(due))
      return refuse({ code: 'nothing-to-change' })
    const toCome = reached && due && dueToCome(found, reached, due)
    const pin = due ? { pinned: { by: actor.key, at: now } } : {}
    const moved = { ...without(task, 'pinned'), ...pin, due: date, start: earliest(task.start, date) }
    return ok({
      task: moved,
      sentence: due ? `Moved “${step.title}” to ${date}` : `Gave “${step.title}” its date by the rule again`,
      ...(reached && toCome && { followUps: futureEdits(reached, toCome.edit, toCome.same, newId) }),
    })
  },
})

/** Ticks an item of a task's checklist, or takes the tick away. */
export const tickItem = taskCommand({
  name: 'tick-item',
  input: z.strictObject({ ...onTask, item: taskId, ticked: z.boolean() }),
  decide: ({ task, step }, { item, ticked }) => {
    const entry = step.checklist.find(({ id }) => id === item)
    if (!entry) return refuse({ code: 'not-found', what: 'item', key: item })
    if (task.ticked.includes(item) === ticked) return refuse({ code: 'nothing-to-change' })
    const others = task.ticked.filter(id => id !== item)
    return ok({
      task: { ...task, ticked: ticked ? [...others, item] : others },
      sentence: `${ticked ? 'Ticked' : 'Unticked'} “${entry.text}”`,
    })
  },
})
