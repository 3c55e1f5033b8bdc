import type { ChildProcess } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import type { Tenant } from '../tenant/tenant.ts'
import type { FromHost, TimerMode, ToHost } from './messages.ts'
import { createQuestions } from './questions.ts'
import { rememberRuns } from './remember-runs.ts'

type Ready = Extract<FromHost, { kind: 'ready' }>
type StartOptions = { app: string; port: number; timers: TimerMode; hostname?: string }
type Settle = { ready(message: Ready): void; failed(error: Error): void }

/** A timer that hangs must not stop the clock for good. */
const patience = (): Promise<void> => wait(60_000, undefined, { ref: false })

/** The sandbox's end of the channel to a functions host. */
export const createHostLine = (child: ChildProcess, tenant: Tenant) => {
  const tell = (message: ToHost): void => {
    if (child.connected) child.send(message)
  }
  const questions = createQuestions(() => child.connected, tell)
  /** The host's clock and its timers go with the tenant's. */
  const followClock = (): void => {
    const stopWatching = tenant.clock.watch(() => tell({ kind: 'clock', offset: tenant.clock.offset() }))
    const stopFollowing = tenant.clock.follow({
      reach: () => Promise.race([questions.ask(id => ({ kind: 'reach', id })).catch(() => undefined), patience()]),
    })
    child.once('exit', () => {
      stopWatching()
      stopFollowing()
      questions.abandon()
    })
  }
  const listen = (remember: (timer: string, at: number) => void, { ready, failed }: Settle): void => {
    child.on('message', (message: FromHost) => {
      if (message.kind === 'done') questions.answer(message.id, message.error)
      else if (message.kind === 'ran') remember(message.timer, message.at)
      else if (message.kind === 'ready') ready(message)
      else failed(new Error(`The app did not start: ${message.error}`))
    })
    child.once('error', failed)
    child.once('exit', code => failed(new Error(`The functions host ended early, with code ${code}.`)))
  }
  const start = ({ app, ...place }: StartOptions): Promise<Ready> =>
    new Promise((ready, failed) => {
      const { runs, remember } = rememberRuns(tenant, app)
      listen(remember, { ready, failed })
      followClock()
      tell({ kind: 'start', app, ...place, offset: tenant.clock.offset(), lastRuns: runs })
    })
  return {
    start,
    stop: () => tell({ kind: 'stop' }),
    runTimer: (timer: string) => questions.ask(id => ({ kind: 'run', id, timer })),
    runQueues: () => questions.ask(id => ({ kind: 'drain', id })),
  }
}
