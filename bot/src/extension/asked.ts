import { fieldOf, isRecord } from '#src/field-of.ts'

/** What somebody asks of the message extension: while writing, or about a message. */
export type Asked =
  | { what: 'link'; url: string }
  | { what: 'search'; words: string; from: number; most: number }
  | { what: 'begin-task'; message: { html: string; link: string } }
  | { what: 'submit'; data: unknown }

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const count = (value: unknown, otherwise: number): number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : otherwise

const parameter = (value: unknown, name: string): string => {
  const given = fieldOf(value, 'parameters')
  const found = Array.isArray(given) ? given.find(each => fieldOf(each, 'name') === name) : undefined
  return text(fieldOf(found, 'value'))
}

const readSearch = (value: unknown): Asked => {
  const options = fieldOf(value, 'queryOptions')
  return {
    what: 'search',
    words: parameter(value, 'words'),
    from: count(fieldOf(options, 'skip'), 0),
    most: count(fieldOf(options, 'count'), 25),
  }
}

/** The commands are those of the app's manifest. */
export const readAsked = (name: string, value: unknown): Asked | undefined => {
  const command = fieldOf(value, 'commandId')
  const message = fieldOf(value, 'messagePayload')
  switch (name) {
    case 'composeExtension/queryLink':
      return { what: 'link', url: text(fieldOf(value, 'url')) }
    case 'composeExtension/query':
      return command === 'find-job' ? readSearch(value) : undefined
    case 'composeExtension/fetchTask':
      if (command !== 'make-task' || !isRecord(message)) return undefined
      return {
        what: 'begin-task',
        message: { html: text(fieldOf(fieldOf(message, 'body'), 'content')), link: text(message.linkToMessage) },
      }
    case 'composeExtension/submitAction':
      return command === 'make-task' ? { what: 'submit', data: fieldOf(value, 'data') } : undefined
    default:
      return undefined
  }
}
