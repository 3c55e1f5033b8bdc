import type { Client } from '#src/clients/client.ts'
import type { Actor, Change } from '#src/command.ts'
import { put } from '#src/command.ts'
import type { Calendar } from '#src/dates/working-days.ts'
import type { JobKey, PersonKey } from '#src/keys.ts'
import type { Look } from '#src/look.ts'
import type { Refusal } from '#src/refusals.ts'
import type { Result } from '#src/result.ts'
import { ok, refuse } from '#src/result.ts'
import { moveFollowers } from './dates-of-job.ts'
import type { Job, Task } from './job.ts'
import { settled } from './task-state.ts'
import type { Step, Template } from './template.ts'
import { templateOf } from './template-of-job.ts'

/** A job with all that its rules need. */
export type JobInContext = { job: Job; template: Template; client: Client; calendar: Calendar }

/** One task of a job, with its step of the template. */
export type TaskOnJob = JobInContext & { task: Task; step: Step }

/** The job as it stands, cancelled or not; refused when it is not there (any more). */
export const readAnyJob = (look: Look, { job: key }: { job: JobKey }): Result<JobInContext, Refusal> => {
  const job = look.get('Jobs', key)
  const template = job && templateOf(look, job)
  const client = job && look.get('Clients', job.client)
  if (!job || !template || !client) return refuse({ code: 'not-found', what: 'job', key })
  return ok({ job, template, client, calendar: look.calendar() })
}

/** The job as it stands; refused when it is not there (any more), or was cancelled. */
export const readJob = (look: Look, input: { job: JobKey }): Result<JobInContext, Refusal> => {
  const found = readAnyJob(look, input)
  if (found.ok && found.value.job.status === 'cancelled')
    return refuse({ code: 'job-cancelled', name: found.value.job.name })
  return found
}

/** A task of a job as it stands; refused when there is none. */
export const readTask = (look: Look, input: { job: JobKey; task: string }): Result<TaskOnJob, Refusal> => {
  const found = readJob(look, input)
  if (!found.ok) return found
  const task = found.value.job.tasks.find(({ id }) => id === input.task)
  const step = found.value.template.steps.find(({ id }) => id === input.task)
  return task && step
    ? ok({ ...found.value, task, step })
    : refuse({ code: 'not-found', what: 'task', key: `${input.job} ${input.task}` })
}

/** Whether the actor has a role or a task on the job: what staff may change. */
export const isOnJob = (look: Look, { job: key }: { job: JobKey }, actor: Actor): boolean => {
  const job = look.get('Jobs', key)
  return job !== undefined && peopleOn(job).includes(actor.key)
}

/** Everybody with a role or a task on the job, each once, those with a role first. */
export const peopleOn = (job: Pick<Job, 'team' | 'tasks'>): PersonKey[] => {
  const { preparer, reviewer, manager, partner } = job.team
  const all = [preparer, reviewer, manager, partner, ...job.tasks.map(({ assignee }) => assignee)]
  return [...new Set(all.filter(person => person !== undefined))]
}

/** What an act says it was done to. */
export const aboutJob = ({ client, job }: JobInContext): string => `${client.name}, ${job.name}`

/** The job with one task changed: followers moved, status brought up to date. */
export const changeTask = ({ job, calendar }: JobInContext, changed: Task): Change => {
  const replaced = job.tasks.map(task => (task.id === changed.id ? changed : task))
  const tasks = moveFollowers(calendar, replaced)
  return put('Jobs', settled({ ...job, tasks }))
}

/** A task without what `names` say, since a record holds no empty fields. */
export const without = <Name extends keyof Task>(task: Task, ...names: Name[]): Omit<Task, Name> & Task => {
  const copy = { ...task }
  for (const name of names) delete copy[name]
  return copy
}

/**
 * Who signs a step off for that doer: whoever has the role on the job; nobody reviews their own work, so for the
 * reviewer's own work it is the job's manager or partner.
 */
export const reviewerFor = ({ team }: Pick<Job, 'team'>, step: Pick<Step, 'signOff'>, doer: PersonKey) => {
  if (!step.signOff) return undefined
  return [team[step.signOff], team.manager, team.partner].find(person => person !== undefined && person !== doer)
}
