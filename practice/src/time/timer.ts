import * as z from 'zod'
import { allocate } from '#src/allocate.ts'
import { saidYes } from '#src/clients/hold.ts'
import type { Context, FollowUp } from '#src/command.ts'
import { command, put } from '#src/command.ts'
import { instant } from '#src/dates/date-inputs.ts'
import type { Instant } from '#src/dates/plain-date.ts'
import { millisecondsOf } from '#src/dates/plain-date.ts'
import { splitByDay } from '#src/dates/zones.ts'
import type { PersonKey, TimerKey } from '#src/keys.ts'
import { idOf, jobKey, note, uuid } from '#src/keys.ts'
import type { Look } from '#src/look.ts'
import { ok, refuse } from '#src/result.ts'
import type { Task } from '#src/work/job.ts'
import { taskId } from '#src/work/job.ts'
import { isBlocked } from '#src/work/task-state.ts'
import { templateOf } from '#src/work/template-of-job.ts'
import { sayMinutes } from './duration.ts'
import { entryOfSitting } from './log-time.ts'
import type { Sitting, Timer } from './time-entry.ts'

export const timerKey = (person: PersonKey): TimerKey => `timer:${idOf(person)}`

/** A timer that has run for so long was probably forgotten: people are asked. */
export const forgottenAfterHours = 10

/** The key under which one day of a sitting is logged: once, whoever does it. */
export const sittingKey = ({ id }: Sitting, date: string): string => `${id}.${date}`

const readTimer = (look: Look, person: PersonKey) => ({
  timer: look.get('Timers', timerKey(person)) ?? { key: timerKey(person), person, sittings: [] },
  zone: look.get('People', person)?.zone ?? look.calendar().zone,
  isLogged: (sitting: Sitting) =>
    sitting.pieces.every(
      ({ date }) =>
        look.outcome(person, sittingKey(sitting, date)) === 'done' ||
        look.get('TimeEntries', entryOfSitting(sitting.id, date)) !== undefined,
    ),
})
type TimerInContext = ReturnType<typeof readTimer>

/** The running stretch as a sitting: whole minutes, cut at the person's midnights; none when it rounds to no minute. */
const sit = ({ timer, zone }: TimerInContext, to: Instant, newId: () => string): Sitting | undefined => {
  if (!timer.running) return undefined
  const { since, ...work } = timer.running
  const days = splitByDay(since, to, zone)
  const seconds = days.map(piece => piece.seconds)
  const total = Math.round(seconds.reduce((a, b) => a + b, 0) / 60)
  const shares = allocate(total, seconds)
  const pieces = days.map(({ date }, at) => ({ date, minutes: shares[at] ?? 0 })).filter(piece => piece.minutes > 0)
  return total > 0 ? { id: newId(), ...work, from: since, to, pieces } : undefined
}

/** One entry for each local day of the sitting; until they exist the sitting stays with the timer. */
const logSitting = (sitting: Sitting): FollowUp[] =>
  sitting.pieces.map(({ date, minutes }) => ({
    command: 'log-time',
    input: {
      job: sitting.job,
      ...(sitting.task && { task: sitting.task }),
      ...(sitting.note && { note: sitting.note }),
      date,
      minutes,
      sitting: sitting.id,
    },
    key: sittingKey(sitting, date),
  }))

/** The timer stopped at that moment: its sitting kept, those already logged let go. */
const stopped = (found: TimerInContext, to: Instant, newId: () => string) => {
  const { running: _stopped, ...rest } = found.timer
  const sitting = sit(found, to, newId)
  const waiting = found.timer.sittings.filter(each => !found.isLogged(each))
  const timer: Timer = { ...rest, sittings: sitting ? [...waiting, sitting] : waiting }
  return {
    timer,
    followUps: sitting ? logSitting(sitting) : [],
    minutes: sitting?.pieces.reduce((a, b) => a + b.minutes, 0),
  }
}

