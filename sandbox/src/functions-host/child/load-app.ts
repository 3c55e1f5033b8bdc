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

export type HostSettings = { routePrefix: string }

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

/** The prefix is `api` unless host.json says otherwise. */
export const readHostSettings = (app: string): HostSettings => {
  const { routePrefix } = objectAt(objectAt(readJson(join(app, 'host.json')), 'extensions'), 'http')
  return { routePrefix: typeof routePrefix === 'string' ? routePrefix : 'api' }
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
