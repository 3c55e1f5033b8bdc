import { encodeItemId, rootGuid } from '../../sharepoint/drive-item-id.ts'
import { countChildren, type DriveItem, type Folder, parentOf } from '../../sharepoint/drive-items.ts'
import { driveIdOf } from '../../sharepoint/libraries.ts'
import type { List } from '../../sharepoint/lists.ts'
import type { Site } from '../../sharepoint/sites.ts'
import type { GraphService } from '../graph-service.ts'
import { encodedPath, libraryUrl } from './library-address.ts'
import { identity } from './list-item-body.ts'

export type DrivePlace = { service: GraphService; site: Site; library: List }

/** As Graph writes it for what lies in a drive: in braces and capitals. */
export const driveETagOf = ({ guid, version }: DriveItem): string => `"{${guid.toUpperCase()}},${version}"`

export const graphIdOf = (library: List, folder: Folder): string =>
  encodeItemId(library.id, folder === 'root' ? rootGuid : folder.guid)

const driveReference = ({ library }: DrivePlace) => ({ driveType: 'documentLibrary', driveId: driveIdOf(library) })

const referenceTo = (place: DrivePlace, folder: Folder) => {
  const { driveType, driveId } = driveReference(place)
  return {
    driveType,
    driveId,
    id: graphIdOf(place.library, folder),
    name: folder === 'root' ? place.library.name : folder.name,
    path: `/drives/${driveId}/root:${encodedPath(place.service.storage, place.library, folder)}`,
    siteId: place.site.id,
  }
}

const times = (created: string, modified: string) => ({
  createdDateTime: created,
  lastModifiedDateTime: modified,
  fileSystemInfo: { createdDateTime: created, lastModifiedDateTime: modified },
})

const rootBody = (place: DrivePlace): Record<string, unknown> => ({
  id: graphIdOf(place.library, 'root'),
  name: 'root',
  size: 0,
  webUrl: libraryUrl(place.site, place.library),
  ...times(place.library.created, place.library.modified),
  parentReference: driveReference(place),
  folder: { childCount: countChildren(place.service.storage, place.library, 'root') },
  root: {},
})

/** A folder as Graph answers it; a folder has no cTag. */
export const driveItemBody = (place: DrivePlace, folder: Folder): Record<string, unknown> => {
  if (folder === 'root') return rootBody(place)
  const { service, site, library } = place
  return {
    '@odata.etag': driveETagOf(folder),
    eTag: driveETagOf(folder),
    id: graphIdOf(library, folder),
    name: folder.name,
    size: 0,
    webUrl: `${libraryUrl(site, library)}${encodedPath(service.storage, library, folder)}`,
    ...times(folder.created, folder.modified),
    createdBy: identity(service, folder.createdBy),
    lastModifiedBy: identity(service, folder.modifiedBy),
    parentReference: referenceTo(place, parentOf(service.storage, library, folder)),
    folder: { childCount: countChildren(service.storage, library, folder) },
  }
}
