import { enableCompileCache, flushCompileCache } from 'node:module'
import type { FromHost, ToHost } from '../messages.ts'
import { getProgrammingModel, log, type RegisteredFunction, runHooks } from './core-api.ts'
import { loadApp, readHostSettings } from './load-app.ts'
import { createRoutes } from './match-route.ts'
import { createQueues, drain, type QueueListener, serveQueues } from './queues.ts'
import { type Served, serveHttp } from './serve-http.ts'
import { shiftDate } from './shift-date.ts'
import { createTimers, type Ran, runIfDue, runTimer, type Timer } from './timers.ts'

const say = (message: FromHost): void => {
  process.send?.(message)
}

const ran: Ran = (timer, at) => say({ kind: 'ran', timer: timer.name, at })

const reach = async (timers: Timer[]): Promise<void> => {
  await Promise.all(timers.map(timer => runIfDue(timer, ran)))
}

/** Looks once a second; the tenant's clock may move at any time, so a long sleep would be wrong. */
const keepTime = (timers: Timer[]): void => {
  setInterval(() => void reach(timers), 1000).unref()
}

const sayDone = async (id: number, work: Promise<void>): Promise<void> => {
  try {
    await work
    say({ kind: 'done', id })
  } catch (error) {
    say({ kind: 'done', id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}

const runNamed = (timers: Timer[], name: string): Promise<void> => {
  const timer = timers.find(each => each.name === name)
  return timer ? runTimer(timer, ran) : Promise.reject(new Error(`The app has no timer "${name}".`))
}

const sayUnserved = (functions: RegisteredFunction[]): void => {
  for (const { metadata } of functions) {
    const type = Object.values(metadata.bindings).find(binding => /trigger$/i.test(binding.type))?.type ?? ''
    if (!/^(http|timer|queue)trigger$/i.test(type))
      log('warning', 'user', `${metadata.name}: this host serves no ${type}`)
  }
}

type Start = Extract<ToHost, { kind: 'start' }>

type Triggers = { timers: Timer[]; queues: QueueListener[] }

const listen = ({ timers, queues }: Triggers, mode: Start['timers'], close: () => Promise<void>): void => {
  const scheduled = mode === 'scheduled' ? timers : []
  const stopQueues = mode === 'scheduled' ? serveQueues(queues) : () => undefined
  process.on('message', (message: ToHost) => {
    if (message.kind === 'clock') shiftDate(message.offset)
    if (message.kind === 'reach') void sayDone(message.id, reach(scheduled))
    if (message.kind === 'run') void sayDone(message.id, runNamed(timers, message.timer))
    if (message.kind === 'drain') void sayDone(message.id, drain(queues))
    if (message.kind === 'stop') {
      stopQueues()
      void close()
    }
  })
  keepTime(scheduled)
  for (const timer of scheduled)
    if (timer.runOnStartup) void runTimer(timer, ran).catch(error => log('error', 'user', error))
}

/** App settings may name the host's own address, which is known only now, as `%WEBSITE_HOSTNAME%`. */
const tellOwnAddress = (name: string): void => {
  process.env.WEBSITE_HOSTNAME = name
  for (const [setting, value] of Object.entries(process.env)) {
    if (value?.includes('%WEBSITE_HOSTNAME%')) process.env[setting] = value.replaceAll('%WEBSITE_HOSTNAME%', name)
  }
}

const runByName = (timers: Timer[]) => (name: string) => {
  const timer = timers.find(each => each.name === name)
  if (timer) void runTimer(timer, ran).catch(error => log('error', 'user', `${name}: ${error?.stack ?? error}`))
  return timer !== undefined
}

const start = async ({ app, port, hostname, offset, timers: mode, lastRuns }: Start): Promise<void> => {
  shiftDate(offset)
  process.chdir(app)
  const served = Promise.withResolvers<Served>()
  const listening = await serveHttp(served.promise, port)
  tellOwnAddress(hostname ?? `localhost:${listening.port}`)
  enableCompileCache()
  const functions = await loadApp(app)
  flushCompileCache() // for the next start, however this process ends
  await getProgrammingModel().getCapabilities?.({})
  sayUnserved(functions)
  const timers = createTimers(functions, lastRuns)
  const settings = readHostSettings(app)
  const queues = createQueues(functions, settings.queues)
  served.resolve({ routes: createRoutes(functions, settings.routePrefix), runByName: runByName(timers) })
  const close = async () => {
    await runHooks('appTerminate', { hookData: {}, appHookData: {} })
    await listening.close()
    process.exit(0)
  }
  listen({ timers, queues }, mode, close)
  say({ kind: 'ready', port: listening.port, functions: functions.map(({ metadata }) => metadata.name) })
}

process.once('message', (message: ToHost) => {
  if (message.kind !== 'start') return
  start(message).catch(error => {
    say({ kind: 'failed', error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    process.exit(1)
  })
})
process.once('disconnect', () => process.exit(0))
