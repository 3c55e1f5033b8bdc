import type { Graph } from '#src/graph/create-graph.ts'
import { pathOf } from '#src/graph/path-of.ts'
import type { Entry } from '#src/journal/entry.ts'
import { fromJournalFields } from '#src/journal/entry-fields.ts'
import type { Fields } from '#src/lists/list-definition.ts'
import type { SiteLists } from '#src/lists/site-lists.ts'
import type { Replica } from '#src/replica/create-replica.ts'
import { hasForgotten } from '#src/replica/forget.ts'

type Page = { value: { id: string; fields?: Fields }[]; '@odata.nextLink'?: string }

/** Commits older than what the replica holds, read from SharePoint when somebody looks into them. */
export type History = {
  /** The last so many commits of a stream. */
  ofStream: (stream: string, last: number) => Promise<void>
  /** A run and what became of its targets. */
  ofRun: (stream: string) => Promise<void>
  /** A commit, its stream, what followed from it and what took it back: all that its undo is decided on. */
  ofCommit: (commit: string) => Promise<void>
}

export const createHistory = ({
  graph,
  lists,
  replica,
}: {
  graph: Graph
  lists: SiteLists
  replica: Replica
}): History => {
  const recall = async (filter: string): Promise<Entry[]> => {
    const entries: Entry[] = []
    const first = `${lists.url('Journal')}/items?$expand=fields&$filter=${encodeURIComponent(filter)}&$top=1000`
    for (let url: string | undefined = first; url; ) {
      const page = (await graph.get(url)) as Page // Graph's own shape of a page of items
      for (const { id, fields } of page.value) {
        if (!fields) continue
        const entry = fromJournalFields(fields)
        replica.recall(entry, Number(id))
        entries.push(entry)
      }
      url = page['@odata.nextLink'] && pathOf(page['@odata.nextLink'])
    }
    return entries
  }

  const heldOf = (stream: string): number =>
    replica.db.get<{ held: number }>('select count(*) as held from journal where stream = ? and refused = 0', stream)
      ?.held ?? 0

  const ofStream: History['ofStream'] = async (stream, last) => {
    if (hasForgotten(replica) && heldOf(stream) < Math.min(last, replica.head(stream).version))
      await recall(`startswith(fields/Key,'${stream}:')`)
  }

  /** What followed from a commit, and from that, and what took any of it back. */
  const family = async (commit: string): Promise<void> => {
    const followers = await recall(`fields/Cause eq '${commit}'`)
    const undone = await recall(`fields/Undoes eq '${commit}'`)
    for (const entry of [...followers, ...undone]) await family(entry.commit)
  }

  return {
    ofStream,
    ofRun: async stream => {
      if (!hasForgotten(replica) || heldOf(stream) > 0) return
      const [run] = await recall(`startswith(fields/Key,'${stream}:')`)
      if (run) await recall(`fields/Cause eq '${run.commit}'`)
    },
    ofCommit: async commit => {
      if (!hasForgotten(replica) || replica.byCommit(commit)) return
      const [entry] = await recall(`fields/Commit eq '${commit}'`)
      if (!entry) return
      await ofStream(entry.stream, Number.POSITIVE_INFINITY)
      await family(commit)
    },
  }
}
