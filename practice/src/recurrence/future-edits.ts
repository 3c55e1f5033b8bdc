import type { Actor, FollowUp } from '#src/command.ts'
import type { Offset } from '#src/dates/offset.ts'
import { addOffset } from '#src/dates/offset.ts'
import type { PlainDate } from '#src/dates/plain-date.ts'
import { daysBetween } from '#src/dates/plain-date.ts'
import type { Calendar } from '#src/dates/working-days.ts'
import { workingDaysBetween } from '#src/dates/working-days.ts'
import type { JobKey } from '#src/keys.ts'
import type { Look } from '#src/look.ts'
import { leads } from '#src/people/policy.ts'
import type { Refusal } from '#src/refusals.ts'
import type { Job } from '#src/work/job.ts'
import type { Lasting } from './carry-forward.ts'
import type { ClientService } from './service.ts'
import { serviceKeyOf } from './service.ts'

/** What an edit for this and the future reaches beyond its job: the service, and its later jobs that are still open. */
export type Future = { service: ClientService; later: Job[] }

/** Undefined where the job belongs to no service of its client. */
export const futureOf = (look: Look, job: Job): Future | undefined => {
  const service = look.get('Services', serviceKeyOf(job.client, job.service))
  if (!service) return undefined
  const later = look
    .find('Jobs', 'client', job.client)
    .filter(other => other.service === job.service && other.period.end > job.period.end)
    .filter(({ status }) => status !== 'done' && status !== 'cancelled')
  return { service, later }
}

/** The same for a job by its key. */
export const readFuture = (look: Look, { job: key }: { job: JobKey }): Future | undefined => {
  const job = look.get('Jobs', key)
  return job && futureOf(look, job)
}

/** Why an edit cannot be one for the future: who leads decides of jobs to come. */
export const futureObstacle = (actor: Actor, reached: Future | undefined, { name }: Job): Refusal | undefined => {
  if (!leads(actor)) return { code: 'forbidden' }
  return reached ? undefined : { code: 'not-recurring', name }
}

/** Jobs to come have somebody, or whoever has the role. */
export const nobodyToCome: Refusal = {
  code: 'bad-input',
  issues: [{ path: 'person', message: 'a person, for the jobs to come' }],
}

/** A day as the jobs to come count it: in working days from when the job is due, or in days where it is none. */
export const countedFromDue = (calendar: Calendar, date: PlainDate, due: PlainDate): Offset & { from: 'job-due' } => {
  const count = date < due ? -workingDaysBetween(calendar, date, due) : workingDaysBetween(calendar, due, date)
  const working = { count, unit: 'working-days', from: 'job-due' } as const
  return addOffset(calendar, due, working) === date
    ? working
    : { count: daysBetween(due, date), unit: 'days', from: 'job-due' }
}

/** The same edit of each later job, and its keeping for those to come; an undo takes all of them back. */
export const futureEdits = (
  { service }: Future,
  edit: Lasting,
  sameEdits: Omit<FollowUp, 'key'>[],
  newId: () => string,
): FollowUp[] => {
  const id = newId()
  const carry = { command: 'carry-forward', input: { service: service.key, edit }, key: `future:${id}:service` }
  return [carry, ...sameEdits.map((same, at) => ({ ...same, key: `future:${id}:${at}` }))]
}
