import type { ListName } from '@praxis/practice'
import type { Graph, Part, PartAnswer } from '#src/graph/create-graph.ts'
import { mostParts } from '#src/graph/create-graph.ts'
import { GraphFailure } from '#src/graph/graph-failure.ts'
import type { RecordItem } from '#src/lists/record-fields.ts'
import { toRecordFields } from '#src/lists/record-fields.ts'
import type { SiteLists } from '#src/lists/site-lists.ts'
import type { KnownItem, Replica } from '#src/replica/create-replica.ts'
import type { HandEdits, ListItem } from './hand-edits.ts'

type Target = { list: ListName; key: string }

/** Makes the lists show what the journal says: idempotent, by anybody, at any time, never backwards. */
export type Projector = {
  /** The request that writes this record's item over what is known to stand there. */
  partFor: (item: RecordItem) => Part
  /** Learns from the answer to such a request; false when the item has to be looked at again. */
  learn: (target: Target & { version: number }, answer: PartAnswer | undefined) => boolean
  /** Puts a record on the list of those to be projected. `anew`: also when its version stands there already. */
  later: (target: Target, anew?: boolean) => void
  /** Takes up to `most` of those waiting, as requests, for free places of somebody else's batch. */
  waiting: (most: number) => { target: Target & { version: number }; part: Part }[]
  /** Looks at a record's item again, and puts it on the list if it was edited by hand. */
  look: (target: Target) => Promise<void>
  /** Projects all that wait; what cannot be done now is left to the next sweep. */
  flush: () => Promise<void>
  /** Whether nothing waits. */
  isIdle: () => boolean
}

const tries = 4

export const createProjector = ({
  graph,
  lists,
  replica,
  handEdits,
}: {
  graph: Graph
  lists: SiteLists
  replica: Replica
  handEdits: HandEdits
}): Projector => {
  const queue = new Map<string, Target & { anew: boolean }>()

  const partFor = (item: RecordItem): Part => {
    const known = replica.item(item.list, item.key)
    const fields = toRecordFields(item)
    const items = `${lists.url(item.list)}/items`
    return known
      ? { method: 'PATCH', url: `${items}/${known.id}/fields`, headers: { 'If-Match': known.etag }, body: fields }
      : { method: 'POST', url: items, body: { fields } }
  }

  const learn: Projector['learn'] = ({ list, key, version }, answer) => {
    const seen = answer && seenIn(answer, replica.item(list, key))
    if (seen) replica.see(list, key, { ...seen, version })
    return seen !== undefined
  }

  const takeOne = ({ list, key, anew }: Target & { anew: boolean }) => {
    const standing = replica.standing(list, key)
    const known = replica.item(list, key)
    // Where it is written anew, what the item says of its version is not to be trusted either.
    if (!standing || (known && known.version >= standing.version && !anew)) return []
    const { version, record } = standing
    return [{ target: { list, key, version }, part: partFor({ list, key, version, record }) }]
  }

  const waiting: Projector['waiting'] = most => {
    const taken = []
    for (const [name, target] of queue) {
      if (taken.length >= most) break
      queue.delete(name)
      taken.push(...takeOne(target))
    }
    return taken
  }

  const projectBatch = async (batch: ReturnType<typeof waiting>): Promise<Target[]> => {
    const answers = await graph.batch(
      batch.map(({ part }) => part),
      'parallel',
    )
    return batch.flatMap(({ target }, at) => (learn(target, answers[at]) ? [] : [target]))
  }

  const later: Projector['later'] = (target, anew = false) => {
    const name = `${target.list} ${target.key}`
    queue.set(name, { list: target.list, key: target.key, anew: anew || queue.get(name)?.anew === true })
  }

  const itemOf = async ({ list, key }: Target): Promise<ListItem | undefined> => {
    const items = `${lists.url(list)}/items`
    const known = replica.item(list, key)
    if (known) {
      const item = await graph.get(`${items}/${known.id}?$expand=fields`).catch(unlessMissing)
      if (item) return item as ListItem // a listItem
      handEdits.miss(list, known.id)
    }
    const filter = encodeURIComponent(`fields/Key eq '${key}'`)
    const { value } = (await graph.get(`${items}?$expand=fields&$filter=${filter}`)) as { value: ListItem[] }
    return value[0]
  }

  const look: Projector['look'] = async target => {
    const item = await itemOf(target)
    const sight = item && handEdits.see(target.list, item)
    later(target, sight?.isEdited)
  }

  const flush = async (): Promise<void> => {
    for (let round = 0; round < tries && queue.size > 0; round += 1) {
      const failed: Target[] = []
      for (let batch = waiting(mostParts); batch.length > 0; batch = waiting(mostParts))
        failed.push(...(await projectBatch(batch)))
      for (const target of failed) await look(target)
    }
  }

  return { partFor, learn, later, waiting, look, flush, isIdle: () => queue.size === 0 }
}

const unlessMissing = (error: unknown): undefined => {
  if (!(error instanceof GraphFailure && error.status === 404)) throw error
}

/** What a successful write says of the item; where it says no eTag, the next count of the one that was known. */
const seenIn = (
  { status, body }: PartAnswer,
  before: KnownItem | undefined,
): Omit<KnownItem, 'version'> | undefined => {
  if (status !== 200 && status !== 201) return undefined
  const answer = (body ?? {}) as { id?: string; eTag?: string; '@odata.etag'?: string } // a listItem, or its fieldValueSet
  const id = before?.id ?? answer.id
  const etag = answer.eTag ?? answer['@odata.etag'] ?? (before && following(before.etag))
  return id && etag ? { id, etag } : undefined
}

const following = (etag: string): string => etag.replace(/,(\d+)/, (_, count) => `,${Number(count) + 1}`)
