import type { Storage } from '../storage/open-storage.ts'
import type { Clock, ColumnInfo, FolderEntry, FolderInfo, HandsOn, ItemInfo, ListInfo } from '../types.ts'
import { type Column, isNote } from './column.ts'
import { columnsOf } from './columns.ts'
import { childrenOf, type DriveItem, folderNumbered, pathOf } from './drive-items.ts'
import { deleteItem, eTagOf, fieldsOf, type Item, updateItem, type Write } from './items.ts'
import { isLibrary } from './libraries.ts'
import { countItems, type List, listById, listsOf } from './lists.ts'
import { itemNotFound } from './service-error.ts'
import { allSites } from './sites.ts'

const columnInfo = (column: Column): ColumnInfo => ({
  name: column.definition.name,
  displayName: column.definition.displayName,
  type: isNote(column) ? 'note' : column.kind,
  indexed: column.definition.indexed,
  unique: column.definition.enforceUniqueValues,
})

const listInfo = (storage: Storage, list: List): ListInfo => ({
  id: list.id,
  name: list.name,
  displayName: list.displayName,
  isLibrary: isLibrary(list),
  items: countItems(storage, list),
  columns: [...columnsOf(storage, list).values()].map(columnInfo),
})

const itemInfo = (item: Item): ItemInfo => ({
  id: String(item.id),
  eTag: eTagOf(item),
  created: item.created,
  modified: item.modified,
  fields: fieldsOf(item),
})

const listFor = (storage: Storage, id: string): List => {
  const list = listById(storage, id)
  if (!list) throw itemNotFound('The specified list was not found')
  return list
}

type Page = { after?: number; top: number; search?: string }

/** By id, from behind the id `after`; a search looks at every field's text. */
const readPage = (storage: Storage, list: List, { after = 0, top, search }: Page) => {
  const wanted = search ? `%${search.replaceAll(/[\\%_]/g, '\\$&')}%` : '%'
  const condition = `listKey = ? AND fields LIKE ? ESCAPE '\\'`
  const page = `SELECT * FROM items WHERE ${condition} AND id > ? ORDER BY id LIMIT ?`
  const items = storage.all<Item>(page, list.key, wanted, after, top)
  const whole = `SELECT count(*) AS total FROM items WHERE ${condition}`
  const total = storage.one<{ total: number }>(whole, list.key, wanted)?.total ?? 0
  return { items: items.map(itemInfo), total }
}

const mostEntries = 5000

const entryOf = ({ id, name, modified }: DriveItem): FolderEntry => ({ id: String(id), name, kind: 'folder', modified })

const readFolder = (storage: Storage, library: List, itemId: string | undefined): FolderInfo => {
  const folder = folderNumbered(storage, library, Number(itemId ?? 0))
  return {
    path: pathOf(storage, library, folder).map(({ id, name }) => ({ id: String(id), name })),
    entries: childrenOf(storage, library, folder, { after: '', most: mostEntries }).map(entryOf),
  }
}

/** What a person with the right to open the lists can do; `by` is who they are. */
export const createHandsOn = (storage: Storage, clock: Clock, by: string): HandsOn => {
  const write = (): Write => ({
    by,
    at: new Date(clock.now()).toISOString().replace(/\.\d{3}Z$/, 'Z'),
    withheld: false,
  })
  return {
    sites: () => allSites(storage).map(({ id, name, displayName, webUrl }) => ({ id, name, displayName, webUrl })),
    lists: siteId => listsOf(storage, siteId).map(list => listInfo(storage, list)),
    items: (listId, page) => readPage(storage, listFor(storage, listId), page),
    folder: (listId, itemId) => readFolder(storage, listFor(storage, listId), itemId),
    edit: (listId, itemId, fields) => {
      updateItem(storage, { list: listFor(storage, listId), id: itemId }, fields, write())
    },
    remove: (listId, itemId) => deleteItem(storage, { list: listFor(storage, listId), id: itemId }, write()),
  }
}
