import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { compileCacheFolder } from '../tenant/project-folder.ts'
import type { Tenant } from '../tenant/tenant.ts'
import { createHostLine } from './host-line.ts'
import type { TimerMode } from './messages.ts'

export type HostOptions = {
  tenant: Tenant
  /** The folder of the Functions app: its package.json names the main file, TypeScript or a bundle. */
  app: string
  /** 0 for any free port, which is the default. */
  port?: number
  /** Settings beside (and before) the tenant's. */
  env?: Record<string, string>
  timers?: TimerMode
  /** Each line the app writes; to this process's stdout, with a prefix, unless said. */
  log?: (line: string) => void
}

export type FunctionsHost = {
  /** `http://localhost:7071`. */
  url: string
  pid: number
  functions: string[]
  /** Runs a timer now and waits for it; rejects when it fails. */
  runTimer(name: string): Promise<void>
  /** Ends it as a crash would: at once, in the middle of whatever it does. */
  kill(): Promise<void>
  stop(): Promise<void>
  /** When the process is gone, however it went. */
  ended: Promise<void>
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

/** Runs an Azure Functions app as a process of its own against a tenant, whose clock it follows. */
export const startHost = async (options: HostOptions): Promise<FunctionsHost> => {
  const { tenant, app, port = 0, timers = 'scheduled', log = toStdout } = options
  const child = spawn(process.execPath, [program], {
    env: environmentFor(options),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  passLines(child.stdout, log)
  passLines(child.stderr, log)
  const ended = gone(child)
  const line = createHostLine(child, tenant)
  const ready = await line.start({ app: resolve(app), port, timers })
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
  const { runTimer } = line
  return {
    url: `http://localhost:${ready.port}`,
    pid: child.pid ?? 0,
    functions: ready.functions,
    runTimer,
    kill,
    stop,
    ended,
  }
}
