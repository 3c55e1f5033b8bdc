import { Cron } from 'croner'
import { log, type RegisteredFunction } from './core-api.ts'
import { invoke } from './invoke.ts'

export type Timer = {
  name: string
  registered: RegisteredFunction
  cron: Cron
  runOnStartup: boolean
  /** Up to where its schedule has been served. */
  served: number
  running?: Promise<void> | undefined
}

/** `%NAME%` stands for an app setting. */
const scheduleOf = (schedule: unknown): string => {
  const [, setting] = /^%(.+)%$/.exec(String(schedule)) ?? []
  return setting === undefined ? String(schedule) : (process.env[setting] ?? '')
}

export const createTimers = (functions: RegisteredFunction[], lastRuns: Record<string, number>): Timer[] =>
  functions.flatMap(registered => {
    const { name, bindings } = registered.metadata
    const trigger = Object.values(bindings).find(({ type }) => type.toLowerCase() === 'timertrigger')
    if (!trigger) return []
    const cron = new Cron(scheduleOf(trigger.schedule), {
      paused: true,
      domAndDow: true,
      timezone: process.env.WEBSITE_TIME_ZONE ?? 'UTC',
    })
    return [
      { name, registered, cron, runOnStartup: trigger.runOnStartup === true, served: lastRuns[name] ?? Date.now() },
    ]
  })

const iso = (date: Date | null | undefined): string | null => date?.toISOString() ?? null

const dataOf = (timer: Timer, now: number, isPastDue: boolean) => ({
  json: JSON.stringify({
    Schedule: { AdjustForDST: true },
    ScheduleStatus: {
      Last: iso(new Date(timer.served)),
      LastUpdated: iso(new Date(timer.served)),
      Next: iso(timer.cron.nextRun(new Date(now))),
    },
    IsPastDue: isPastDue,
  }),
})

export type Ran = (timer: Timer, at: number) => void

const start = (timer: Timer, isPastDue: boolean, ran: Ran): Promise<void> => {
  const now = Date.now()
  const run = async () => {
    try {
      await invoke(timer.registered, dataOf(timer, now, isPastDue))
    } finally {
      timer.served = Math.max(timer.served, now)
      timer.running = undefined
      ran(timer, now)
    }
  }
  timer.running = run()
  return timer.running
}

/** Runs it now; if it is running already, once more after that. */
export const runTimer = async (timer: Timer, ran: Ran): Promise<void> => {
  await timer.running?.catch(() => undefined)
  await start(timer, false, ran)
}

const LATE = 1_000

/** When the latest of the missed occurrences was; undefined where none was missed. */
const dueSince = (timer: Timer, now: number): number | undefined => {
  const next = timer.cron.nextRun(new Date(timer.served))
  if (!next || next.getTime() > now) return undefined
  // The library looks back from before the reference's own second.
  const [latest] = timer.cron.previousRuns(1, new Date(now + 1000))
  return (latest ?? next).getTime()
}

/** Runs what its schedule makes due by now. Never two runs of one timer at once; missed occurrences are one late run; one
 * that failed waits for its next. */
export const runIfDue = async (timer: Timer, ran: Ran): Promise<void> => {
  if (timer.running) return timer.running.catch(() => undefined)
  const now = Date.now()
  const due = dueSince(timer, now)
  if (due === undefined) return
  await start(timer, now - due > LATE, ran).catch(error =>
    log('error', 'user', `${timer.name}: ${error?.stack ?? error}`),
  )
}
