import {
  createItem,
  deleteItem,
  eTagOf,
  type Item,
  itemById,
  itemsAfter,
  type Target,
  updateItem,
  type Write,
} from '../../sharepoint/items.ts'
import { isLibrary } from '../../sharepoint/libraries.ts'
import { findList } from '../../sharepoint/lists.ts'
import { invalidRequest, itemNotFound } from '../../sharepoint/service-error.ts'
import { findItems } from '../filter/find-items.ts'
import { parseFilter } from '../filter/parse-filter.ts'
import { type GraphAnswer, type SiteCall, timestamp } from '../graph-service.ts'
import { encodeSkipToken, linkTo, type Page, project, readFieldsExpansion, readPage, selected } from '../odata.ts'
import { fieldsBody, type ItemPlace, itemBody, itemContext, itemsContext } from './list-item-body.ts'

const everyField = { expanded: true, names: [] }

export const placeOf = ({ service, site, params }: SiteCall): ItemPlace => {
  const list = findList(service.storage, site.id, params.list ?? '')
  if (!list) throw itemNotFound('The specified list was not found')
  return { service, site, list }
}

const addressOf = ({ service, site, list }: ItemPlace): string =>
  `${service.origin()}/v1.0/sites/${encodeURIComponent(site.id)}/lists/${list.id}/items`

export const writeOf = ({ service }: SiteCall): Write => ({
  by: 'app',
  at: timestamp(service.clock),
  withheld: service.delta.withhold,
})

export const objectOf = (value: unknown): Record<string, unknown> => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw invalidRequest('Invalid request')
  return { ...value }
}

const targetOf = (call: SiteCall, place: ItemPlace): Target => ({
  list: place.list,
  id: call.params.item ?? '',
  ifMatch: call.request.headers['if-match'],
})

const answerWith = (place: ItemPlace, item: Item, status: number): GraphAnswer => ({
  status,
  headers: { ETag: eTagOf(item) },
  body: { '@odata.context': itemContext(place), ...itemBody(place, item, everyField) },
})

export const postItem = (call: SiteCall): GraphAnswer => {
  const place = placeOf(call)
  if (isLibrary(place.list)) {
    throw invalidRequest('To add an item to a document library, use SPFolder.Files.Add()')
  }
  const { fields = {} } = objectOf(call.request.body)
  const item = createItem(call.service.storage, place.list, objectOf(fields), writeOf(call))
  const answer = answerWith(place, item, 201)
  const location = `${addressOf(place)}/${item.id}`
  return { ...answer, headers: { ...answer.headers, Location: location } }
}

/** `PATCH /items/{id}` takes `{ fields }` and answers the item. */
export const patchItem = (call: SiteCall): GraphAnswer => {
  const place = placeOf(call)
  const { fields = {} } = objectOf(call.request.body)
  const item = updateItem(call.service.storage, targetOf(call, place), objectOf(fields), writeOf(call))
  return answerWith(place, item, 200)
}

/** `PATCH /items/{id}/fields` takes the fields alone and answers them. */
export const patchFields = (call: SiteCall): GraphAnswer => {
  const place = placeOf(call)
  const item = updateItem(call.service.storage, targetOf(call, place), objectOf(call.request.body), writeOf(call))
  const context = `${itemsContext(place)}('${item.id}')/fields/$entity`
  return {
    status: 200,
    headers: { ETag: eTagOf(item) },
    body: { '@odata.context': context, ...fieldsBody(place, item, []) },
  }
}

export const removeItem = (call: SiteCall): GraphAnswer => {
  deleteItem(call.service.storage, targetOf(call, placeOf(call)), writeOf(call))
  return { status: 204 }
}

export const getItem = (call: SiteCall): GraphAnswer => {
  const place = placeOf(call)
  const item = itemById(call.service.storage, place.list, call.params.item ?? '')
  const body = itemBody(place, item, readFieldsExpansion(call.query))
  const names = selected(call.query)
  return {
    status: 200,
    headers: { ETag: eTagOf(item) },
    body: { '@odata.context': itemContext(place), ...project(body, names.length > 0 ? [...names, 'fields'] : []) },
  }
}

export const getFields = (call: SiteCall): GraphAnswer => {
  const place = placeOf(call)
  const item = itemById(call.service.storage, place.list, call.params.item ?? '')
  return { status: 200, body: fieldsBody(place, item, selected(call.query)) }
}

const readItems = (call: SiteCall, place: ItemPlace, page: Page): Item[] => {
  const { storage } = call.service
  const filter = call.query.get('$filter')
  if (filter === null) return itemsAfter(storage, place.list, page.after, page.size + 1)
  const honourUnindexed = /HonorNonIndexedQueriesWarning/i.test(call.request.headers.prefer ?? '')
  return findItems(storage, place.list, {
    filter: parseFilter(filter),
    honourUnindexed,
    after: page.after,
    most: page.size + 1,
  })
}

export const listItems = (call: SiteCall): GraphAnswer => {
  const place = placeOf(call)
  const page = readPage(call.query, 200, 5000)
  const found = readItems(call, place, page)
  const shown = found.slice(0, page.size)
  const last = shown.at(-1)
  const expansion = readFieldsExpansion(call.query)
  const names = selected(call.query)
  const keep = names.length > 0 ? [...names, 'fields'] : []
  const base = addressOf(place)
  const more = found.length > page.size && last
  return {
    status: 200,
    body: {
      '@odata.context': itemsContext(place),
      ...(more ? { '@odata.nextLink': linkTo(base, call.query, { $skiptoken: encodeSkipToken(last.id) }) } : {}),
      value: shown.map(item => project(itemBody(place, item, expansion), keep)),
    },
  }
}
