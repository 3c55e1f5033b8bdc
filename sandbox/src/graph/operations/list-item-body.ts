import { servicePrincipalId } from '../../directory/app-registration.ts'
import { columnsOf } from '../../sharepoint/columns.ts'
import { folderNumbered } from '../../sharepoint/drive-items.ts'
import type { Fields } from '../../sharepoint/item-fields.ts'
import { eTagOf, fieldsOf, type Item } from '../../sharepoint/items.ts'
import { isLibrary } from '../../sharepoint/libraries.ts'
import type { List } from '../../sharepoint/lists.ts'
import { invalidRequest } from '../../sharepoint/service-error.ts'
import type { Site } from '../../sharepoint/sites.ts'
import type { GraphService } from '../graph-service.ts'
import type { FieldsExpansion } from '../odata.ts'
import { encodedPath, libraryUrl } from './library-address.ts'

export type ItemPlace = { service: GraphService; site: Site; list: List }

/** A person's id, or the app's for what the app wrote; lookup ids are of the site's own user list. */
export const identity = (service: GraphService, id: string) => {
  if (id === 'app') {
    return {
      application: { id: servicePrincipalId, displayName: service.app.name },
      user: { displayName: 'SharePoint App' },
    }
  }
  const user = service.directory.person(id)
  return { user: { id, displayName: user?.displayName ?? 'System Account', email: user?.mail } }
}

const lookupId = (service: GraphService, id: string): string =>
  id === 'app' ? '1073741822' : String(service.directory.users.findIndex(user => user.id === id) + 10)

/** What an item of this list is; in a library a folder, with its name. */
const kindOf = ({ service, site, list }: ItemPlace, item: Item) => {
  const folder = isLibrary(list) ? folderNumbered(service.storage, list, item.id) : 'root'
  if (folder === 'root') {
    const webUrl = `${site.webUrl}/Lists/${encodeURIComponent(list.name)}/${item.id}_.000`
    return { contentType: { id: '0x0100', name: 'Item' }, webUrl, fields: {} }
  }
  return {
    contentType: { id: '0x0120', name: 'Folder' },
    webUrl: `${libraryUrl(site, list)}${encodedPath(service.storage, list, folder)}`,
    fields: { FileLeafRef: folder.name, LinkFilename: folder.name, LinkFilenameNoMenu: folder.name },
  }
}

/** What SharePoint adds to every item's fields. */
const ownFields = (place: ItemPlace, item: Item, title: unknown): Record<string, unknown> => {
  const { contentType, fields } = kindOf(place, item)
  return { ...addedFields(place.service, item, title), ContentType: contentType.name, ...fields }
}

const addedFields = (service: GraphService, item: Item, title: unknown): Record<string, unknown> => ({
  id: String(item.id),
  Modified: item.modified,
  Created: item.created,
  AuthorLookupId: lookupId(service, item.createdBy),
  EditorLookupId: lookupId(service, item.modifiedBy),
  _UIVersionString: `${item.version}.0`,
  Attachments: false,
  Edit: '',
  ...(title === undefined ? {} : { LinkTitleNoMenu: title, LinkTitle: title }),
  ItemChildCount: '0',
  FolderChildCount: '0',
  _ComplianceFlags: '',
  _ComplianceTag: '',
  _ComplianceTagWrittenTime: '',
  _ComplianceTagUserId: '',
})

const visible = ({ service, list }: ItemPlace, fields: Fields): Fields => {
  const columns = columnsOf(service.storage, list)
  return Object.fromEntries(Object.entries(fields).filter(([name]) => columns.get(name)?.definition.hidden === false))
}

const assertKnown = ({ service, list }: ItemPlace, own: Record<string, unknown>, names: string[]): void => {
  const columns = columnsOf(service.storage, list)
  const unknown = names.find(name => !columns.has(name) && !(name in own) && !name.startsWith('LinkTitle'))
  if (unknown !== undefined) throw invalidRequest(`Field '${unknown}' is not recognized`)
}

/** A fieldValueSet: blanks are left out, hidden columns come only when they are named. */
export const fieldsBody = (place: ItemPlace, item: Item, names: string[]): Record<string, unknown> => {
  const fields = fieldsOf(item)
  const own = ownFields(place, item, fields.Title)
  const tag = { '@odata.etag': eTagOf(item) }
  if (names.length === 0) return { ...tag, ...visible(place, fields), ...own }
  assertKnown(place, own, names)
  const all: Record<string, unknown> = { ...own, ...fields }
  return { ...tag, ...Object.fromEntries(names.filter(name => name in all).map(name => [name, all[name]])) }
}

const contextOf = ({ service, site, list }: ItemPlace): string =>
  `${service.origin()}/v1.0/$metadata#sites('${encodeURIComponent(site.id)}')/lists('${list.id}')/items`

/** A listItem as Graph answers it. */
export const itemBody = (place: ItemPlace, item: Item, expansion: FieldsExpansion): Record<string, unknown> => {
  const { service, site, list } = place
  const tag = eTagOf(item)
  const { contentType, webUrl } = kindOf(place, item)
  const body = {
    '@odata.etag': tag,
    createdDateTime: item.created,
    eTag: tag,
    id: String(item.id),
    lastModifiedDateTime: item.modified,
    webUrl,
    createdBy: identity(service, item.createdBy),
    lastModifiedBy: identity(service, item.modifiedBy),
    parentReference: { id: list.id, siteId: site.id },
    contentType,
  }
  if (!expansion.expanded) return body
  return {
    ...body,
    'fields@odata.context': `${contextOf(place)}('${item.id}')/fields/$entity`,
    fields: fieldsBody(place, item, expansion.names),
  }
}

export const removedBody = ({ site }: ItemPlace, id: number): Record<string, unknown> => ({
  id: String(id),
  parentReference: { siteId: site.id },
  contentType: { id: '0x0100', name: 'Item' },
  deleted: { state: 'deleted' },
})

export const itemsContext = (place: ItemPlace): string => contextOf(place)
export const itemContext = (place: ItemPlace): string => `${contextOf(place)}/$entity`
