import { invalidRequest, ServiceError } from '#src/sharepoint/service-error.ts'
import { type Item, itemsAfter } from '../../sharepoint/items.ts'
import { countItems, type List } from '../../sharepoint/lists.ts'
import type { Storage } from '../../storage/open-storage.ts'
import { type FilterField, filterField, leavesOf, operandOf } from './filter-fields.ts'
import { createMatcher } from './matches.ts'
import type { Comparison, Filter, Leaf } from './parse-filter.ts'

const THRESHOLD = 5000

/** Above the list view threshold SharePoint does not say so through Graph: it answers like any throttling. */
const throttled = () =>
  new ServiceError(429, 'activityLimitReached', 'The request has been throttled', { 'Retry-After': '10' })

const notIndexed = (name: string) =>
  invalidRequest(
    `Field '${name.replace('fields/', '')}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.`,
  )

const signs: Record<Exclude<Comparison, 'startswith'>, string> = {
  eq: '=',
  ne: '<>',
  lt: '<',
  gt: '>',
  le: '<=',
  ge: '>=',
}

type Ids = { id: number }[]

/** Up to one more than the threshold, straight from the index. */
const lookUp = (storage: Storage, list: List, leaf: Leaf, field: FilterField): Ids | undefined => {
  const operand = operandOf(field, leaf)
  if (operand === undefined || !field.indexed) return undefined
  if (field.kind === 'id') {
    const sign = leaf.operator === 'startswith' ? '=' : signs[leaf.operator]
    return storage.all(
      `SELECT id FROM items WHERE listKey = ? AND id ${sign} ? LIMIT ?`,
      list.key,
      operand,
      THRESHOLD + 1,
    )
  }
  const { key } = field.column
  if (leaf.operator === 'startswith') {
    const sql = 'SELECT item AS id FROM cells WHERE columnKey = ? AND value >= ? AND value < ? LIMIT ?'
    return storage.all(sql, key, operand, `${operand}\u{10ffff}`, THRESHOLD + 1)
  }
  const sql = `SELECT item AS id FROM cells WHERE columnKey = ? AND value ${signs[leaf.operator]} ? LIMIT ?`
  return storage.all(sql, key, operand, THRESHOLD + 1)
}

/** The ids that the index gives for the first predicate, undefined where only reading the whole list would tell. */
const candidates = (storage: Storage, list: List, filter: Filter): Set<number> | undefined => {
  if (filter.kind === 'leaf') {
    const found = lookUp(storage, list, filter, filterField(storage, list, filter.field))
    if (found && found.length > THRESHOLD) throw throttled()
    return found && new Set(found.map(({ id }) => id))
  }
  const left = candidates(storage, list, filter.left)
  if (filter.kind === 'and') return left
  const right = candidates(storage, list, filter.right)
  return left && right ? new Set([...left, ...right]) : undefined
}

const assertIndexed = (storage: Storage, list: List, filter: Filter): void => {
  const leaf = leavesOf(filter).find(({ field }) => !filterField(storage, list, field).indexed)
  if (leaf) throw notIndexed(leaf.field)
}

const read = (storage: Storage, list: List, ids: Set<number>): Item[] =>
  [...ids]
    .sort((one, other) => one - other)
    .flatMap(id => storage.all<Item>('SELECT * FROM items WHERE listKey = ? AND id = ?', list.key, id))

export type Query = { filter: Filter; honourUnindexed: boolean; after: number; most: number }

/** The items that match, by id, from behind `after`; at most `most`. */
export const findItems = (storage: Storage, list: List, query: Query): Item[] => {
  if (!query.honourUnindexed) assertIndexed(storage, list, query.filter)
  const ids = candidates(storage, list, query.filter)
  if (!ids && countItems(storage, list) > THRESHOLD) throw throttled()
  const items = ids ? read(storage, list, ids) : itemsAfter(storage, list, 0, THRESHOLD)
  const matches = createMatcher(storage, list, query.filter)
  return items.filter(item => item.id > query.after && matches(item)).slice(0, query.most)
}