const readWork = (look: Look, input: { job: z.infer<typeof jobKey>; task?: string }, today: string) => {
  const job = look.get('Jobs', input.job)
  const template = job && templateOf(look, job)
  const client = job && look.get('Clients', job.client)
  if (!job || !template || !client) return undefined
  const task: Task | undefined = job.tasks.find(({ id }) => id === input.task)
  const isFree = task?.status === 'open' && !isBlocked(look.calendar(), job, task, today as Context['today']) // as given by the context
  return { job, client, task, title: template.steps.find(({ id }) => id === input.task)?.title, isFree }
}

/**
 * Starts one's timer on a job or a task; what ran before is stopped and logged. One's own open task becomes "in
 * progress".
 */
export const startTimer = command({
  name: 'start-timer',
  input: z.strictObject({ job: jobKey, task: taskId.exactOptional(), note: note.exactOptional(), ...saidYes }),
  read: (look, input, { actor, today }) => ({ ...readTimer(look, actor.key), work: readWork(look, input, today) }),
  decide: ({ work, ...found }, { despite, ...input }, { actor, now, newId }) => {
    if (!work) return refuse({ code: 'not-found', what: 'job', key: input.job })
    if (input.task && !work.title) return refuse({ code: 'not-found', what: 'task', key: input.task })
    const { running } = found.timer
    if (running && running.job === input.job && running.task === input.task)
      return refuse({ code: 'nothing-to-change' })
    const before = stopped(found, now, newId)
    const begins = work.isFree && work.task?.assignee === actor.key
    const start: FollowUp[] = begins
      ? [
          {
            command: 'start-task',
            input: { job: input.job, task: input.task, ...(despite && { despite }) },
            key: `start-${newId()}`,
          },
        ]
      : []
    return ok({
      stream: found.timer.key,
      changes: [put('Timers', { ...before.timer, running: { ...input, since: now } })],
      sentence: `Started the timer${work.title ? ` on “${work.title}”` : ''}`,
      about: `${work.client.name}, ${work.job.name}`,
      followUps: [...before.followUps, ...start],
    })
  },
})

/** Stops one's timer, now or at an earlier moment when it was forgotten; the time is logged on its local days. */
export const stopTimer = command({
  name: 'stop-timer',
  input: z.strictObject({ at: instant.exactOptional(), note: note.exactOptional() }),
  read: (look, _input, { actor }) => {
    const found = readTimer(look, actor.key)
    const { running } = found.timer
    const job = running && look.get('Jobs', running.job)
    const client = job && look.get('Clients', job.client)
    return { ...found, about: job && client ? `${client.name}, ${job.name}` : undefined }
  },
  decide: ({ about, ...found }, { at, note }, { now, newId }) => {
    const { running } = found.timer
    if (!running) return refuse({ code: 'nothing-running' })
    const end = at ?? now
    const isPossible =
      millisecondsOf(end) >= millisecondsOf(running.since) && millisecondsOf(end) <= millisecondsOf(now)
    if (!isPossible) return refuse({ code: 'bad-end', since: running.since })
    const noted = note ? { ...found, timer: { ...found.timer, running: { ...running, note } } } : found
    const { timer, followUps, minutes } = stopped(noted, end, newId)
    return ok({
      stream: timer.key,
      changes: [put('Timers', timer)],
      sentence: minutes ? `Stopped the timer at ${sayMinutes(minutes)}` : 'Stopped the timer within a minute',
      ...(about && { about }),
      followUps,
    })
  },
})

/** Lets go of a stopped sitting that could not be logged. */
export const dropSitting = command({
  name: 'drop-sitting',
  input: z.strictObject({ sitting: uuid }),
  read: (look, _input, { actor }) => readTimer(look, actor.key),
  decide: ({ timer }, { sitting: id }) => {
    const sitting = timer.sittings.find(each => each.id === id)
    if (!sitting) return refuse({ code: 'not-found', what: 'entry', key: id })
    const minutes = sitting.pieces.reduce((sum, piece) => sum + piece.minutes, 0)
    return ok({
      stream: timer.key,
      changes: [put('Timers', { ...timer, sittings: timer.sittings.filter(each => each !== sitting) })],
      sentence: `Dropped ${sayMinutes(minutes)} of the timer`,
    })
  },
})
