import { randomUUID } from 'node:crypto'
import type { Storage } from '../storage/open-storage.ts'
import { type Column, type ColumnDefinition, isNote, kindOf } from './column.ts'
import { type FieldValue, foldValue } from './field-value.ts'
import type { List } from './lists.ts'
import { invalidRequest, itemNotFound, ServiceError } from './service-error.ts'

const INDEXES = 20

const caches = new WeakMap<Storage, Map<number, Map<string, Column>>>()

const readColumns = (storage: Storage, listKey: number): Map<string, Column> => {
  const rows = storage.all<{ key: number; definition: string }>(
    'SELECT key, definition FROM columns WHERE listKey = ? ORDER BY key',
    listKey,
  )
  const columns = rows.map(row => {
    const definition: ColumnDefinition = JSON.parse(row.definition)
    return { key: row.key, kind: kindOf(definition) ?? 'text', definition } satisfies Column
  })
  return new Map(columns.map(column => [column.definition.name, column]))
}

const cacheOf = (storage: Storage): Map<number, Map<string, Column>> => {
  const known = caches.get(storage)
  if (known) return known
  const cache = new Map<number, Map<string, Column>>()
  caches.set(storage, cache)
  return cache
}

/** The writable columns of a list by name: Title and what was added. */
export const columnsOf = (storage: Storage, list: Pick<List, 'key'>): Map<string, Column> => {
  const cache = cacheOf(storage)
  const known = cache.get(list.key)
  if (known) return known
  const columns = readColumns(storage, list.key)
  cache.set(list.key, columns)
  return columns
}

export const forgetColumns = (storage: Storage, list: Pick<List, 'key'>): void => {
  cacheOf(storage).delete(list.key)
}

const assertConsistent = (definition: ColumnDefinition): void => {
  if (definition.enforceUniqueValues && !definition.indexed) {
    throw invalidRequest(`Column '${definition.name}' must be indexed to enforce unique values.`)
  }
  if (definition.indexed && isNote({ definition })) {
    throw invalidRequest(`Column '${definition.name}' cannot be indexed: a column of multiple lines has no index.`)
  }
}

const assertRoomForIndex = (storage: Storage, list: List, definition: ColumnDefinition): void => {
  const others = [...columnsOf(storage, list).values()].filter(column => column.definition.id !== definition.id)
  if (!definition.indexed || others.filter(column => column.definition.indexed).length < INDEXES) return
  throw invalidRequest(`The maximum number of indexes (${INDEXES}) has been reached on this list.`)
}

const rebuildIndex = (storage: Storage, list: List, column: Column): void => {
  storage.run('DELETE FROM cells WHERE columnKey = ?', column.key)
  if (!column.definition.indexed) return
  const rows = storage.all<{ id: number; value: FieldValue | null }>(
    `SELECT id, fields ->> ? AS value FROM items WHERE listKey = ?`,
    `$."${column.definition.name}"`,
    list.key,
  )
  const seen = new Set<string | number>()
  for (const { id, value } of rows) {
    if (value === null) continue
    const folded = foldValue(value)
    if (column.definition.enforceUniqueValues && seen.has(folded)) throw duplicateValues()
    seen.add(folded)
    storage.run('INSERT INTO cells (columnKey, value, item) VALUES (?, ?, ?)', column.key, folded, id)
  }
}

/** Graph's words for SharePoint's SPDuplicateValuesFoundException, read in several code bases that handle it. */
export const duplicateValues = () =>
  invalidRequest('One or more fields with unique constraints already has the provided value.')

/** Columns that every list has already and that nobody writes. */
const ownNames = new Set(
  ['ID', 'ContentType', 'Created', 'Modified', 'Author', 'Editor', 'Attachments', 'Edit', 'LinkTitle', 'DocIcon'].map(
    name => name.toLowerCase(),
  ),
)

export const addColumn = (storage: Storage, list: List, wanted: Omit<ColumnDefinition, 'id'>): Column => {
  const definition: ColumnDefinition = { id: randomUUID(), ...wanted }
  if (columnsOf(storage, list).has(definition.name) || ownNames.has(definition.name.toLowerCase())) {
    throw new ServiceError(409, 'nameAlreadyExists', `A column with the name '${definition.name}' already exists.`)
  }
  assertConsistent(definition)
  assertRoomForIndex(storage, list, definition)
  const { lastId } = storage.run(
    'INSERT INTO columns (listKey, id, name, definition) VALUES (?, ?, ?, ?)',
    list.key,
    definition.id,
    definition.name,
    JSON.stringify(definition),
  )
  forgetColumns(storage, list)
  return { key: lastId, kind: kindOf(definition) ?? 'text', definition }
}

/** By id or name, as Graph takes either. */
export const findColumn = (storage: Storage, list: List, idOrName: string): Column => {
  const columns = columnsOf(storage, list)
  const column = columns.get(idOrName) ?? [...columns.values()].find(({ definition }) => definition.id === idOrName)
  if (!column) throw itemNotFound()
  return column
}

export const changeColumn = (storage: Storage, list: List, column: Column, changed: ColumnDefinition): Column => {
  assertConsistent(changed)
  assertRoomForIndex(storage, list, changed)
  const next: Column = { ...column, definition: changed }
  try {
    storage.transact(() => {
      storage.run('UPDATE columns SET definition = ? WHERE key = ?', JSON.stringify(changed), column.key)
      rebuildIndex(storage, list, next)
    })
  } finally {
    forgetColumns(storage, list)
  }
  return next
}

/** The values go with the column: an item's JSON may keep them, nothing reads them any more. */
export const removeColumn = (storage: Storage, list: List, column: Column): void =>
  storage.transact(() => {
    storage.run('DELETE FROM cells WHERE columnKey = ?', column.key)
    storage.run('DELETE FROM columns WHERE key = ?', column.key)
    forgetColumns(storage, list)
  })
