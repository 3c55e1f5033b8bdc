import type { ListName } from '@praxis/practice'
import type { Automations } from '#src/automations/create-automations.ts'
import type { Graph } from '#src/graph/create-graph.ts'
import { pathOf } from '#src/graph/path-of.ts'
import type { DeltaReading } from '#src/graph/read-delta.ts'
import { readDelta } from '#src/graph/read-delta.ts'
import { recordLists } from '#src/lists/record-lists.ts'
import type { SiteLists } from '#src/lists/site-lists.ts'
import type { Log } from '#src/log.ts'
import type { Replica } from '#src/replica/create-replica.ts'
import type { Dispatcher } from './dispatch.ts'
import type { Feed } from './feed.ts'
import type { HandEdits, ListItem } from './hand-edits.ts'
import type { Projector } from './projector.ts'

type DeltaPage = { value: ListItem[]; '@odata.nextLink'?: string; '@odata.deltaLink'?: string }
type Reading = DeltaReading<DeltaPage>

type Parts = {
  graph: Graph
  lists: SiteLists
  replica: Replica
  feed: Feed
  projector: Projector
  handEdits: HandEdits
  dispatcher: Dispatcher
  automations: Automations
  log: Log
}

/**
 * Puts right what stands behind: reads what changed in the lists, projects what they do not show yet or what was edited
 * by hand, and gives what should have followed from a commit, by itself or by a rule of the firm. Anybody may do it at any time, beside anybody.
 */
export const createSweep = ({
  graph,
  lists,
  replica,
  feed,
  projector,
  handEdits,
  dispatcher,
  automations,
  log,
}: Parts) => {
  /** Up to where each list was read; noted for those who go on from a snapshot once what was read there is put right. */
  const tokens = new Map<ListName, string>()
  for (const list of recordLists) {
    const known = replica.mark(list)
    if (known) tokens.set(list, known)
  }

  const learn = (list: ListName, item: ListItem): void => {
    if (item.deleted) {
      const key = handEdits.miss(list, item.id)
      if (key !== undefined) projector.later({ list, key })
      return
    }
    const sight = handEdits.see(list, item)
    if (sight?.isEdited) projector.later({ list, key: sight.key }, true)
  }

  /** A reading from the start tells nothing of what was deleted: what it did not show is looked at. */
  const lookForUnseen = async (list: ListName, seen: Set<string>): Promise<void> => {
    const known = replica.db.all<{ key: string; id: string }>('select key, id from items where list = ?', list)
    for (const { key, id } of known) if (!seen.has(id)) await projector.look({ list, key })
  }

  const start = (list: ListName) => `${lists.url(list)}/items/delta?$expand=fields&$top=1000`

  const following = async (list: ListName, { '@odata.nextLink': next }: DeltaPage): Promise<Reading | undefined> =>
    next === undefined ? undefined : readDelta<DeltaPage>(graph, next, start(list))

  const readList = async (list: ListName, first: Reading): Promise<void> => {
    const seen = new Set<string>()
    let isWhole = false
    for (let reading: Reading | undefined = first; reading; reading = await following(list, reading.page)) {
      const { page, afresh } = reading
      if (afresh) seen.clear()
      isWhole ||= afresh
      for (const item of page.value) {
        seen.add(item.id)
        learn(list, item)
      }
      if (page['@odata.deltaLink']) tokens.set(list, pathOf(page['@odata.deltaLink']))
    }
    if (isWhole) await lookForUnseen(list, seen)
  }

  const noteTokens = (): void => {
    if (projector.isIdle()) for (const [list, token] of tokens) replica.setMark(list, token)
  }

  /** All lists in one call. */
  const readLists = async (): Promise<void> => {
    const urls = recordLists.map(list => tokens.get(list) ?? start(list))
    const answers = await graph.batch(
      urls.map(url => ({ method: 'GET', url })),
      'parallel',
    )
    for (const [at, list] of recordLists.entries()) {
      const answer = answers[at]
      const afresh = !tokens.has(list)
      if (answer?.status === 200) await readList(list, { page: answer.body as DeltaPage, afresh })
      else if (answer?.status === 410)
        await readList(list, await readDelta(graph, tokens.get(list) ?? start(list), start(list)))
    }
  }

  /** Records whose item is missing or shows an older version. */
  const behind = () =>
    replica.db.all<{ list: ListName; key: string }>(
      `select r.list, r.key from records r left join items i on i.list = r.list and i.key = r.key
       where i.key is null or i.version < r.version`,
    )

  return {
    run: async (): Promise<{ projected: number; followed: number }> => {
      await feed.poll()
      await readLists()
      const lagging = behind()
      for (const target of lagging) projector.later(target)
      await projector.flush()
      noteTokens()
      const pending = replica.pending()
      await dispatcher.followAgain(pending)
      const fired = await automations.catchUp()
      for (const broken of replica.broken()) log.error({ ...broken }, 'uniqueness of the journal was broken')
      return { projected: lagging.length, followed: pending.length + fired }
    },
    whenEdited: handEdits.whenEdited,
  }
}
