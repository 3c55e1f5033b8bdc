import type { PlainDate } from '#src/dates/plain-date.ts'
import { earliest, latest } from '#src/dates/plain-date.ts'
import type { Calendar } from '#src/dates/working-days.ts'
import { deadlinesOfJob } from '#src/deadlines/deadlines-of-job.ts'
import type { PersonKey } from '#src/keys.ts'
import type { Result } from '#src/result.ts'
import { ok, refuse } from '#src/result.ts'
import { anchorsOf, earliestStart, jobAnchors, moveFollowers, stepDues, yearEndFor } from './dates-of-job.ts'
import type { Job, KeptParts, Task } from './job.ts'
import { jobName } from './make-job.ts'
import { circleAmong, keptParts, mergedSteps } from './merge-steps.ts'
import { keptSteps } from './steps-for.ts'
import { without } from './task-on-job.ts'
import { settled } from './task-state.ts'
import type { Step, Template } from './template.ts'
import type { BetweenVersions, ChangeId, JobChange } from './template-changes.ts'
import { changesOfJob, isSettledTask } from './template-changes.ts'
import { onJob } from './template-of-job.ts'
import { countsFromYearEnd } from './whom-it-fits.ts'

/** Which changes a person leaves out, and over which edits of the job's own they are taken all the same. */
export type Choice = { leave: readonly ChangeId[]; over: readonly ChangeId[] }

type Head = { calendar: Calendar; taken: ReadonlySet<ChangeId>; kept: KeptParts | undefined; template: Template }

/** The job itself by what it is then done by: its dates, its name, its version. */
const headAfter = ({ job, client }: BetweenVersions, { calendar, taken, kept, template }: Head): Result<Job> => {
  const { kept: _before, pinned, deadlines: counted, ...rest } = job
  const yearEnd = job.yearEnd ?? (countsFromYearEnd(template) ? yearEndFor(client, job.period) : undefined)
  if (countsFromYearEnd(template) && !yearEnd)
    return refuse({ code: 'client-lacks', name: client.name, need: 'year-end' })
  const moves = taken.has('job:dates')
  const rule = jobAnchors(calendar, template, job.period, yearEnd)
  const deadlines = taken.has('job:deadlines')
    ? deadlinesOfJob(calendar, template, { client, period: job.period }, counted)
    : (counted ?? [])
  return ok({
    ...rest,
    ...(kept && { kept }),
    ...(pinned && !moves && { pinned }),
    ...(yearEnd && { yearEnd }),
    ...(deadlines.length > 0 && { deadlines }),
    ...(moves && { start: earliest(rule['job-start'], rule['job-due']), due: rule['job-due'] }),
    template: template.key,
    name: taken.has('job:name') ? jobName(template, job.period) : job.name,
  })
}

/** A task as its step says it now, before its dates. */
type Undated = Omit<Task, 'start' | 'due'>

/** Its role's person has it, where the role changed; whoever was given it by hand keeps it unless told otherwise. */
const handedOn = (task: Task, assignee: PersonKey | undefined): Task => ({
  ...without(task, 'assignee'),
  ...(assignee && { assignee }),
})

const taskAfter = ({ job, base }: BetweenVersions, step: Step, taken: ReadonlySet<ChangeId>): Undated => {
  const after = step.after.map(({ step: task, lag }) => ({ task, lag }))
  const assignee = job.team[step.role]
  const task = job.tasks.find(({ id }) => id === step.id)
  if (!task) return { id: step.id, status: 'open', ...(assignee && { assignee }), after, ticked: [] }
  if (isSettledTask(task)) return { ...task, after }
  const then = base.steps.find(({ id }) => id === step.id)
  const free = taken.has(`dates:${step.id}`) ? without(task, 'pinned') : task
  const held = taken.has(`people:${step.id}`) && then?.role !== step.role ? handedOn(free, assignee) : free
  return { ...held, after, ticked: task.ticked.filter(id => step.checklist.some(item => item.id === id)) }
}

