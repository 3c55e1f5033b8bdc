import type { DraftFacts, Offset } from '@praxis/practice'
import { freeId, mostRequests, stepOf } from '@praxis/practice'

export type DraftRequest = NonNullable<DraftFacts['requests']>[number]
export type DraftItem = DraftRequest['items'][number]

/** The template with these requests; with none of them it has no such field. */
const withRequests = ({ requests: _before, ...facts }: DraftFacts, requests: DraftRequest[]): DraftFacts => ({
  ...facts,
  ...(requests.length > 0 && { requests }),
})

export const mayAddRequest = ({ requests = [] }: DraftFacts): boolean => requests.length < mostRequests

const newItem = (items: DraftItem[]): DraftItem => ({
  id: freeId(
    '',
    items.map(({ id }) => id),
    `item-${items.length + 1}`,
  ),
  title: '',
  kind: 'document',
})

/** A new request with one thing to be written in, going out when the job starts. */
export const addRequest = (facts: DraftFacts): { facts: DraftFacts; id: string } => {
  const { requests = [] } = facts
  const ids = requests.map(({ id }) => id)
  const id = freeId('', ids, `request-${ids.length + 1}`)
  const request: DraftRequest = {
    id,
    title: '',
    goes: { count: 0, unit: 'days', from: 'job-start' },
    within: 10,
    items: [newItem([])],
  }
  return { facts: withRequests(facts, [...requests, request]), id }
}

export const changeRequest = (
  facts: DraftFacts,
  id: string,
  change: (request: DraftRequest) => DraftRequest,
): DraftFacts =>
  withRequests(
    facts,
    (facts.requests ?? []).map(each => (each.id === id ? change(each) : each)),
  )

export const removeRequest = (facts: DraftFacts, id: string): DraftFacts =>
  withRequests(
    facts,
    (facts.requests ?? []).filter(each => each.id !== id),
  )

export const addItem = (request: DraftRequest): DraftRequest => ({
  ...request,
  items: [...request.items, newItem(request.items)],
})

export const changeItem = (request: DraftRequest, item: DraftItem): DraftRequest => ({
  ...request,
  items: request.items.map(each => (each.id === item.id ? item : each)),
})

/** An item with its reason, and none where nothing is said. */
export const withWhy = ({ why: _before, ...item }: DraftItem, why: string): DraftItem => ({
  ...item,
  ...(why && { why }),
})

export const withOptional = ({ optional: _before, ...item }: DraftItem, optional: boolean): DraftItem => ({
  ...item,
  ...(optional && { optional: true }),
})

/** What was counted from a step that goes is counted as that step was. */
export const withoutStep = (facts: DraftFacts, gone: string, instead: Offset): DraftFacts =>
  facts.requests
    ? {
        ...facts,
        requests: facts.requests.map(each => (stepOf(each.goes.from) === gone ? { ...each, goes: instead } : each)),
      }
    : facts

/** What still has to be put right in the requests before a draft can be published. */
export const requestGaps = ({ requests = [] }: DraftFacts): string[] => {
  const untold = requests.filter(({ title }) => title.trim() === '').length
  const named = requests.filter(({ title }) => title.trim() !== '')
  return [
    untold > 0 && `${untold === 1 ? 'A request has' : `${untold} requests have`} no title.`,
    ...named.map(({ title, items }) => items.length === 0 && `The request “${title}” asks for nothing.`),
    ...named.map(
      ({ title, items }) =>
        items.some(item => item.title.trim() === '') && `An item of the request “${title}” is empty.`,
    ),
  ].filter(gap => gap !== false)
}
