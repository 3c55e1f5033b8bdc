import { randomUUID } from 'node:crypto'
import type { Storage } from '../storage/open-storage.ts'
import { columnsOf } from './columns.ts'
import { type Fields, indexFields, mergeFields, withDefaults } from './item-fields.ts'
import type { List } from './lists.ts'
import { itemNotFound, ServiceError } from './service-error.ts'

export type Item = {
  id: number
  guid: string
  version: number
  /** JSON of the fields that have a value. */
  fields: string
  created: string
  modified: string
  createdBy: string
  modifiedBy: string
}

/** Who writes and when; a withheld change is not yet in the delta feed. */
export type Write = { by: string; at: string; withheld: boolean }

const ITEM = 'id, guid, version, fields, created, modified, createdBy, modifiedBy'

export const eTagOf = (item: Pick<Item, 'guid' | 'version'>): string => `"${item.guid},${item.version}"`
export const fieldsOf = (item: Pick<Item, 'fields'>): Fields => JSON.parse(item.fields)

export const itemById = (storage: Storage, list: List, id: string | number): Item => {
  const item = storage.one<Item>(`SELECT ${ITEM} FROM items WHERE listKey = ? AND id = ?`, list.key, Number(id) || -1)
  if (!item) throw itemNotFound()
  return item
}

/** Items in the order of their ids, from behind `after`. */
export const itemsAfter = (storage: Storage, list: List, after: number, most: number): Item[] =>
  storage.all<Item>(`SELECT ${ITEM} FROM items WHERE listKey = ? AND id > ? ORDER BY id LIMIT ?`, list.key, after, most)

const nextChange = (storage: Storage, list: List, write: Write): number | null => {
  if (write.withheld) return null
  const sql = 'UPDATE lists SET lastChange = lastChange + 1, modified = ? WHERE key = ? RETURNING lastChange'
  return storage.one<{ lastChange: number }>(sql, write.at, list.key)?.lastChange ?? null
}

const nextId = (storage: Storage, list: List): number => {
  const sql = 'UPDATE lists SET lastItem = lastItem + 1 WHERE key = ? RETURNING lastItem'
  return storage.one<{ lastItem: number }>(sql, list.key)?.lastItem ?? 0
}

export const createItem = (storage: Storage, list: List, written: Record<string, unknown>, write: Write): Item => {
  const columns = columnsOf(storage, list)
  const fields = mergeFields(columns, {}, withDefaults(columns, written))
  return storage.transact(() => {
    const id = nextId(storage, list)
    indexFields(storage, { columns, id, before: {}, after: fields })
    const { at, by } = write
    const item = { id, guid: randomUUID(), version: 1, fields: JSON.stringify(fields) }
    storage.run(
      `INSERT INTO items (listKey, ${ITEM}, change) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      list.key,
      item.id,
      item.guid,
      item.version,
      item.fields,
      at,
      at,
      by,
      by,
      nextChange(storage, list, write),
    )
    return { ...item, created: at, modified: at, createdBy: by, modifiedBy: by }
  })
}

/** Quotes and the braces of a guid may be missing, and case does not count. */
const bare = (tag: string): string => tag.replace(/^W\//, '').replaceAll(/["{}]/g, '').toLowerCase()

const assertMatches = (item: Item, ifMatch: string | undefined): void => {
  if (ifMatch === undefined || ifMatch === '*' || bare(ifMatch) === bare(eTagOf(item))) return
  throw new ServiceError(
    412,
    'resourceModified',
    'The resource has changed since the caller last read it; usually an eTag mismatch',
  )
}

/** Which item, and the eTag it must have. */
export type Target = { list: List; id: string | number; ifMatch?: string | undefined }

export const updateItem = (storage: Storage, target: Target, written: Record<string, unknown>, write: Write): Item => {
  const { list } = target
  const columns = columnsOf(storage, list)
  return storage.transact(() => {
    const item = itemById(storage, list, target.id)
    assertMatches(item, target.ifMatch)
    const before = fieldsOf(item)
    const after = mergeFields(columns, before, written)
    indexFields(storage, { columns, id: item.id, before, after })
    const fields = JSON.stringify(after)
    storage.run(
      `UPDATE items SET version = ?, fields = ?, modified = ?, modifiedBy = ?, change = ? WHERE listKey = ? AND id = ?`,
      item.version + 1,
      fields,
      write.at,
      write.by,
      nextChange(storage, list, write),
      list.key,
      item.id,
    )
    return { ...item, version: item.version + 1, fields, modified: write.at, modifiedBy: write.by }
  })
}

/** What lies in a folder goes with it. */
const deleteContents = (storage: Storage, list: List, folder: number, write: Write): void => {
  const contents = 'SELECT id FROM driveItems WHERE listKey = ? AND parent = ?'
  for (const { id } of storage.all<{ id: number }>(contents, list.key, folder)) deleteItem(storage, { list, id }, write)
  storage.run('DELETE FROM driveItems WHERE listKey = ? AND id = ?', list.key, folder)
}

export const deleteItem = (storage: Storage, target: Target, write: Write): void =>
  storage.transact(() => {
    const { list } = target
    const item = itemById(storage, list, target.id)
    assertMatches(item, target.ifMatch)
    deleteContents(storage, list, item.id, write)
    indexFields(storage, { columns: columnsOf(storage, list), id: item.id, before: fieldsOf(item), after: {} })
    storage.run('DELETE FROM items WHERE listKey = ? AND id = ?', list.key, item.id)
    storage.run(
      'INSERT INTO removed (listKey, id, change) VALUES (?, ?, ?)',
      list.key,
      item.id,
      nextChange(storage, list, write),
    )
  })
