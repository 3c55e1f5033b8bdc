import type { Graph, PartAnswer } from '#src/graph/create-graph.ts'
import { mostParts } from '#src/graph/create-graph.ts'
import { GraphFailure, retryAfterOf } from '#src/graph/graph-failure.ts'
import { toJournalFields } from '#src/journal/entry-fields.ts'
import type { SiteLists } from '#src/lists/site-lists.ts'
import type { Draft } from './draft.ts'
import type { Feed } from './feed.ts'
import type { Projector } from './projector.ts'

/** `stands`: the journal item was made by this request. Else nobody can tell from the answer; the journal will. */
export type Sent = { stands: true } | { stands: false; retryAfter?: number | undefined }

export type Sender = {
  /** Commits one after the other in one call, each journal item before its records; the rest stops where one fails. */
  inSequence: (drafts: Draft[]) => Promise<Sent[]>
  /** Commits of different streams side by side, up to 20 a call; their records follow in the calls after. */
  inParallel: (drafts: Draft[]) => Promise<Sent[]>
}

export const createSender = ({
  graph,
  lists,
  feed,
  projector,
}: {
  graph: Graph
  lists: SiteLists
  feed: Feed
  projector: Projector
}): Sender => {
  const journalPart = ({ entry }: Draft) => ({
    method: 'POST' as const,
    url: `${lists.url('Journal')}/items`,
    body: { fields: toJournalFields(entry) },
  })

  const batch = (
    parts: Parameters<Graph['batch']>[0],
    order: 'sequence' | 'parallel',
  ): Promise<PartAnswer[] | GraphFailure> =>
    graph.batch(parts, order).catch(error => {
      if (error instanceof GraphFailure) return error
      throw error
    })

  const take = ({ entry, records }: Draft, answer: PartAnswer | undefined): Sent => {
    if (answer?.status !== 201) return { stands: false, retryAfter: answer && retryAfterIn(answer) }
    feed.take({ entry, item: Number((answer.body as { id: string }).id) }) // a created listItem has an id
    for (const record of records) projector.later(record)
    return { stands: true }
  }

  return {
    inSequence: async drafts => {
      const parts = drafts.flatMap(draft => [journalPart(draft), ...draft.records.map(projector.partFor)])
      const answers = await batch(parts, 'sequence')
      if (answers instanceof GraphFailure) return drafts.map(() => ({ stands: false, retryAfter: answers.retryAfter }))
      let at = 0
      return drafts.map(draft => {
        const [own, ...written] = answers.slice(at, at + 1 + draft.records.length)
        at += 1 + draft.records.length
        const sent = take(draft, own)
        if (sent.stands) for (const [n, record] of draft.records.entries()) projector.learn(record, written[n])
        return sent
      })
    },
    inParallel: async drafts => {
      const filling = projector.waiting(mostParts - drafts.length)
      const answers = await batch([...drafts.map(journalPart), ...filling.map(({ part }) => part)], 'parallel')
      if (answers instanceof GraphFailure) {
        for (const { target } of filling) projector.later(target)
        return drafts.map(() => ({ stands: false, retryAfter: answers.retryAfter }))
      }
      filling.forEach(({ target }, n) => {
        if (!projector.learn(target, answers[drafts.length + n])) projector.later(target)
      })
      return drafts.map((draft, n) => take(draft, answers[n]))
    },
  }
}

const retryAfterIn = ({ headers }: PartAnswer): number | undefined =>
  retryAfterOf({ get: name => headers[name] ?? headers[name.toLowerCase()] ?? null })
