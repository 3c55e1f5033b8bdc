import type { Graph } from '#src/graph/create-graph.ts'
import { pathOf } from '#src/graph/path-of.ts'
import { readDelta } from '#src/graph/read-delta.ts'
import type { Entry } from '#src/journal/entry.ts'
import { fromJournalFields } from '#src/journal/entry-fields.ts'
import type { Fields } from '#src/lists/list-definition.ts'
import type { SiteLists } from '#src/lists/site-lists.ts'
import type { Replica } from '#src/replica/create-replica.ts'

/** One item of the Journal as Graph gives it. */
type JournalItem = { id: string; fields?: Fields; deleted?: unknown }
type DeltaPage = { value: JournalItem[]; '@odata.nextLink'?: string; '@odata.deltaLink'?: string }
type ItemsPage = { value: JournalItem[] }

/** What this process learns from the Journal list. */
export type Feed = {
  /** Reads the journal on, unless it was read within `within` milliseconds. Many callers share one call. */
  poll: (within?: number) => Promise<void>
  /** The commit that holds this value in that unique column, straight from SharePoint. */
  find: (column: 'Key' | 'Command', value: string) => Promise<Entry | undefined>
  take: Replica['take']
}

type Parts = { graph: Graph; lists: SiteLists; replica: Replica; clock: () => number }

/** Up to where the Journal was read. */
const mark = 'Journal'

export const createFeed = ({ graph, lists, replica, clock }: Parts): Feed => {
  const journal = lists.url('Journal')
  const beginning = `${journal}/items/delta?$expand=fields&$top=1000`
  let polledAt = Number.NEGATIVE_INFINITY
  let polling: Promise<void> | undefined
  let queued: Promise<void> | undefined

  const find: Feed['find'] = async (column, value) => {
    const filter = `fields/${column} eq '${value.replaceAll("'", "''")}'`
    const page = (await graph.get(`${journal}/items?$expand=fields&$filter=${encodeURIComponent(filter)}`)) as ItemsPage
    const [item] = page.value
    if (!item?.fields) return undefined
    const entry = fromJournalFields(item.fields)
    replica.take({ entry, item: Number(item.id) })
    return entry
  }

  /** A version that is still missing after a whole poll is asked for by its Key. */
  const fillGaps = async (before: Set<string>): Promise<void> => {
    for (const { stream, version } of replica.gaps()) {
      const key = `${stream}:${version}`
      if (before.has(key)) await find('Key', key)
    }
  }

  const read = async (): Promise<void> => {
    const gaps = new Set(replica.gaps().map(({ stream, version }) => `${stream}:${version}`))
    const startedAt = clock()
    for (let more = true; more; ) {
      const { page } = await readDelta<DeltaPage>(graph, replica.mark(mark) ?? beginning, beginning)
      replica.take(
        ...page.value.flatMap(({ id, fields }) =>
          fields ? [{ entry: fromJournalFields(fields), item: Number(id) }] : [],
        ),
      )
      more = page['@odata.nextLink'] !== undefined
      const next = page['@odata.nextLink'] ?? page['@odata.deltaLink']
      if (next) replica.setMark(mark, pathOf(next))
    }
    polledAt = startedAt
    await fillGaps(gaps)
  }

  /** A clock that was put back says nothing of how long ago it was. */
  const isRecent = (within: number): boolean => {
    const age = clock() - polledAt
    return age >= 0 && age <= within
  }

  const start = (): Promise<void> => {
    polling = read().finally(() => {
      polling = undefined
    })
    return polling
  }

  return {
    poll: (within = 0) => {
      if (within > 0 && isRecent(within)) return Promise.resolve()
      if (!polling) return start()
      if (within > 0) return polling
      // A call that is under way may have been answered before what the caller wants to see.
      queued ??= polling
        .catch(() => undefined)
        .then(() => {
          queued = undefined
          return start()
        })
      return queued
    },
    find,
    take: replica.take,
  }
}
