import { readJson } from './read-json.ts'

/** A note column that ran full goes on in the same name with 2, 3, 4, the text simply cut. */
const continues = (name: string, fields: Record<string, unknown>) => {
  const parts = [name, ...[2, 3, 4].map(part => `${name}${part}`)].map(each => fields[each])
  return parts.filter(part => typeof part === 'string').join('')
}

const isContinuation = (name: string, fields: Record<string, unknown>) => {
  const first = name.replace(/[234]$/, '')
  return first !== name && typeof fields[first] === 'string' && typeof fields[name] === 'string'
}

export type ItemField = { name: string; value: unknown; json?: unknown }

/** The fields of an item as people read them: JSON is parsed, over as many columns as it runs. */
export const itemFields = (fields: Record<string, unknown>): ItemField[] =>
  Object.entries(fields)
    .filter(
      ([name]) =>
        !isContinuation(name, fields) || readJson(continues(name.replace(/[234]$/, ''), fields)) === undefined,
    )
    .map(([name, value]) => {
      const json = typeof value === 'string' ? (readJson(value) ?? readJson(continues(name, fields))) : undefined
      return json === undefined ? { name, value } : { name, value, json }
    })
