import type { Client, Team } from '#src/clients/client.ts'
import type { PlainDate } from '#src/dates/plain-date.ts'
import type { Calendar } from '#src/dates/working-days.ts'
import type { JobKey } from '#src/keys.ts'
import type { Look } from '#src/look.ts'
import { jobAnchors, yearEndFor } from '#src/work/dates-of-job.ts'
import type { Job, OwnWays } from '#src/work/job.ts'
import { jobKeyOf, jobThere, planJob } from '#src/work/make-job.ts'
import { newestTemplate } from '#src/work/newest-template.ts'
import type { Template } from '#src/work/template.ts'
import { countsFromYearEnd, jobObstacle } from '#src/work/whom-it-fits.ts'
import type { ServiceRun, StartOf } from './runs-of-service.ts'
import { dueRuns } from './runs-of-service.ts'
import type { ClientService } from './service.ts'

/** A service with all that its jobs follow from. */
export type ServiceInContext = { service: ClientService; client: Client; template: Template; calendar: Calendar }

/** Undefined where the client or the template of the service was taken back. */
export const inContext = (look: Look, service: ClientService): ServiceInContext | undefined => {
  const client = look.get('Clients', service.client)
  const template = newestTemplate(look, service.template)
  return client && template && { service, client, template, calendar: look.calendar() }
}

/** When a job of the service starts. */
export const startBy =
  ({ calendar, template, client }: Omit<ServiceInContext, 'service'>): StartOf =>
  period => {
    const yearEnd = countsFromYearEnd(template) ? yearEndFor(client, period) : undefined
    return jobAnchors(calendar, template, period, yearEnd)['job-start']
  }

/** Whether jobs can be made: the client is active, and has all that the template's dates are counted from. */
export const isServed = ({ client, template }: Pick<ServiceInContext, 'client' | 'template'>): boolean =>
  client.status === 'active' && jobObstacle(template, client) === undefined

/** The runs of a service that should be made by today; none for who is not served. */
export const dueNow = (given: ServiceInContext, today: PlainDate): ServiceRun[] =>
  isServed(given) ? dueRuns(given.service, given.client, startBy(given), today) : []

export const teamOf = ({ service, client }: Pick<ServiceInContext, 'service' | 'client'>): Team => ({
  ...client.team,
  ...service.team,
})

export const jobOfRun = (
  { service }: Pick<ServiceInContext, 'service'>,
  { period }: Pick<ServiceRun, 'period'>,
): JobKey => jobKeyOf(service.client, service.service, period.occurrence)

/** The job of a run, if there is one: made for its client, or for another that became one with it. */
export const jobMade = (
  look: Look,
  given: Pick<ServiceInContext, 'service' | 'client'>,
  run: Pick<ServiceRun, 'period'>,
): Job | undefined => {
  const { service, client } = given
  const own = look.get('Jobs', jobOfRun(given, run))
  return own ?? (client.merged && jobThere(look, client.key, service.service, run.period.occurrence))
}

/** What the service has otherwise; a step of its own whose section the template has no more stands in the last one. */
const ownWays = ({ service: { added, leftOut, dues }, template: { sections } }: ServiceInContext): OwnWays => ({
  ...(added && {
    added: added.map(step => ({
      ...step,
      section: (sections.find(({ id }) => id === step.section) ?? sections.at(-1))?.id ?? step.section,
    })),
  }),
  ...(leftOut && { leftOut }),
  ...(dues && { dues }),
})

/**
 * The job of a run, rolled forward: tasks by the template's newest version and the service's own ways, people as the
 * service has them. Time, files, completion and conversation are the earlier job's own.
 */
export const planServiceJob = (
  given: ServiceInContext,
  { period }: Pick<ServiceRun, 'period'>,
  today: PlainDate,
): Job => {
  const { service, template, calendar } = given
  const client = { ...given.client, key: service.client } // of a merged client the jobs keep the keys
  const job = planJob(calendar, template, { client, period, team: teamOf(given), own: ownWays(given) }, today)
  const tasks = job.tasks.map(task => {
    const assignee = service.assignees?.[task.id]
    return assignee ? { ...task, assignee } : task
  })
  return { ...job, tasks }
}
