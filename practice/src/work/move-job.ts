import * as z from 'zod'
import { command, put } from '#src/command.ts'
import { daysInReach, isInReach, plainDate } from '#src/dates/date-inputs.ts'
import type { PlainDate } from '#src/dates/plain-date.ts'
import { earliest, latest } from '#src/dates/plain-date.ts'
import type { Calendar } from '#src/dates/working-days.ts'
import { addWorkingDays } from '#src/dates/working-days.ts'
import { jobKey } from '#src/keys.ts'
import { ok, refuse } from '#src/result.ts'
import { anchorsOf, earliestStart, jobAnchors, moveFollowers, stepDues } from './dates-of-job.ts'
import type { Job, Task } from './job.ts'
import type { JobInContext } from './task-on-job.ts'
import { aboutJob, isOnJob, readJob } from './task-on-job.ts'
import { isFinished } from './task-state.ts'

/** Where a job's due date goes: to a day, by so many working days, or (null) back to its rule. */
export const move = {
  to: z.union([plainDate, z.strictObject({ workingDays: z.int().min(-260).max(260) }), z.null()], {
    error: 'a day as yyyy-mm-dd, a number of working days from -260 to 260, or null for the date by the rule',
  }),
}
type Move = z.infer<z.ZodObject<typeof move>>

/** Its start is never after its due; back by its rule, the job has both as it was made with them. */
const datesAfter = ({ job, template, calendar }: JobInContext, { to }: Move): Pick<Job, 'start' | 'due'> => {
  const rule = jobAnchors(calendar, template, job.period, job.yearEnd)
  if (to === null) return { start: earliest(rule['job-start'], rule['job-due']), due: rule['job-due'] }
  const due = typeof to === 'string' ? to : addWorkingDays(calendar, job.due, to.workingDays)
  return { start: earliest(job.start, due), due }
}

/** Tasks whose rule comes to another day on the moved job go there; finished ones and those set by hand stay. */
export const tasksMoved = (
  calendar: Calendar,
  { job, template }: Pick<JobInContext, 'job' | 'template'>,
  moved: Job,
): Task[] => {
  const [before, after] = [anchorsOf(calendar, template, job), anchorsOf(calendar, template, moved)]
  const dueBefore = stepDues(calendar, before, template.steps)
  const dueAfter = stepDues(calendar, after, template.steps)
  const dueOf = (task: Task): PlainDate => {
    const step = template.steps.find(({ id }) => id === task.id)
    if (!step || isFinished(task) || task.pinned) return task.due
    const due = dueAfter(step)
    return due === dueBefore(step) ? task.due : due
  }
  const dues = new Map(job.tasks.map(task => [task.id, dueOf(task)]))
  return job.tasks.map(task => {
    const due = dues.get(task.id) ?? task.due
    if (due === task.due) return task
    const free = earliestStart(calendar, task, id => dues.get(id)) ?? moved.start
    return { ...task, due, start: earliest(latest(moved.start, free), due) }
  })
}

const sentenceOf = (due: PlainDate, { to }: Move): string =>
  to === null ? 'Gave the job its date by the rule again' : `Moved the job to ${due}`

/** Moves a job's internal due date by hand, which pins it, with the open tasks that are counted from it. */
export const moveJob = command({
  name: 'move-job',
  input: z.strictObject({ job: jobKey, ...move }),
  own: isOnJob,
  read: readJob,
  decide: (found, input, { actor, now }) => {
    if (!found.ok) return found
    const { job, calendar } = found.value
    const { pinned: _before, ...rest } = job
    const dates = datesAfter(found.value, input)
    const { due } = dates
    if (input.to !== null && !isInReach(due))
      return refuse({ code: 'bad-input', issues: [{ path: 'to', message: daysInReach }] })
    const pin = input.to === null ? {} : { pinned: { by: actor.key, at: now } }
    if (job.due === due && Boolean(job.pinned) === (input.to !== null)) return refuse({ code: 'nothing-to-change' })
    const moved: Job = { ...rest, ...pin, ...dates }
    const tasks = moveFollowers(calendar, tasksMoved(calendar, found.value, moved))
    return ok({
      stream: job.key,
      changes: [put('Jobs', { ...moved, tasks })],
      sentence: sentenceOf(due, input),
      about: aboutJob(found.value),
    })
  },
})
