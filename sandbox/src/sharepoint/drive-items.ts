import type { Storage } from '../storage/open-storage.ts'
import { decodeItemId, rootGuid } from './drive-item-id.ts'
import { assertItemName, assertPathLength } from './item-name.ts'
import { createItem, type Item, updateItem, type Write } from './items.ts'
import type { List } from './lists.ts'
import { invalidRequest, itemNotFound, ServiceError } from './service-error.ts'
import { siteById } from './sites.ts'

/** A folder: an item of its library with a name in the folder `parent`; 0 is the root. */
export type DriveItem = Item & { name: string; parent: number }

/** Where a child is, or would be. */
export type Folder = DriveItem | 'root'

const itemOf = 'SELECT items.*, name, parent FROM driveItems JOIN items USING (listKey, id) WHERE listKey = ?'

const idOf = (folder: Folder): number => (folder === 'root' ? 0 : folder.id)

/** By the number it has in the library's list. */
export const folderNumbered = (storage: Storage, library: List, id: number): Folder =>
  storage.one<DriveItem>(`${itemOf} AND id = ?`, library.key, id) ?? 'root'

export const parentOf = (storage: Storage, library: List, { parent }: DriveItem): Folder =>
  folderNumbered(storage, library, parent)

/** By the id that Graph gives; `root` is the root's other name. */
export const findDriveItem = (storage: Storage, library: List, graphId: string): Folder => {
  const guid = decodeItemId(library.id, graphId)
  if (graphId === 'root' || guid === rootGuid) return 'root'
  const item = guid && storage.one<DriveItem>(`${itemOf} AND driveItems.guid = ?`, library.key, guid)
  if (!item) throw itemNotFound('The resource could not be found.')
  return item
}

/** Case does not count in names. */
export const childNamed = (storage: Storage, library: List, folder: Folder, name: string): DriveItem | undefined =>
  storage.one<DriveItem>(`${itemOf} AND parent = ? AND folded = ?`, library.key, idOf(folder), name.toLowerCase())

type Page = { after: string; most: number }

/** By name, from behind the name `after`. */
export const childrenOf = (storage: Storage, library: List, folder: Folder, { after, most }: Page): DriveItem[] =>
  storage.all<DriveItem>(
    `${itemOf} AND parent = ? AND folded > ? ORDER BY folded LIMIT ?`,
    library.key,
    idOf(folder),
    after.toLowerCase(),
    most,
  )

export const countChildren = (storage: Storage, library: List, folder: Folder): number =>
  storage.one<{ count: number }>(
    'SELECT count(*) AS count FROM driveItems WHERE listKey = ? AND parent = ?',
    library.key,
    idOf(folder),
  )?.count ?? 0

/** The names from the root down to the folder. */
export const pathOf = (storage: Storage, library: List, folder: Folder): DriveItem[] =>
  folder === 'root' ? [] : [...pathOf(storage, library, parentOf(storage, library, folder)), folder]

const nameTaken = () =>
  new ServiceError(409, 'nameAlreadyExists', 'An item with the same name already exists under the parent')

const assertFits = (storage: Storage, library: List, folder: Folder, name: string): void => {
  assertItemName(name)
  const names = pathOf(storage, library, folder).map(each => each.name)
  assertPathLength([siteById(storage, library.siteId)?.path, library.name, ...names, name].join('/'))
}

/** `Clients`, then `Clients 1`, `Clients 2`. */
const freeName = (storage: Storage, library: List, folder: Folder, name: string): string => {
  let number = 1
  while (childNamed(storage, library, folder, `${name} ${number}`)) number += 1
  return `${name} ${number}`
}

export type Conflict = 'fail' | 'replace' | 'rename'
type NewFolder = { in: Folder; name: string; conflict: Conflict }

/** Makes a folder. To replace one leaves it as it is, with all that lies in it. */
export const createFolder = (
  storage: Storage,
  library: List,
  { in: folder, name, conflict }: NewFolder,
  write: Write,
): { item: DriveItem; made: boolean } =>
  storage.transact(() => {
    assertFits(storage, library, folder, name)
    const present = childNamed(storage, library, folder, name)
    if (present && conflict === 'fail') throw nameTaken()
    if (present && conflict === 'replace') return { item: present, made: false }
    const free = present ? freeName(storage, library, folder, name) : name
    const item = createItem(storage, library, {}, write)
    storage.run(
      'INSERT INTO driveItems (listKey, id, guid, parent, name, folded) VALUES (?, ?, ?, ?, ?, ?)',
      library.key,
      item.id,
      item.guid,
      idOf(folder),
      free,
      free.toLowerCase(),
    )
    return { item: { ...item, name: free, parent: idOf(folder) }, made: true }
  })

/** The new name, the new folder, and the eTag the item must have. */
type Move = { item: DriveItem; name: string; to: Folder; ifMatch: string | undefined }

export const moveDriveItem = (
  storage: Storage,
  library: List,
  { item, name, to, ifMatch }: Move,
  write: Write,
): DriveItem =>
  storage.transact(() => {
    const moved = updateItem(storage, { list: library, id: item.id, ifMatch }, {}, write)
    assertFits(storage, library, to, name)
    if (pathOf(storage, library, to).some(({ id }) => id === item.id)) {
      throw invalidRequest('A folder cannot be moved into itself.')
    }
    const other = childNamed(storage, library, to, name)
    if (other && other.id !== item.id) throw nameTaken()
    storage.run(
      'UPDATE driveItems SET parent = ?, name = ?, folded = ? WHERE listKey = ? AND id = ?',
      idOf(to),
      name,
      name.toLowerCase(),
      library.key,
      item.id,
    )
    return { ...moved, name, parent: idOf(to) }
  })
