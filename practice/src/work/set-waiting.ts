import * as z from 'zod'
import type { Context } from '#src/command.ts'
import { command, put } from '#src/command.ts'
import { plainDate } from '#src/dates/date-inputs.ts'
import type { PlainDate } from '#src/dates/plain-date.ts'
import { daysBetween } from '#src/dates/plain-date.ts'
import { jobKey, note, slug } from '#src/keys.ts'
import type { Look } from '#src/look.ts'
import type { Person } from '#src/people/person.ts'
import type { Refusal } from '#src/refusals.ts'
import { ok, refuse } from '#src/result.ts'
import { isSame } from '#src/same.ts'
import { subStatusesOf } from '#src/settings/statuses.ts'
import type { Job } from './job.ts'
import { notWaiting } from './set-status.ts'
import { aboutJob, isOnJob, readJob } from './task-on-job.ts'
import { settled } from './task-state.ts'
import type { Waiting, WaitingOn } from './waiting.ts'
import { sayWhom, waitingOn } from './waiting.ts'

const input = z.strictObject({
  job: jobKey,
  on: waitingOn,
  /** What is awaited. */
  note: note.exactOptional(),
  /** From when it waits; today unless said, and as before where only something else changes. */
  since: plainDate.exactOptional(),
  /** When they shall be asked next. */
  next: plainDate.exactOptional(),
  subStatus: slug.exactOptional(),
})

type Input = z.infer<typeof input>

const colleagueOf = (look: Look, on: WaitingOn): Person | undefined =>
  on.kind === 'colleague' ? look.get('People', on.person) : undefined

const wrongColleague = (on: WaitingOn, person: Person | undefined): Refusal | undefined => {
  if (on.kind !== 'colleague') return undefined
  if (!person) return { code: 'not-found', what: 'person', key: on.person }
  return person.active ? undefined : { code: 'person-inactive', name: person.name }
}

const wrongDate = (
  since: PlainDate | undefined,
  next: PlainDate | undefined,
  today: PlainDate,
): Refusal | undefined => {
  if (since && since > today) return { code: 'waiting-date', date: since, why: 'since-ahead' }
  return next && next < today ? { code: 'waiting-date', date: next, why: 'next-past' } : undefined
}

const beforeOf = ({ status, waiting }: Job): Waiting['before'] =>
  waiting?.before ?? (status === 'planned' || status === 'in-progress' ? status : 'ready')

/** Since when it waits, whose it is to chase and when it was chased stay while it waits on the same. */
const waitingAfter = (job: Job, { on, since, note, next }: Input, { actor, now, today }: Context): Waiting => {
  const kept = job.waiting && isSame(job.waiting.on, on) ? job.waiting : { since: today, by: actor.key, at: now }
  return {
    on,
    since: since ?? kept.since,
    ...(note && { note }),
    ...('chased' in kept && kept.chased && { chased: kept.chased }),
    ...(next && { next }),
    by: kept.by,
    at: kept.at,
    before: beforeOf(job),
  }
}

const whomOf = ({ on }: Pick<Waiting, 'on'>, person: Person | undefined): string =>
  sayWhom(on, () => person?.name ?? 'a colleague')

/**
 * Puts a job to waiting on somebody, or changes on whom, for what and until when. Tasks can be worked on meanwhile.
 * Refused for a job that is done, and for a colleague who left.
 */
export const setWaiting = command({
  name: 'set-waiting',
  input,
  own: isOnJob,
  read: (look, { on, ...rest }) => ({
    found: readJob(look, rest),
    person: colleagueOf(look, on),
    subStatuses: subStatusesOf(look),
  }),
  decide: ({ found, person, subStatuses }, input, context) => {
    const { on, since, next, ...given } = input
    if (!found.ok) return found
    const { job } = found.value
    if (job.status === 'done') return refuse({ code: 'job-status', name: job.name, why: 'done' })
    if (given.subStatus && !subStatuses.some(({ id, of }) => id === given.subStatus && of === 'waiting'))
      return refuse({ code: 'not-found', what: 'status', key: given.subStatus })
    const wrong = wrongColleague(on, person) ?? wrongDate(since, next, context.today)
    if (wrong) return refuse(wrong)
    const waiting = waitingAfter(job, input, context)
    const { subStatus: before, ...rest } = job
    const subStatus = given.subStatus ?? (job.waiting ? before : undefined)
    const changed: Job = { ...rest, status: 'waiting', waiting, ...(subStatus && { subStatus }) }
    if (isSame(changed, job)) return refuse({ code: 'nothing-to-change' })
    return ok({
      stream: job.key,
      changes: [put('Jobs', settled(changed))],
      sentence: `Waiting on ${whomOf(waiting, person)}${waiting.note ? `: ${waiting.note}` : ''}`,
      about: aboutJob(found.value),
    })
  },
})

const afterDays = (days: number): string => (days === 0 ? '' : days === 1 ? ' after 1 day' : ` after ${days} days`)

/** Ends a job's waiting; it goes back to where its tasks say. */
export const endWaiting = command({
  name: 'end-waiting',
  input: z.strictObject({ job: jobKey }),
  own: isOnJob,
  read: (look, { job }) => {
    const found = readJob(look, { job })
    const waiting = found.ok ? found.value.job.waiting : undefined
    return { found, waiting, person: waiting && colleagueOf(look, waiting.on) }
  },
  decide: ({ found, waiting, person }, _input, { today }) => {
    if (!found.ok) return found
    const { job } = found.value
    if (!waiting) return refuse({ code: 'job-status', name: job.name, why: 'not-waiting' })
    return ok({
      stream: job.key,
      changes: [put('Jobs', notWaiting(job))],
      sentence: `No longer waiting on ${whomOf(waiting, person)}${afterDays(daysBetween(waiting.since, today))}`,
      about: aboutJob(found.value),
    })
  },
})

/** Notes that whoever is awaited was asked today, and when they shall be asked next. */
export const noteChase = command({
  name: 'note-chase',
  input: z.strictObject({ job: jobKey, next: plainDate.exactOptional() }),
  own: isOnJob,
  read: endWaiting.read,
  decide: ({ found, waiting, person }, { next }, { today }) => {
    if (!found.ok) return found
    const { job } = found.value
    if (!waiting) return refuse({ code: 'job-status', name: job.name, why: 'not-waiting' })
    const wrong = wrongDate(undefined, next, today)
    if (wrong) return refuse(wrong)
    if (waiting.chased === today && waiting.next === next) return refuse({ code: 'nothing-to-change' })
    const { next: _before, ...rest } = waiting
    const chased: Waiting = { ...rest, chased: today, ...(next && { next }) }
    return ok({
      stream: job.key,
      changes: [put('Jobs', { ...job, waiting: chased })],
      sentence: `Chased ${whomOf(waiting, person)}${next ? `, next on ${next}` : ''}`,
      about: aboutJob(found.value),
    })
  },
})
