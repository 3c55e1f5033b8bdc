import { encodeItemId } from '../sharepoint/drive-item-id.ts'
import { childNamed, findDriveItem } from '../sharepoint/drive-items.ts'
import { libraryOfDrive } from '../sharepoint/libraries.ts'
import type { List } from '../sharepoint/lists.ts'
import type { Storage } from '../storage/open-storage.ts'

const idAt = (storage: Storage, library: List, names: string[]): string => {
  let folder = findDriveItem(storage, library, 'root')
  for (const name of names) {
    const child = childNamed(storage, library, folder, name)
    if (!child) return 'unknown'
    folder = child
  }
  return folder === 'root' ? 'root' : encodeItemId(library.id, folder.guid)
}

/** `/drives/{id}/root:/{path}` and `/drives/{id}/root:/{path}:/children` become `/drives/{id}/items/{item}/…`; other paths stay as they are. */
export const resolveDrivePath = (storage: Storage, path: string): string => {
  const match = /^\/drives\/([^/]+)\/root:\/([^:]*)(?::(\/.*)?)?$/.exec(path)
  if (!match) return path
  const [, drive = '', itemPath = '', rest = ''] = match
  const library = libraryOfDrive(storage, decodeURIComponent(drive))
  const names = itemPath.split('/').filter(name => name !== '')
  const id = library ? idAt(storage, library, names.map(decodeURIComponent)) : 'unknown'
  return `/drives/${drive}/items/${id}${rest}`
}
