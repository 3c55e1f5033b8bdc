import type { Storage } from '../storage/open-storage.ts'
import type { ColumnDefinition } from './column.ts'
import { addColumn } from './columns.ts'
import { decodeDriveId, encodeDriveId } from './drive-id.ts'
import { createList, type List, listById, listsOf } from './lists.ts'
import { invalidRequest } from './service-error.ts'
import { allSites, type Site } from './sites.ts'

const libraryTemplate = 'documentLibrary'

export const isLibrary = ({ template }: Pick<List, 'template'>): boolean => template === libraryTemplate

export const librariesOf = (storage: Storage, siteId: string): List[] => listsOf(storage, siteId).filter(isLibrary)

export const driveIdOf = (list: Pick<List, 'id' | 'siteId'>): string => encodeDriveId(list.siteId, list.id)

/** Of the columns that are written; a library asks for none. */
const title: Omit<ColumnDefinition, 'id'> = {
  name: 'Title',
  displayName: 'Title',
  description: '',
  columnGroup: 'Custom Columns',
  enforceUniqueValues: false,
  hidden: false,
  indexed: false,
  readOnly: false,
  required: false,
  text: { allowMultipleLines: false, appendChangesToExistingText: false, linesForEditing: 0, maxLength: 255 },
}

/** The library that SharePoint gives every new site: it is called Documents, and Shared Documents in its address. */
export const addDefaultLibrary = (storage: Storage, siteId: string, now: string): void => {
  if (librariesOf(storage, siteId).length > 0) return
  const names = { displayName: 'Documents', name: 'Shared Documents' }
  const library = createList(storage, { siteId, ...names, description: '', template: libraryTemplate }, now)
  addColumn(storage, library, title)
}

/** Undefined where there is no such library. */
export const libraryOfDrive = (storage: Storage, driveId: string): List | undefined => {
  const place = decodeDriveId(driveId)
  const list = place && listById(storage, place.list)
  return list && isLibrary(list) && driveIdOf(list) === driveId ? list : undefined
}

/** The site that a drive's id names, whether it has that library or not. */
export const siteOfDrive = (storage: Storage, driveId: string): Site | undefined => {
  const place = decodeDriveId(driveId)
  if (!place) {
    throw invalidRequest('The provided drive id appears to be malformed, or does not represent a valid drive.')
  }
  return allSites(storage).find(({ id }) => id.endsWith(`,${place.collection},${place.web}`))
}
