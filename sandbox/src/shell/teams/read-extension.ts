import { isObject } from './is-object.ts'

export type ExtensionCommand = {
  id: string
  type: 'query' | 'action'
  title: string
  description: string
  context: string[]
  initialRun: boolean
  /** The first parameter: what the search box asks for. */
  parameter: { name: string; title: string; description: string }
}

/** What the manifest says of the app's message extension. */
export type Extension = { domains: string[]; commands: ExtensionCommand[] }

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const objects = (value: unknown) => (Array.isArray(value) ? value.filter(isObject) : [])
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter(each => typeof each === 'string') : [])

const readCommand = (command: Record<string, unknown>): ExtensionCommand => {
  const [parameter = {}] = objects(command.parameters)
  return {
    id: text(command.id),
    type: command.type === 'action' ? 'action' : 'query',
    title: text(command.title),
    description: text(command.description),
    context: Array.isArray(command.context) ? texts(command.context) : ['compose', 'commandBox'],
    initialRun: command.initialRun === true,
    parameter: { name: text(parameter.name), title: text(parameter.title), description: text(parameter.description) },
  }
}

export const readExtension = (manifest: Record<string, unknown> | undefined): Extension => {
  const [extension] = objects(manifest?.composeExtensions)
  const handlers = objects(extension?.messageHandlers).filter(({ type }) => type === 'link')
  return {
    domains: handlers.flatMap(({ value }) => (isObject(value) ? texts(value.domains) : [])),
    commands: objects(extension?.commands).map(readCommand),
  }
}

/** A `*` stands for exactly one label of the domain. */
const matches = (domain: string, host: string): boolean => {
  const [wanted, given] = [domain.toLowerCase().split('.'), host.toLowerCase().split('.')]
  return wanted.length === given.length && wanted.every((label, at) => label === '*' || label === given[at])
}

/** The last address in a text that the extension unfurls. */
export const linkToUnfurl = (written: string, domains: string[]): string | undefined =>
  (written.match(/https?:\/\/\S+/g) ?? []).findLast(
    url => URL.canParse(url) && domains.some(domain => matches(domain, new URL(url).host)),
  )
