import { globSync, readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { closeRegistration, type RegisteredFunction, registeredFunctions, runHooks } from './core-api.ts'

const coreApi = new URL('./core-api.ts', import.meta.url).href

/** Whoever asks for the worker's built-in module gets our stand-in, by `require` and by `import` alike. */
const provideCoreApi = (): void => {
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === '@azure/functions-core'
        ? { url: coreApi, format: 'module-typescript', shortCircuit: true }
        : next(specifier, context),
  })
}

/** The `queues` of host.json; times in the units in which they are used. */
export type QueueSettings = {
  batchSize: number
  maxDequeueCount: number
  /** Seconds. */
  visibilityTimeout: number
  /** Milliseconds. */
  maxPollingInterval: number
  messageEncoding: 'base64' | 'none'
}

export type HostSettings = { routePrefix: string; queues: QueueSettings }

const readJson = (file: string): Record<string, unknown> => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}

const objectAt = (parent: Record<string, unknown>, name: string): Record<string, unknown> => {
  const value = parent[name]
  return value !== null && typeof value === 'object' ? { ...value } : {}
}

/** `00:00:30` in seconds. */
const secondsIn = (span: unknown, otherwise: number): number => {
  const [, hours = 0, minutes = 0, seconds = 0] = /^(\d+):(\d+):(\d+(?:\.\d+)?)$/.exec(String(span)) ?? []
  return typeof span === 'string' ? Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) : otherwise
}

const countIn = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise)

const queueSettings = (given: Record<string, unknown>): QueueSettings => ({
  batchSize: countIn(given.batchSize, 16),
  maxDequeueCount: countIn(given.maxDequeueCount, 5),
  visibilityTimeout: secondsIn(given.visibilityTimeout, 0),
  maxPollingInterval: secondsIn(given.maxPollingInterval, 60) * 1000,
  messageEncoding: given.messageEncoding === 'none' ? 'none' : 'base64',
})

/** What host.json does not say is as the real host has it. */
export const readHostSettings = (app: string): HostSettings => {
  const extensions = objectAt(readJson(join(app, 'host.json')), 'extensions')
  const { routePrefix } = objectAt(extensions, 'http')
  return {
    routePrefix: typeof routePrefix === 'string' ? routePrefix : 'api',
    queues: queueSettings(objectAt(extensions, 'queues')),
  }
}

const entryFiles = (app: string): string[] => {
  const { main } = readJson(join(app, 'package.json'))
  if (typeof main !== 'string') throw new Error(`${join(app, 'package.json')} names no main file.`)
  const files = globSync(main, { cwd: app })
  if (files.length === 0) throw new Error(`Found no files of ${app} that match "${main}".`)
  return files.sort().map(file => join(app, file))
}

/** Loads the files that package.json's `main` (a glob) names; what they register is the app. */
export const loadApp = async (app: string): Promise<RegisteredFunction[]> => {
  provideCoreApi()
  for (const file of entryFiles(app)) await import(pathToFileURL(file).href)
  await runHooks('appStart', { hookData: {}, appHookData: {} })
  closeRegistration()
  return registeredFunctions()
}
