import type {
  Client,
  ClientService,
  ComingRun,
  Context,
  JobRole,
  Need,
  PlainDate,
  ServiceInContext,
  ServiceRun,
} from '@praxis/practice'
import {
  addDays,
  inContext,
  isServed,
  jobMade,
  jobOfRun,
  newJobHolds,
  planServiceJob,
  runsOfService,
  startBy,
  teamOf,
  tryService,
} from '@praxis/practice'
import type { Ask, Asked } from '#src/ask.ts'
import { has, rolesOf } from '#src/work/ask-apply.ts'
import { explainJobDate } from '#src/work/explain-date.ts'
import { allServices, isSettled } from './make-due-jobs.ts'

const usualDays = { client: 365, firm: 60 }
const pageSize = 200

const stateOf = ({ replica }: Asked, given: ServiceInContext, run: ServiceRun): ComingRun['state'] => {
  if (jobMade(replica.look, given, run)) return 'made'
  if (run.paused) return 'paused'
  if (isSettled(replica, jobOfRun(given, run))) return 'taken-back'
  return newJobHolds(replica.look, given.client.key).blocks.length > 0 ? 'held-back' : 'to-make'
}

const shown = (asked: Asked, given: ServiceInContext, run: ServiceRun): ComingRun => {
  const { service, client, template, calendar } = given
  const job = planServiceJob(given, run, asked.today)
  return {
    service: service.key,
    serviceName: template.name,
    client: client.key,
    clientName: client.name,
    period: run.period,
    start: explainJobDate(calendar, template, job, 'start'),
    due: job.due,
    makeOn: run.makeOn,
    horizon: service.horizon,
    state: stateOf(asked, given, run),
    job: jobMade(asked.replica.look, given, run)?.key ?? job.key,
  }
}

/** Still to be made: as soon as its day comes, or its hold is lifted. */
export const isToMake = (state: ComingRun['state']): boolean => state === 'to-make' || state === 'held-back'

/** What is over is left out; what should have been made before and was not is still to come. */
const isToCome = (asked: Asked, given: ServiceInContext, run: ServiceRun): boolean =>
  run.start >= asked.today || isToMake(stateOf(asked, given, run))

/** The runs of a service from today, and missed ones, that start by `to`; none for who is not served. */
export const comingRuns = (asked: Asked, service: ClientService, to: PlainDate): ComingRun[] => {
  const given = inContext(asked.replica.look, service)
  if (!given || !isServed(given)) return []
  return runsOfService(service, given.client, startBy(given), to)
    .filter(run => isToCome(asked, given, run))
    .map(run => shown(asked, given, run))
}

const sortKey = ({ makeOn, clientName, job }: ComingRun): string => `${makeOn} ${clientName} ${job}`

/** Which jobs will be made when, for one client or the whole firm. */
export const askComingUp: Ask<'coming-up'> = (asked, { client, days, from = 0, most = pageSize }) => {
  const { look } = asked.replica
  const services = client ? look.find('Services', 'client', client) : allServices(asked.replica)
  const to = addDays(asked.today, days ?? usualDays[client ? 'client' : 'firm'])
  const rows = services
    .flatMap(service => comingRuns(asked, service, to))
    .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
  return { rows: rows.slice(from, from + most), total: rows.length, from }
}

/** Nothing is made for good while it is only looked at. */
const noIds = () => '00000000-0000-7000-8000-000000000000'

const missingOf = ({ client, template, service }: ServiceInContext): { missing: Need[]; missingRoles: JobRole[] } => {
  const team = teamOf({ client, service })
  return {
    missing: template.needs.filter(need => !has(client satisfies Client, need)),
    missingRoles: rolesOf(template, client).filter(role => !team[role]),
  }
}

/** Setting a service up makes what is due, also where it was made and taken back before. */
const madeAnew = (run: ComingRun): ComingRun => (run.state === 'taken-back' ? { ...run, state: 'to-make' } : run)

/** What setting up a service, or changing it, would come to. */
export const askPreviewService: Ask<'preview-service'> = (asked, input) => {
  const { actor, now, today, replica } = asked
  const context: Context = { actor, now, today, newId: noIds }
  const tried = tryService(replica.look, input, context)
  if (!tried.ok) return { runs: [], refusal: tried.refusal, missing: [], missingRoles: [] }
  const given = inContext(replica.look, tried.value)
  const runs = comingRuns(asked, tried.value, addDays(today, usualDays.client))
  return {
    runs: input.isThere ? runs : runs.map(madeAnew),
    ...(given ? missingOf(given) : { missing: [], missingRoles: [] }),
  }
}
