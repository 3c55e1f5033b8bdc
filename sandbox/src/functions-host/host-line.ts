import type { ChildProcess } from 'node:child_process'
import type { Tenant } from '../tenant/tenant.ts'
import type { FromHost, TimerMode, ToHost } from './messages.ts'

type Waiting = { resolve(): void; reject(error: Error): void }
type Ready = Extract<FromHost, { kind: 'ready' }>
type StartOptions = { app: string; port: number; timers: TimerMode }

const timersSetting = (app: string): string => `timers:${app}`

/** When each timer of an app ran last is kept with the tenant, so that a host that was down knows what it missed. */
const rememberRuns = (tenant: Tenant, app: string) => {
  const runs: Record<string, number> = JSON.parse(tenant.remembered.read(timersSetting(app)) ?? '{}')
  const remember = (timer: string, at: number) => {
    runs[timer] = at
    tenant.remembered.write(timersSetting(app), JSON.stringify(runs))
  }
  return { runs, remember }
}

/** The sandbox's end of the channel to a functions host. */
export const createHostLine = (child: ChildProcess, tenant: Tenant) => {
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let lastRuns: Record<string, number> = {}
  const tell = (message: ToHost): void => {
    if (child.connected) child.send(message)
  }
  const ask = (message: (id: number) => ToHost): Promise<void> =>
    new Promise((resolve, reject) => {
      if (!child.connected) return reject(new Error('The functions host is gone.'))
      lastId += 1
      waiting.set(lastId, { resolve, reject })
      tell(message(lastId))
    })
  const finish = ({ id, error }: Extract<FromHost, { kind: 'done' }>): void => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) asked?.resolve()
    else asked?.reject(new Error(error))
  }
  const follow = (): void => {
    const stopWatching = tenant.clock.watch(() => tell({ kind: 'clock', offset: tenant.clock.offset() }))
    const stopFollowing = tenant.clock.follow({
      reach: () => ask(id => ({ kind: 'reach', id })).catch(() => undefined),
    })
    child.once('exit', () => {
      stopWatching()
      stopFollowing()
      for (const { reject } of waiting.values()) reject(new Error('The functions host ended.'))
      waiting.clear()
    })
  }
  const listen = (app: string, settle: { ready(message: Ready): void; failed(error: Error): void }): void => {
    const { runs, remember } = rememberRuns(tenant, app)
    child.on('message', (message: FromHost) => {
      if (message.kind === 'done') finish(message)
      else if (message.kind === 'ran') remember(message.timer, message.at)
      else if (message.kind === 'ready') settle.ready(message)
      else settle.failed(new Error(`The app did not start: ${message.error}`))
    })
    child.once('error', settle.failed)
    child.once('exit', code => settle.failed(new Error(`The functions host ended early, with code ${code}.`)))
    lastRuns = runs
  }
  const start = ({ app, port, timers }: StartOptions): Promise<Ready> =>
    new Promise((ready, failed) => {
      listen(app, { ready, failed })
      follow()
      tell({ kind: 'start', app, port, timers, offset: tenant.clock.offset(), lastRuns })
    })
  return {
    start,
    stop: () => tell({ kind: 'stop' }),
    runTimer: (timer: string) => ask(id => ({ kind: 'run', id, timer })),
  }
}
