import type { ListName } from '@praxis/practice'
import type { Graph } from '#src/graph/create-graph.ts'
import { pathOf } from '#src/graph/path-of.ts'
import type { Fields } from '#src/lists/list-definition.ts'
import { stampOf } from '#src/lists/record-fields.ts'
import { recordLists } from '#src/lists/record-lists.ts'
import type { SiteLists } from '#src/lists/site-lists.ts'
import type { Log } from '#src/log.ts'
import type { Replica } from '#src/replica/create-replica.ts'
import type { Dispatcher } from './dispatch.ts'
import type { Feed } from './feed.ts'
import type { ListItem, Projector } from './projector.ts'

type DeltaPage = { value: ListItem[]; '@odata.nextLink'?: string; '@odata.deltaLink'?: string }

/** What somebody changed in a list by hand, and what stood there. `etag` tells one edit of an item from the next. */
export type HandEdit = { list: ListName; key: string; item: string; etag: string; stood: Fields | 'deleted' }

type Parts = {
  graph: Graph
  lists: SiteLists
  replica: Replica
  feed: Feed
  projector: Projector
  dispatcher: Dispatcher
  log: Log
}

/**
 * Puts right what stands behind: reads what changed in the lists, projects what they do not show yet or what was edited
 * by hand, and gives what should have followed from a commit. Anybody may do it at any time, beside anybody.
 */
export const createSweep = ({ graph, lists, replica, feed, projector, dispatcher, log }: Parts) => {
  /** Up to where each list was read; noted for those who go on from a snapshot once what was read there is put right. */
  const tokens = new Map<ListName, string>()
  for (const list of recordLists) {
    const known = replica.mark(list)
    if (known) tokens.set(list, known)
  }
  const listeners: ((edit: HandEdit) => void)[] = []

  const keyOfItem = (list: ListName, id: string) =>
    replica.db.get<{ key: string }>('select key from items where list = ? and id = ?', list, id)?.key

  const report = (edit: HandEdit): void => {
    const { list, key, item } = edit
    log.warn({ list, key, item }, 'a list was edited by hand; it is put right')
    for (const listener of listeners) listener(edit)
  }

  const learnDeleted = (list: ListName, id: string): void => {
    const key = keyOfItem(list, id)
    if (!key) return
    const etag = replica.item(list, key)?.etag ?? ''
    replica.see(list, key, undefined)
    projector.later({ list, key })
    report({ list, key, item: id, etag, stood: 'deleted' })
  }

  const learn = (list: ListName, item: ListItem): void => {
    if (item.deleted) learnDeleted(list, item.id)
    else learnWritten(list, item)
  }

  const learnWritten = (list: ListName, item: ListItem): void => {
    const { fields, eTag } = item
    const key = fields?.Key
    if (!fields || !eTag || typeof key !== 'string') return
    const version = Number(fields.Version)
    replica.see(list, key, { id: item.id, etag: eTag, version })
    if (fields.Stamp === stampOf(list, fields)) return
    projector.later({ list, key }, true)
    report({ list, key, item: item.id, etag: eTag, stood: fields })
  }

  const readList = async (list: ListName, first: DeltaPage): Promise<void> => {
    for (let page = first; ; ) {
      for (const item of page.value) learn(list, item)
      const next = page['@odata.nextLink']
      if (!next) {
        if (page['@odata.deltaLink']) tokens.set(list, pathOf(page['@odata.deltaLink']))
        return
      }
      page = (await graph.get(next)) as DeltaPage // Graph's own shape of a delta page
    }
  }

  const start = (list: ListName) => `${lists.url(list)}/items/delta?$expand=fields&$top=1000`

  /** SharePoint no longer knows the token, and says where to begin. */
  const readAnew = async (list: ListName, location: string | undefined): Promise<void> => {
    tokens.delete(list)
    await readList(list, (await graph.get(location ? pathOf(location) : start(list))) as DeltaPage) // as above
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
      if (answer?.status === 200)
        await readList(list, answer.body as DeltaPage) // as above
      else if (answer?.status === 410) await readAnew(list, answer.headers.Location)
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
      for (const broken of replica.broken()) log.error({ ...broken }, 'uniqueness of the journal was broken')
      return { projected: lagging.length, followed: pending.length }
    },
    /** Called with each edit by hand that a run puts right. */
    whenEdited: (listener: (edit: HandEdit) => void) => {
      listeners.push(listener)
    },
  }
}
