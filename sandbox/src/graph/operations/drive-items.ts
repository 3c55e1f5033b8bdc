import {
  type Conflict,
  childrenOf,
  createFolder,
  type DriveItem,
  type Folder,
  findDriveItem,
  moveDriveItem,
  parentOf,
} from '../../sharepoint/drive-items.ts'
import { deleteItem } from '../../sharepoint/items.ts'
import { driveIdOf } from '../../sharepoint/libraries.ts'
import { invalidRequest } from '../../sharepoint/service-error.ts'
import type { GraphAnswer, SiteCall } from '../graph-service.ts'
import { linkTo, pageSize, project, selected } from '../odata.ts'
import { type DrivePlace, driveETagOf, driveItemBody, graphIdOf } from './drive-item-body.ts'
import { drivePlaceOf } from './drives.ts'
import { objectOf, writeOf } from './items.ts'

const folderOf = (call: SiteCall, { service, library }: DrivePlace): Folder =>
  findDriveItem(service.storage, library, call.params.item ?? 'root')

/** What may be renamed, moved and deleted: everything but the root. */
const itemOf = (call: SiteCall, place: DrivePlace): DriveItem => {
  const folder = folderOf(call, place)
  if (folder === 'root') throw invalidRequest('The root folder cannot be changed.')
  return folder
}

const addressOf = ({ service, library }: DrivePlace) =>
  `${service.origin()}/v1.0/drives/${encodeURIComponent(driveIdOf(library))}/items`

const contextOf = ({ service, library }: DrivePlace) =>
  `${service.origin()}/v1.0/$metadata#drives('${encodeURIComponent(driveIdOf(library))}')/items`

const answerWith = (place: DrivePlace, item: Folder, { status, names }: { status: number; names: string[] }) => ({
  status,
  headers: item === 'root' ? {} : { ETag: driveETagOf(item) },
  body: { '@odata.context': `${contextOf(place)}/$entity`, ...project(driveItemBody(place, item), names) },
})

export const getDriveItem = (call: SiteCall): GraphAnswer => {
  const place = drivePlaceOf(call)
  return answerWith(place, folderOf(call, place), { status: 200, names: selected(call.query) })
}

/** SharePoint's paging token for what is sorted by name, in base64. */
const encodeNameToken = (name: string): string =>
  Buffer.from(new URLSearchParams({ Paged: 'TRUE', p_FileLeafRef: name }).toString()).toString('base64url')

const decodeNameToken = (token: string | null): string => {
  if (token === null) return ''
  const name = new URLSearchParams(Buffer.from(token, 'base64url').toString()).get('p_FileLeafRef')
  if (name === null) throw invalidRequest('Invalid skip token.')
  return name
}

export const getChildren = (call: SiteCall): GraphAnswer => {
  const { query } = call
  if (query.has('$filter')) throw invalidRequest('The sandbox does not filter what lies in a folder.')
  const place = drivePlaceOf(call)
  const folder = folderOf(call, place)
  const size = pageSize(query, 200, 999)
  const page = { after: decodeNameToken(query.get('$skiptoken')), most: size + 1 }
  const found = childrenOf(call.service.storage, place.library, folder, page)
  const shown = found.slice(0, size)
  const last = shown.at(-1)
  const base = `${addressOf(place)}/${graphIdOf(place.library, folder)}/children`
  const next = found.length > size && last && linkTo(base, query, { $skiptoken: encodeNameToken(last.name) })
  return {
    status: 200,
    body: {
      '@odata.context': `${contextOf(place)}('${graphIdOf(place.library, folder)}')/children`,
      ...(next ? { '@odata.nextLink': next } : {}),
      value: shown.map(item => project(driveItemBody(place, item), selected(query))),
    },
  }
}

const conflicts: readonly Conflict[] = ['fail', 'replace', 'rename']

const conflictOf = (wanted: unknown): Conflict => {
  const conflict = wanted === undefined ? 'fail' : conflicts.find(each => each === wanted)
  if (!conflict) throw invalidRequest('Invalid value for @microsoft.graph.conflictBehavior')
  return conflict
}

/** Makes a folder; files come by upload. */
export const postChild = (call: SiteCall): GraphAnswer => {
  const place = drivePlaceOf(call)
  const body = objectOf(call.request.body)
  const { name, folder } = body
  if (typeof name !== 'string') throw invalidRequest('Name is required.')
  objectOf(folder)
  const wanted = {
    in: folderOf(call, place),
    name,
    conflict: conflictOf(body['@microsoft.graph.conflictBehavior']),
  }
  const { item, made } = createFolder(call.service.storage, place.library, wanted, writeOf(call))
  return answerWith(place, item, { status: made ? 201 : 200, names: [] })
}

const destinationOf = (place: DrivePlace, item: DriveItem, reference: unknown): Folder => {
  const { storage } = place.service
  if (reference === undefined) return parentOf(storage, place.library, item)
  const { id, driveId } = objectOf(reference)
  if (driveId !== undefined && driveId !== driveIdOf(place.library)) {
    throw invalidRequest('An item cannot be moved to another drive.')
  }
  if (typeof id !== 'string') throw invalidRequest('parentReference needs the id of a folder.')
  return findDriveItem(storage, place.library, id)
}

/** Renames, moves, or both. */
export const patchDriveItem = (call: SiteCall): GraphAnswer => {
  const place = drivePlaceOf(call)
  const item = itemOf(call, place)
  const { name = item.name, parentReference } = objectOf(call.request.body)
  if (typeof name !== 'string') throw invalidRequest('Invalid request')
  const move = {
    item,
    name,
    to: destinationOf(place, item, parentReference),
    ifMatch: call.request.headers['if-match'],
  }
  const moved = moveDriveItem(call.service.storage, place.library, move, writeOf(call))
  return answerWith(place, moved, { status: 200, names: [] })
}

export const deleteDriveItem = (call: SiteCall): GraphAnswer => {
  const place = drivePlaceOf(call)
  const { id } = itemOf(call, place)
  const target = { list: place.library, id, ifMatch: call.request.headers['if-match'] }
  deleteItem(call.service.storage, target, writeOf(call))
  return { status: 204 }
}
