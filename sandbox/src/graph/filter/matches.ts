import type { Item } from '../../sharepoint/items.ts'
import type { List } from '../../sharepoint/lists.ts'
import type { Storage } from '../../storage/open-storage.ts'
import { comparable, filterField, operandOf } from './filter-fields.ts'
import type { Comparison, Filter } from './parse-filter.ts'

export type Value = string | number

const compare = {
  eq: (value, operand) => value === operand,
  ne: (value, operand) => value !== operand,
  lt: (value, operand) => value < operand,
  gt: (value, operand) => value > operand,
  le: (value, operand) => value <= operand,
  ge: (value, operand) => value >= operand,
  startswith: (value, operand) => String(value).startsWith(String(operand)),
} satisfies Record<Comparison, (value: Value, operand: Value) => boolean>

/** As in a database: a blank is equal to null alone, and no other comparison, not even `ne`, finds it. */
export const holds = (operator: Comparison, value: Value | undefined, operand: Value | undefined): boolean => {
  if (operand === undefined) return operator === 'eq' ? value === undefined : operator === 'ne' && value !== undefined
  return value !== undefined && compare[operator](value, operand)
}

export const createMatcher = (storage: Storage, list: List, filter: Filter): ((item: Item) => boolean) => {
  if (filter.kind === 'leaf') {
    const field = filterField(storage, list, filter.field)
    const operand = operandOf(field, filter)
    return item => holds(filter.operator, comparable(field, item), operand)
  }
  const left = createMatcher(storage, list, filter.left)
  const right = createMatcher(storage, list, filter.right)
  return filter.kind === 'and' ? item => left(item) && right(item) : item => left(item) || right(item)
}
