import * as z from 'zod'
import type { Client } from '#src/clients/client.ts'
import type { PlainDate } from '#src/dates/plain-date.ts'
import type { PersonKey } from '#src/keys.ts'
import type { Look } from '#src/look.ts'
import { isSame } from '#src/same.ts'
import type { Job, Task } from './job.ts'
import { jobName } from './make-job.ts'
import { stepIdsFor } from './steps-for.ts'
import type { JobInContext } from './task-on-job.ts'
import { isFinished } from './task-state.ts'
import type { Step, Template } from './template.ts'
import { onJob } from './template-of-job.ts'

/** What of a step can be taken over by itself, and in which of its fields it stands. */
export const facetFields = {
  text: ['title', 'text'],
  section: ['section'],
  // Whoever signs a filing off comes with it: without one nothing would hold it.
  people: ['role', 'signOff', 'files'],
  dates: ['due'],
  after: ['after'],
  estimate: ['estimate'],
  checklist: ['checklist'],
} as const satisfies Record<string, readonly (keyof Step)[]>
export type StepFacet = keyof typeof facetFields
export const stepFacets = Object.keys(facetFields) as StepFacet[] // the keys of the record above

/** `add:file`, `remove:file`, `dates:file` of a step; `heading:year-end` of a section; `job:dates` of the job itself. */
export const changeId = z
  .string()
  .regex(
    /^(add|remove|heading|job|text|section|people|dates|after|estimate|checklist):[a-z0-9][a-z0-9-]{0,39}$/,
    'what changes, a colon, and of what: dates:file',
  )
  .transform(id => id as ChangeId) // the pattern above is the type
export type ChangeId = `${'add' | 'remove' | 'heading' | 'job' | StepFacet}:${string}`

/** What somebody did on the job itself that a change would undo. */
export type LocalEdit =
  | { edit: 'pinned'; due: PlainDate }
  | { edit: 'given'; to: PersonKey | null }
  | { edit: 'ticked'; items: number }
  | { edit: 'begun' }
  | { edit: 'time' }

/** A change that a newer version makes to a job. One that meets an edit made on the job leaves it alone unless told. */
export type JobChange = { id: ChangeId; clash?: LocalEdit }

/**
 * A job between two versions: `base` is what it is done by, what it kept of earlier versions included; `next` is the
 * newer one; both have the steps that were added on the job alone. `worked` are the tasks on which time was logged.
 */
export type BetweenVersions = {
  job: Job
  base: Template
  next: Template
  client: Client
  worked: ReadonlySet<string>
}

export const betweenVersions = (
  look: Look,
  { job, template: base, client }: Omit<JobInContext, 'calendar'>,
  version: Template,
): BetweenVersions => ({
  job,
  base,
  next: onJob(version, { ...(job.steps && { steps: job.steps }), ...(job.dues && { dues: job.dues }) }),
  client,
  worked: new Set(look.find('TimeEntries', 'job', job.key).flatMap(({ task }) => task ?? [])),
})

/** Done, skipped or with its reviewer: a change of the template leaves it as it is. */
export const isSettledTask = (task: Pick<Task, 'status'>): boolean => isFinished(task) || task.status === 'in-review'

const differs = (a: Step, b: Step, facet: StepFacet): boolean =>
  facetFields[facet].some(field => !isSame(a[field], b[field]))

const given = ({ job }: BetweenVersions, task: Task, step: Step): LocalEdit | undefined =>
  task.assignee === job.team[step.role] ? undefined : { edit: 'given', to: task.assignee ?? null }

const pinned = (task: Task): LocalEdit | undefined => task.pinned && { edit: 'pinned', due: task.due }

const ticked = (task: Task, stays: { id: string }[]): LocalEdit | undefined => {
  const lost = task.ticked.filter(id => !stays.some(item => item.id === id))
  return lost.length > 0 ? { edit: 'ticked', items: lost.length } : undefined
}

const begun = ({ worked }: BetweenVersions, task: Task): LocalEdit | undefined => {
  if (worked.has(task.id)) return { edit: 'time' }
  return task.status === 'in-progress' ? { edit: 'begun' } : undefined
}

const clashOf = (between: BetweenVersions, task: Task, [then, now]: [Step, Step], facet: StepFacet) => {
  if (facet === 'dates') return pinned(task)
  if (facet === 'people' && then.role !== now.role) return given(between, task, then)
  return facet === 'checklist' ? ticked(task, now.checklist) : undefined
}

const change = (id: ChangeId, clash: LocalEdit | undefined): JobChange => (clash ? { id, clash } : { id })

/** What becomes of the tasks that the job has. */
const ofTask = (between: BetweenVersions, task: Task, goes: boolean): JobChange[] => {
  if (isSettledTask(task)) return []
  const then = between.base.steps.find(({ id }) => id === task.id)
  const now = between.next.steps.find(({ id }) => id === task.id)
  if (goes && then) {
    const clash = begun(between, task) ?? pinned(task) ?? given(between, task, then) ?? ticked(task, [])
    return [change(`remove:${task.id}`, clash)]
  }
  if (!then || !now) return []
  return stepFacets
    .filter(facet => differs(then, now, facet))
    .map(facet => change(`${facet}:${task.id}`, clashOf(between, task, [then, now], facet)))
}

const ofHead = ({ job, base, next }: BetweenVersions): JobChange[] => {
  const isMoved = !isSame([base.start, base.due], [next.start, next.due])
  const clash: LocalEdit | undefined = job.pinned && { edit: 'pinned', due: job.due }
  return [
    ...(job.name === jobName(next, job.period) ? [] : [change('job:name', undefined)]),
    ...(isMoved ? [change('job:dates', clash)] : []),
    ...(isSame(base.deadlines ?? [], next.deadlines ?? []) ? [] : [change('job:deadlines', undefined)]),
    ...(isSame(base.budget ?? [], next.budget ?? []) ? [] : [change('job:budget', undefined)]),
    ...(isSame(base.requests ?? [], next.requests ?? []) ? [] : [change('job:requests', undefined)]),
    ...(isSame(base.fee, next.fee) ? [] : [change('job:fee', undefined)]),
  ]
}

const ofSections = ({ job, base, next }: BetweenVersions): JobChange[] =>
  next.sections
    .filter(({ id, title }) => base.sections.some(then => then.id === id && then.title !== title))
    .filter(({ id }) =>
      base.steps.some(({ section, id: step }) => section === id && job.tasks.some(t => t.id === step)),
    )
    .map(({ id }) => change(`heading:${id}`, undefined))

/**
 * All that a newer version changes about a job: what the versions say differently, where it concerns this client and
 * work that is not done, with the edit of the job's own that it meets. Nothing where the job stands as the version says.
 */
export const changesOfJob = (between: BetweenVersions): JobChange[] => {
  const { job, base, next, client } = between
  const [had, has] = [stepIdsFor(base, client), stepIdsFor(next, client)]
  const onJob = new Set(job.tasks.map(({ id }) => id))
  const comes = next.steps.filter(({ id }) => has.has(id) && !had.has(id) && !onJob.has(id))
  return [
    ...ofHead(between),
    ...ofSections(between),
    ...comes.map(({ id }) => change(`add:${id}`, undefined)),
    ...job.tasks.flatMap(task => ofTask(between, task, had.has(task.id) && !has.has(task.id))),
  ]
}
