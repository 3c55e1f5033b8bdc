import * as z from 'zod'
import type { Client } from '#src/clients/client.ts'
import type { Context, FollowUp } from '#src/command.ts'
import { command, put } from '#src/command.ts'
import { plainDate } from '#src/dates/date-inputs.ts'
import { earliest } from '#src/dates/plain-date.ts'
import { clientKey, idOf, jobKey } from '#src/keys.ts'
import type { Look } from '#src/look.ts'
import { ok, refuse } from '#src/result.ts'
import { isSame } from '#src/same.ts'
import type { Job } from '#src/work/job.ts'
import { aboutJob, readJob } from '#src/work/task-on-job.ts'
import { dueFollowUps, hasJob } from './due-follow-ups.ts'
import { withYearEndMoved, yearEndObstacle } from './move-year-end.ts'
import { jobByYearEnd } from './period-on-job.ts'
import { followsYearEnd } from './recurrence.ts'
import type { ClientService } from './service.ts'
import { serviceKeyOf } from './service.ts'
import { inContext } from './service-job.ts'

/** The end of a year, where it goes, and when the authority was told. */
export const yearEndMove = { client: clientKey, instead: plainDate, to: plainDate, noticed: plainDate.exactOptional() }
type Move = z.infer<z.ZodObject<typeof yearEndMove>>

const isOpen = ({ status }: Job) => status !== 'done' && status !== 'cancelled'

const serviceOf = (look: Look, job: Job) => look.get('Services', serviceKeyOf(job.client, job.service))

/** Each open job of a client as it is and as it is by other year ends. */
export const jobsByYearEnd = (look: Look, client: Client): { before: Job; after: Job }[] =>
  look
    .find('Jobs', 'client', client.key)
    .filter(isOpen)
    .flatMap(job => {
      const found = readJob(look, { job: job.key })
      return found.ok ? [{ before: job, after: jobByYearEnd(found.value, client, serviceOf(look, job)) }] : []
    })

export const movedClient = (client: Client, { instead, to, noticed }: Move): Client =>
  withYearEndMoved(client, { instead, to, ...(noticed && { noticed }) })

/** A service whose first period was to end on that day begins with the shortened one. */
const fromMoved = (service: ClientService, { instead, to }: Move): FollowUp['input'] | undefined => {
  const { key, recurrence, from, horizon } = service
  const follows = followsYearEnd(recurrence) && to < from && from <= instead
  return follows ? { service: key, recurrence, from: earliest(from, to), horizon } : undefined
}

/** What of the client's year ends moves with one of them: open jobs, services that begin with it, jobs that come. */
const followersOf = (look: Look, moved: Client, move: Move, context: Context): FollowUp[] => {
  const id = context.newId()
  const jobs = jobsByYearEnd(look, moved).filter(({ before, after }) => !isSame(before, after))
  const services = look.find('Services', 'client', moved.key)
  return [
    ...jobs.map(({ before: { key } }) => ({
      command: 'change-period',
      input: { job: key },
      key: `year-end:${id}:${idOf(key)}`,
    })),
    ...services.flatMap((service, at) => {
      const input = fromMoved(service, move)
      return input ? [{ command: 'change-service', input, key: `year-end:${id}:service-${at}` }] : []
    }),
    ...services.flatMap(service => {
      const given = inContext(look, service)
      return given && followsYearEnd(service.recurrence)
        ? dueFollowUps({ ...given, client: moved }, hasJob(look), context)
        : []
    }),
  ]
}

/** Moves the end of a client's year, with the open jobs and all dates that follow it. */
export const moveYearEnd = command({
  name: 'move-year-end',
  input: z.strictObject(yearEndMove),
  read: (look, move, context) => {
    const client = look.get('Clients', move.client)
    const why = client && yearEndObstacle(client, move)
    const moved = client && !why ? movedClient(client, move) : undefined
    return { client, why, moved, followUps: moved ? followersOf(look, moved, move, context) : [] }
  },
  decide: ({ client, why, moved, followUps }, { client: key, instead, to }) => {
    if (!client) return refuse({ code: 'not-found', what: 'client', key })
    if (why || !moved) return refuse({ code: 'year-end-move', name: client.name, why: why ?? 'stays' })
    return ok({
      stream: client.key,
      changes: [put('Clients', moved)],
      sentence: `Moved the year end from ${instead} to ${to}`,
      about: client.name,
      followUps,
    })
  },
})

/** Brings an open job to its client's year ends as they are now. */
export const changePeriod = command({
  name: 'change-period',
  input: z.strictObject({ job: jobKey }),
  read: (look, { job }) => {
    const found = readJob(look, { job })
    return { found, service: found.ok ? serviceOf(look, found.value.job) : undefined }
  },
  decide: ({ found, service }) => {
    if (!found.ok) return found
    const { job, client } = found.value
    if (!isOpen(job)) return refuse({ code: 'job-status', name: job.name, why: 'done' })
    const changed = jobByYearEnd(found.value, client, service)
    if (isSame(changed, job)) return refuse({ code: 'nothing-to-change' })
    return ok({
      stream: job.key,
      changes: [put('Jobs', changed)],
      sentence: `Brought the job to the year end: ${changed.period.name}`,
      about: aboutJob(found.value),
    })
  },
})
