import { ServiceError } from '#src/sharepoint/service-error.ts'
import { holds, type Value } from './matches.ts'
import type { Filter } from './parse-filter.ts'

const unsupported = (field: string) =>
  new ServiceError(
    400,
    'Request_UnsupportedQuery',
    `Unsupported or invalid query filter clause specified for '${field}'.`,
  )

const folded = (value: unknown): Value | undefined => {
  if (value === null || value === undefined) return undefined
  return typeof value === 'string' ? value.toLowerCase() : Number(value)
}

/** Whether a flat record, such as a user, meets a filter; case does not count. */
export const matchesRecord = (filter: Filter, record: Record<string, unknown>): boolean => {
  if (filter.kind === 'leaf') {
    if (!(filter.field in record)) throw unsupported(filter.field)
    return holds(filter.operator, folded(record[filter.field]), folded(filter.value))
  }
  const left = matchesRecord(filter.left, record)
  const right = matchesRecord(filter.right, record)
  return filter.kind === 'and' ? left && right : left || right
}
