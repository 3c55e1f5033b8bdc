import { addColumn, changeColumn, columnsOf, findColumn, removeColumn } from '../../sharepoint/columns.ts'
import { createList, deleteList, type List, listsOf, renameList } from '../../sharepoint/lists.ts'
import { invalidRequest } from '../../sharepoint/service-error.ts'
import type { Site } from '../../sharepoint/sites.ts'
import type { Storage } from '../../storage/open-storage.ts'
import { type GraphAnswer, type GraphService, type SiteCall, timestamp } from '../graph-service.ts'
import { linkTo, project, readPage, selected } from '../odata.ts'
import { changedColumn, newColumn, ownColumns } from './column-body.ts'
import { placeOf } from './items.ts'

const contextOf = (service: GraphService, site: Site): string =>
  `${service.origin()}/v1.0/$metadata#sites('${encodeURIComponent(site.id)}')/lists`

const columnsBody = (storage: Storage, list: List) => [
  ...[...columnsOf(storage, list).values()].map(column => column.definition),
  ...ownColumns,
]

const app = (service: GraphService) => ({ user: { displayName: service.app.name } })

const listBody = (service: GraphService, site: Site, list: List): Record<string, unknown> => ({
  '@odata.etag': `"${list.id},${list.lastChange}"`,
  createdDateTime: list.created,
  description: list.description,
  eTag: `"${list.id},${list.lastChange}"`,
  id: list.id,
  lastModifiedDateTime: list.modified,
  name: list.name,
  webUrl: `${site.webUrl}/${list.template === 'documentLibrary' ? '' : 'Lists/'}${encodeURIComponent(list.name)}`,
  displayName: list.displayName,
  createdBy: app(service),
  lastModifiedBy: app(service),
  parentReference: { siteId: site.id },
  list: { contentTypesEnabled: false, hidden: false, template: list.template },
})

/** `$expand=columns` beside what was asked for. */
const shownList = (call: SiteCall, list: List): Record<string, unknown> => {
  const { service, site, query } = call
  const expanded = /\bcolumns\b/.test(query.get('$expand') ?? '')
  const body = project(listBody(service, site, list), selected(query))
  return expanded ? { ...body, columns: columnsBody(service.storage, list) } : body
}

export const getLists = (call: SiteCall): GraphAnswer => {
  const { service, site, query } = call
  if (query.has('$filter')) throw invalidRequest('The sandbox does not filter lists.')
  const page = readPage(query, 200, 5000)
  const lists = listsOf(service.storage, site.id).filter(list => list.key > page.after)
  const shown = lists.slice(0, page.size)
  const base = `${service.origin()}/v1.0/sites/${encodeURIComponent(site.id)}/lists`
  const last = shown.at(-1)
  const token = Buffer.from(`Paged=TRUE&p_ID=${last?.key}`).toString('base64url')
  return {
    status: 200,
    body: {
      '@odata.context': contextOf(service, site),
      ...(lists.length > page.size ? { '@odata.nextLink': linkTo(base, query, { $skiptoken: token }) } : {}),
      value: shown.map(list => shownList(call, list)),
    },
  }
}

export const getList = (call: SiteCall): GraphAnswer => {
  const { service, site } = call
  const { list } = placeOf(call)
  return { status: 200, body: { '@odata.context': `${contextOf(service, site)}/$entity`, ...shownList(call, list) } }
}

const bodyOf = (call: SiteCall): Record<string, unknown> => {
  const { body } = call.request
  if (body === null || typeof body !== 'object') throw invalidRequest('Invalid request')
  return { ...body }
}

const titleColumn = { name: 'Title', displayName: 'Title', text: {}, required: true }

const templateOf = (list: unknown): string =>
  list !== null && typeof list === 'object' && 'template' in list ? String(list.template) : 'genericList'

export const postList = (call: SiteCall): GraphAnswer => {
  const { service, site } = call
  const { storage } = service
  const { displayName, name, description = '', columns = [], list: facet } = bodyOf(call)
  const title = displayName ?? name
  if (typeof title !== 'string' || title.trim() === '') throw invalidRequest('A list needs a displayName.')
  if (!Array.isArray(columns)) throw invalidRequest('Invalid request')
  const list = storage.transact(() => {
    const wanted = {
      siteId: site.id,
      displayName: title,
      description: String(description),
      template: templateOf(facet),
    }
    const created = createList(storage, wanted, timestamp(service.clock))
    for (const column of [titleColumn, ...columns]) addColumn(storage, created, newColumn(column))
    return created
  })
  const body = { '@odata.context': `${contextOf(service, site)}/$entity`, ...listBody(service, site, list) }
  return { status: 201, body }
}

export const patchList = (call: SiteCall): GraphAnswer => {
  const { list } = placeOf(call)
  const { displayName } = bodyOf(call)
  if (typeof displayName === 'string')
    renameList(call.service.storage, list, displayName, timestamp(call.service.clock))
  return getList({ ...call, params: { ...call.params, list: list.id } })
}

export const removeList = (call: SiteCall): GraphAnswer => {
  deleteList(call.service.storage, placeOf(call).list)
  return { status: 204 }
}

const columnContext = (call: SiteCall, list: List): string =>
  `${contextOf(call.service, call.site)}('${list.id}')/columns`

export const getColumns = (call: SiteCall): GraphAnswer => {
  const { list } = placeOf(call)
  const names = selected(call.query)
  const value = columnsBody(call.service.storage, list).map(column => project(column, names))
  return { status: 200, body: { '@odata.context': columnContext(call, list), value } }
}

export const getColumn = (call: SiteCall): GraphAnswer => {
  const { list } = placeOf(call)
  const { definition } = findColumn(call.service.storage, list, call.params.column ?? '')
  return { status: 200, body: { '@odata.context': `${columnContext(call, list)}/$entity`, ...definition } }
}

export const postColumn = (call: SiteCall): GraphAnswer => {
  const { list } = placeOf(call)
  const { definition } = addColumn(call.service.storage, list, newColumn(bodyOf(call)))
  return { status: 201, body: { '@odata.context': `${columnContext(call, list)}/$entity`, ...definition } }
}

export const patchColumn = (call: SiteCall): GraphAnswer => {
  const { storage } = call.service
  const { list } = placeOf(call)
  const column = findColumn(storage, list, call.params.column ?? '')
  const { definition } = changeColumn(storage, list, column, changedColumn(column.definition, bodyOf(call)))
  return { status: 200, body: { '@odata.context': `${columnContext(call, list)}/$entity`, ...definition } }
}

export const deleteColumn = (call: SiteCall): GraphAnswer => {
  const { storage } = call.service
  const { list } = placeOf(call)
  removeColumn(storage, list, findColumn(storage, list, call.params.column ?? ''))
  return { status: 204 }
}
