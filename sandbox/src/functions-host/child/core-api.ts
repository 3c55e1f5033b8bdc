/** Stands in for `@azure/functions-core`, which the real worker provides and npm does not have; the library requires it. */
export type Binding = { type: string; direction: string; name: string; [option: string]: unknown }
export type FunctionMetadata = { name: string; bindings: Record<string, Binding> }
export type Handler = (...args: unknown[]) => unknown
export type RegisteredFunction = { metadata: FunctionMetadata; handler: Handler }

export type InvocationModel = {
  getArguments(): Promise<{ context: unknown; inputs: unknown[] }>
  invokeFunction(context: unknown, inputs: unknown[], handler: Handler): Promise<unknown>
  getResponse(context: unknown, result: unknown): Promise<{ returnValue?: { http?: HttpAnswer } | null }>
}

export type HttpAnswer = {
  statusCode: string
  headers: Record<string, string>
  cookies: Record<string, unknown>[]
  body?: { bytes?: Uint8Array; string?: string } | null
}

export type ProgrammingModel = {
  name: string
  version: string
  getInvocationModel(core: Record<string, unknown>): InvocationModel
  getCapabilities?(capabilities: Record<string, string>): Promise<Record<string, string>>
}

type HookCallback = (context: Record<string, unknown>) => unknown

const functions = new Map<string, RegisteredFunction>()
const hooks = new Map<string, Set<HookCallback>>()
let model: ProgrammingModel | undefined
let closed = false

export const version = '4.0.0'
export const hostVersion = '4.1040.0'

export class Disposable {
  readonly dispose: () => void

  constructor(dispose: () => void) {
    this.dispose = dispose
  }
}

export const setProgrammingModel = (given: ProgrammingModel): void => {
  model = given
}

export const getProgrammingModel = (): ProgrammingModel => {
  if (!model) throw new Error('The app registered nothing: no module of it imports @azure/functions.')
  return model
}

export const registerFunction = (metadata: FunctionMetadata, handler: Handler): Disposable => {
  if (closed) throw new Error('A function can only be registered during app startup.')
  if (functions.has(metadata.name)) throw new Error(`A function with the name "${metadata.name}" was registered twice.`)
  functions.set(metadata.name, { metadata, handler })
  return new Disposable(() => functions.delete(metadata.name))
}

export const registerHook = (name: string, callback: HookCallback): Disposable => {
  const callbacks = hooks.get(name) ?? new Set()
  hooks.set(name, callbacks.add(callback))
  return new Disposable(() => callbacks.delete(callback))
}

/** A line of the library or, through its contexts, of the app. */
export const log = (level: string, category: string, message: string): void => {
  if (category === 'system' && level !== 'error' && level !== 'warning') return
  process.stdout.write(`${level === 'information' ? '' : `${level}: `}${message}\n`)
}

export const runHooks = async (name: string, context: Record<string, unknown>): Promise<void> => {
  for (const callback of hooks.get(name) ?? []) await callback(context)
}

export const registeredFunctions = (): RegisteredFunction[] => [...functions.values()]

/** Registration ends with startup, as in the worker. */
export const closeRegistration = (): void => {
  closed = true
}
