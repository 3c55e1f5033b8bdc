import * as z from 'zod'
import { saidYes } from '#src/clients/hold.ts'
import { plainDate } from '#src/dates/date-inputs.ts'
import { earliest } from '#src/dates/plain-date.ts'
import { jobKey, line } from '#src/keys.ts'
import { ok, refuse } from '#src/result.ts'
import { anchorsOf, stepDue } from './dates-of-job.ts'
import { withFiled } from './file-task.ts'
import { workable, wrongStatus } from './finish-task.ts'
import { taskId } from './job.ts'
import { taskCommand } from './task-command.ts'
import { without } from './task-on-job.ts'
import { isFinished } from './task-state.ts'

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

/** Leaves a task out, for a reason; what waits for it goes on. */
export const skipTask = taskCommand({
  name: 'skip-task',
  input: z.strictObject({ ...onTask, reason: line(300), ...saidYes }),
  decide: (found, { reason }, { actor, now, today }) => {
    const { task, step } = found
    if (isFinished(task) || task.status === 'in-review') return wrongStatus(found)
    if (step.files) return refuse({ code: 'filing', title: step.title, why: 'not-skipped' })
    const skipped = { by: actor.key, at: now, on: today, reason }
    return ok({ task: { ...task, status: 'skipped', skipped }, sentence: `Skipped “${step.title}”: ${reason}` })
  },
})

/** Opens a finished or skipped task again; what waits for it is blocked again. */
export const reopenTask = taskCommand({
  name: 'reopen-task',
  input: z.strictObject(onTask),
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

/** Sets a task's due date by hand, which pins it; null gives it back to its rule. Followers move, never back. */
export const moveTask = taskCommand({
  name: 'move-task',
  input: z.strictObject({ ...onTask, due: plainDate.nullable() }),
  decide: (found, { due }, { actor, now }) => {
    const { job, task, step, template, calendar } = found
    if (isFinished(task)) return wrongStatus(found)
    const date = due ?? stepDue(calendar, step, anchorsOf(calendar, template, job), template.steps)
    if (task.due === date && Boolean(task.pinned) === Boolean(due)) return refuse({ code: 'nothing-to-change' })
    const pin = due ? { pinned: { by: actor.key, at: now } } : {}
    const moved = { ...without(task, 'pinned'), ...pin, due: date, start: earliest(task.start, date) }
    return ok({
      task: moved,
      sentence: due ? `Moved “${step.title}” to ${date}` : `Gave “${step.title}” its date by the rule again`,
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
