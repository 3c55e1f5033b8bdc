import { randomUUID } from 'node:crypto'
import type { Graph, Part, PartAnswer } from '#src/graph/create-graph.ts'
import { journalList } from '#src/lists/journal-list.ts'
import type { Fields } from '#src/lists/list-definition.ts'
import { provisionList } from '#src/provision/provision-lists.ts'

export type Item = { id: string; eTag: string; fields: Fields }
type Page<T> = { value: T[]; '@odata.nextLink'?: string; '@odata.deltaLink'?: string }
export type ProbedColumn = { name: string; indexed?: boolean; enforceUniqueValues?: boolean }
type Delta = { items: Item[]; link: string }

/** A list made as the Journal is made, on which the questions are tried. */
export type ThrowAwayList = {
  sleep: (milliseconds: number) => Promise<void>
  /** Milliseconds since 1970. */
  clock: () => number
  /** The request that makes an item; each item has values of its own in all unique columns but those given. */
  creation: (fields: Fields) => Part
  /** Makes an item, as Praxis does: by a batch, whose parts say their status without being tried again. */
  create: (fields: Fields) => Promise<PartAnswer>
  update: (item: Pick<Item, 'id' | 'eTag'>, fields: Fields) => Promise<PartAnswer>
  /** Whatever else; the address begins behind the list's own. */
  send: (part: Part) => Promise<PartAnswer>
  batch: Graph['batch']
  /** Items by a column, by the filter that Praxis uses. */
  find: (column: string, value: string) => Promise<Item[]>
  /** Every item, by no index. */
  all: () => Promise<Item[]>
  columns: () => Promise<ProbedColumn[]>
  /** What the delta says from this link on; from the beginning without one. */
  delta: (link?: string) => Promise<Delta>
  remove: () => Promise<void>
}

export type World = Pick<ThrowAwayList, 'sleep' | 'clock'> & { graph: Graph; site: string }

export const makeThrowAwayList = async ({ graph, site, sleep, clock }: World): Promise<ThrowAwayList> => {
  const name = `Praxis probe ${randomUUID().slice(0, 8)}`
  const { id } = await provisionList(graph, site, { ...journalList, name, description: 'May be deleted.' })
  const list = `/sites/${site}/lists/${id}`

  const pages = async <T>(first: string): Promise<{ value: T[]; link: string }> => {
    const value: T[] = []
    for (let url = first; ; ) {
      const page = (await graph.get(url)) as Page<T> // Graph's own shape of a page
      value.push(...page.value)
      const next = page['@odata.nextLink']
      if (!next) return { value, link: page['@odata.deltaLink'] ?? '' }
      url = next
    }
  }

  const one = async (part: Part): Promise<PartAnswer> => {
    const [answer] = await graph.batch([part], 'parallel')
    if (!answer) throw new Error('A batch of one came back empty')
    return answer
  }

  const creation = (fields: Fields): Part => {
    const own = randomUUID()
    return {
      method: 'POST',
      url: `${list}/items`,
      body: { fields: { Key: own, Command: own, Number: own, ...fields } },
    }
  }

  return {
    sleep,
    clock,
    creation,
    create: fields => one(creation(fields)),
    update: ({ id: item, eTag }, fields) =>
      one({ method: 'PATCH', url: `${list}/items/${item}/fields`, headers: { 'If-Match': eTag }, body: fields }),
    send: part => one({ ...part, url: `${list}${part.url}` }),
    batch: graph.batch,
    find: async (column, value) => {
      const filter = encodeURIComponent(`fields/${column} eq '${value}'`)
      return (await pages<Item>(`${list}/items?$expand=fields&$filter=${filter}`)).value
    },
    all: async () => (await pages<Item>(`${list}/items?$expand=fields`)).value,
    columns: async () => (await pages<ProbedColumn>(`${list}/columns`)).value,
    delta: async (link = `${list}/items/delta?$expand=fields&$top=1000`) => {
      const { value, link: next } = await pages<Item>(link)
      return { items: value, link: next }
    },
    remove: async () => {
      const { status } = await one({ method: 'DELETE', url: list })
      if (status >= 400) throw new Error(`The list ${name} could not be removed (${status}). Delete it by hand.`)
    },
  }
}
