import { type Folder, pathOf } from '../../sharepoint/drive-items.ts'
import type { List } from '../../sharepoint/lists.ts'
import type { Site } from '../../sharepoint/sites.ts'
import type { Storage } from '../../storage/open-storage.ts'

export const libraryUrl = (site: Site, library: List): string => `${site.webUrl}/${encodeURIComponent(library.name)}`

/** From the library's root on, each name encoded: `/Clients/Marsh%20%26%20Co`. */
export const encodedPath = (storage: Storage, library: List, folder: Folder): string =>
  pathOf(storage, library, folder)
    .map(({ name }) => `/${encodeURIComponent(name)}`)
    .join('')
