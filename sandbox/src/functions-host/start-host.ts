import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { compileCacheFolder } from '../tenant/project-folder.ts'
import type { Tenant } from '../tenant/tenant.ts'
import { createHostLine } from './host-line.ts'
import type { TimerMode } from './messages.ts'
import { spreadOver } from './spread-over.ts'

export type HostOptions = {
  tenant: Tenant
  /** The folder of the Functions app: its package.json names the main file, TypeScript or a bundle. */
  app: string
  /** 0 for any free port, which is the default. */
  port?: number
  /** Settings beside (and before) the tenant's. */
  env?: Record<string, string>
  timers?: TimerMode
  /** How many processes stand side by side, as a platform that scales would have them; one unless said. */
  processes?: number
  /** Each line the app writes; to this process's stdout, with a prefix, unless said. */
  log?: (line: string) => void
}

/** One process of the app. */
type HostProcess = {
  /** Its own address, past the one that all share. */
  url: string
  pid: number
  /** When the process is gone, however it went. */
  ended: Promise<void>
  /** Ends it as a crash would: at once, in the middle of whatever it does. */
  kill(): Promise<void>
}

export type FunctionsHost = HostProcess & {
  /** `http://localhost:7071`; several processes answer there in turn. */
  url: string
  /** Of the first process, which runs the timers and the queues. */
  pid: number
  functions: string[]
  processes: HostProcess[]
  /** Runs a timer now and waits for it; rejects when it fails. */
  runTimer(name: string): Promise<void>
  /** Works through the queues until no message can be seen in any; one that failed is seen again after a while. */
  runQueues(): Promise<void>
  stop(): Promise<void>
}

const program = fileURLToPath(new URL('./child/main.ts', import.meta.url))

const environmentFor = ({ tenant, env }: HostOptions): Record<string, string | undefined> => {
  const { NODE_OPTIONS: _, NODE_EXTRA_CA_CERTS: __, ...inherited } = process.env
  return {
    ...inherited,
    NODE_COMPILE_CACHE: compileCacheFolder(),
    FUNCTIONS_WORKER_RUNTIME: 'node',
    AZURE_FUNCTIONS_ENVIRONMENT: 'Development',
    ...tenant.environment(),
    PRAXIS_API: 'http://%WEBSITE_HOSTNAME%/api',
    ...env,
  }
}

const toStdout = (line: string): void => {
  process.stdout.write(`[functions] ${line}\n`)
}

const passLines = (stream: Readable | null, log: (line: string) => void): void => {
  if (stream) createInterface({ input: stream }).on('line', log)
}

const gone = (child: ChildProcess): Promise<void> =>
  new Promise(done => {
    child.once('exit', () => done())
    child.once('error', () => done())
  })

const STOPPING = 5_000

type Place = { port: number; timers: TimerMode; hostname?: string }

const startChild = async (options: HostOptions, place: Place) => {
  const { tenant, app, log = toStdout } = options
  const child = spawn(process.execPath, [program], {
    env: environmentFor(options),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  passLines(child.stdout, log)
  passLines(child.stderr, log)
  const ended = gone(child)
  const line = createHostLine(child, tenant)
  const ready = await line.start({ app: resolve(app), ...place })
  const stop = async () => {
    line.stop()
    const timer = setTimeout(() => child.kill('SIGKILL'), STOPPING)
    await ended
    clearTimeout(timer)
  }
  const kill = async () => {
    child.kill('SIGKILL')
    await ended
  }
  const { runTimer, runQueues } = line
  const { port, functions } = ready
  return {
    url: `http://localhost:${port}`,
    pid: child.pid ?? 0,
    port,
    functions,
    runTimer,
    runQueues,
    kill,
    stop,
    ended,
  }
}

type Child = Awaited<ReturnType<typeof startChild>>

const all = async (children: Child[], act: (child: Child) => Promise<void>): Promise<void> => {
  await Promise.all(children.map(act))
}

/** Several processes behind one address; the first runs timers and queues, since the platform runs each once for all. */
const startSeveral = async (options: HostOptions, count: number): Promise<FunctionsHost> => {
  const { port = 0, timers = 'scheduled' } = options
  const live: Child[] = []
  const front = await spreadOver(() => live.map(child => child.port), port)
  const hostname = `localhost:${front.port}`
  try {
    for (let n = 0; n < count; n += 1) {
      const child = await startChild(options, { port: 0, hostname, timers: n === 0 ? timers : 'by hand' })
      live.push(child)
      child.ended.then(() => live.splice(live.indexOf(child), 1))
    }
  } catch (error) {
    await all([...live], child => child.kill())
    await front.close()
    throw error
  }
  const processes = [...live]
  const [first] = processes
  if (!first) throw new Error('A host has at least one process.')
  return {
    ...first,
    url: `http://${hostname}`,
    processes,
    kill: () => all(processes, child => child.kill()),
    stop: async () => {
      await all([...live], child => child.stop())
      await front.close()
    },
    ended: Promise.all(processes.map(({ ended }) => ended)).then(() => undefined),
  }
}

/** Runs an Azure Functions app as a process of its own, or several, against a tenant, whose clock it follows. */
export const startHost = async (options: HostOptions): Promise<FunctionsHost> => {
  const { port = 0, timers = 'scheduled', processes = 1 } = options
  if (processes > 1) return startSeveral(options, processes)
  const only = await startChild(options, { port, timers })
  return { ...only, processes: [only] }
}
