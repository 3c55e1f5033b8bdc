import type { Instant, JobKey, TimerView } from '@praxis/practice'
import { millisecondsOf } from '@praxis/practice'
import type { AnySent } from '#src/service/acts.ts'

export type Running = NonNullable<TimerView['running']>

/** Work a timer can run on, as the screen that starts it names it. */
export type TimedWork = { job: JobKey; task?: string; clientName: string; jobName: string; taskTitle?: string }

/** What was started here last, and when, until the service tells it. */
export type Started = { work: TimedWork; at: Instant }

export const isSameWork = (a: { job: JobKey; task?: string }, b: { job: JobKey; task?: string }): boolean =>
  a.job === b.job && a.task === b.task

/** The running timer as it is with the acts that are on their way. */
export const timerWithActs = (
  running: Running | undefined,
  going: AnySent[],
  started: Started | undefined,
): Running | undefined =>
  going.reduce<Running | undefined>((timer, sent) => {
    if (sent.command === 'stop-timer') return undefined
    if (sent.command !== 'start-timer' || !started || !isSameWork(sent.input, started.work)) return timer
    return timer && isSameWork(timer, sent.input) ? timer : { ...started.work, since: started.at, forgotten: false }
  }, running)

/** Whole minutes from then to now. */
export const minutesSince = (since: Instant, now: Instant): number =>
  Math.max(0, Math.floor((millisecondsOf(now) - millisecondsOf(since)) / 60_000))