type Rule = (id: string) => PlainDate | undefined

const ruleOf = (calendar: Calendar, template: Template, job: Job, steps: Step[]): Rule => {
  const dueOf = stepDues(calendar, anchorsOf(calendar, template, job), steps)
  return id => {
    const step = steps.find(each => each.id === id)
    return step && dueOf(step)
  }
}

/** Where a task goes by its rule; what was set by hand, or is done, stays where it is. */
const dueAfter = (task: Undated, before: Task | undefined, [rule, ruleBefore]: [Rule, Rule]): PlainDate | undefined => {
  if (!before) return rule(task.id)
  if (isSettledTask(before) || task.pinned) return before.due
  return !before.pinned && rule(task.id) === ruleBefore(task.id) ? before.due : rule(task.id)
}

type Dating = { calendar: Calendar; before: ReadonlyMap<string, Task>; moved: Job; rules: [Rule, Rule] }

/** The tasks with their dates. One begins anew after what it waits for where the versions, not work, made it another day. */
const dated = (tasks: Undated[], { calendar, before, moved, rules }: Dating): Task[] => {
  const [, ruleBefore] = rules
  const dues = new Map(tasks.map(task => [task.id, dueAfter(task, before.get(task.id), rules) ?? moved.due]))
  return tasks.map(task => {
    const due = dues.get(task.id) ?? moved.due
    const then = before.get(task.id)
    const free = earliestStart(calendar, task, id => dues.get(id))
    const freeBefore = then && earliestStart(calendar, then, id => before.get(id)?.due)
    const isHeld = then && (isSettledTask(then) || task.pinned || then.due !== ruleBefore(task.id))
    if (then && then.due === due && (isHeld || free === freeBefore)) return { ...task, start: then.start, due }
    return { ...task, due, start: earliest(latest(moved.start, free ?? moved.start), due) }
  })
}

/** Those that are taken: not left out, and over an edit of the job's own only where told. */
const takenOf = (changes: JobChange[], { leave, over }: Choice): ReadonlySet<ChangeId> =>
  new Set(changes.filter(({ id, clash }) => !leave.includes(id) && (!clash || over.includes(id))).map(({ id }) => id))

/**
 * The job by a newer version of its template: what is taken of it changes, everything else stays as it is, and what is
 * done is never touched. It follows that version from then on.
 */
export const takeChanges = (between: BetweenVersions, choice: Choice, calendar: Calendar): Result<Job> => {
  const { job, base, next, client } = between
  const changes = changesOfJob(between)
  const taken = takenOf(changes, choice)
  const leaving = new Set(job.tasks.map(({ id }) => id).filter(id => changes.some(each => each.id === `remove:${id}`)))
  const steps = mergedSteps(between, taken, leaving)
  const wrong = circleAmong(steps)
  if (wrong) return refuse(wrong)
  const isPresent = ({ id }: Step) =>
    taken.has(`add:${id}`) || (job.tasks.some(task => task.id === id) && !taken.has(`remove:${id}`))
  const present = new Set(steps.filter(isPresent).map(({ id }) => id))
  if (present.size === 0) return refuse({ code: 'no-steps', name: client.name })
  const kept = keptParts(between, steps, { taken, present })
  const template = onJob(next, kept ? { kept } : {})
  const head = headAfter(between, { calendar, taken, kept, template })
  if (!head.ok) return head
  const moved = head.value
  const tasks = keptSteps(steps, present).map(step => taskAfter(between, step, taken))
  const before = new Map(job.tasks.map(task => [task.id, task]))
  const rules: [Rule, Rule] = [ruleOf(calendar, template, moved, steps), ruleOf(calendar, base, job, base.steps)]
  return ok(settled({ ...moved, tasks: moveFollowers(calendar, dated(tasks, { calendar, before, moved, rules })) }))
}
