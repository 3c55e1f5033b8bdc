import { readChanges } from '../../sharepoint/changes.ts'
import { type DeltaToken, decodeDeltaToken, encodeDeltaToken } from '../../sharepoint/delta-token.ts'
import type { List } from '../../sharepoint/lists.ts'
import { ServiceError } from '../../sharepoint/service-error.ts'
import type { GraphAnswer, SiteCall } from '../graph-service.ts'
import { linkTo, pageSize, project, readFieldsExpansion, selected } from '../odata.ts'
import { placeOf } from './items.ts'
import { type ItemPlace, itemBody, itemsContext, removedBody } from './list-item-body.ts'

const beginning = (list: List): DeltaToken => ({ phase: 'items', after: 0, start: list.lastChange })

const linkFor = (call: SiteCall, { site, list }: ItemPlace, token: DeltaToken): string => {
  const base = `${call.service.origin()}/v1.0/sites/${encodeURIComponent(site.id)}/lists/${list.id}/items/delta`
  return linkTo(base, call.query, { token: encodeDeltaToken(list, token) })
}

const gone = (call: SiteCall, place: ItemPlace) =>
  new ServiceError(
    410,
    'resyncChangesApplyDifferences',
    "Resync required. Replace any local items with the versions from the server if you are sure that the service was up to date with your local changes when you last sync'd.",
    { Location: linkFor(call, place, beginning(place.list)) },
  )

const tokenOf = (call: SiteCall, place: ItemPlace): DeltaToken => {
  const { list } = place
  const text = call.query.get('token')
  if (text === null || text === '') return beginning(list)
  if (text === 'latest') return { phase: 'changes', after: list.lastChange, start: list.lastChange }
  const token = decodeDeltaToken(list, text)
  if (!token) throw gone(call, place)
  return token
}

/** The delta feed of a list: the latest state of what changed, the same item perhaps more than once. */
export const listDelta = (call: SiteCall): GraphAnswer => {
  const place = placeOf(call)
  const { storage, delta: disturbance } = call.service
  const token = tokenOf(call, place)
  const page = readChanges(storage, place.list, { token, most: pageSize(call.query, 200, 5000), disturbance })
  const expansion = readFieldsExpansion(call.query)
  const names = selected(call.query)
  const keep = names.length > 0 ? [...names, 'fields', 'deleted', 'id'] : []
  const bodies = page.changes.map(({ id, item }) =>
    item ? project(itemBody(place, item, expansion), keep) : removedBody(place, id),
  )
  return {
    status: 200,
    body: {
      '@odata.context': `${itemsContext(place)}/$delta`,
      ...(page.next ? { '@odata.nextLink': linkFor(call, place, page.next) } : {}),
      ...(page.done ? { '@odata.deltaLink': linkFor(call, place, page.done) } : {}),
      value: bodies,
    },
  }
}
