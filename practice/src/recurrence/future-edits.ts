import type { Actor, FollowUp } from '#src/command.ts'
import type { PersonKey } from '#src/keys.ts'
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

/** Why an edit cannot be one for the future: who leads decides of jobs to come, and each has somebody. */
export const futureObstacle = (
  actor: Actor,
  person: PersonKey | null,
  reached: Future | undefined,
  { name }: Job,
): Refusal | undefined => {
  if (!leads(actor)) return { code: 'forbidden' }
  if (!person) return { code: 'bad-input', issues: [{ path: 'person', message: 'a person, for the jobs to come' }] }
  return reached ? undefined : { code: 'not-recurring', name }
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
