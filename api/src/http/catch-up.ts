import { isGoingOn } from '#src/commit/family.ts'
import type { Entry } from '#src/journal/entry.ts'
import type { Practice } from '#src/open-practice.ts'

/** What the queue works on is read like any news: it takes longer than a question waits. In milliseconds. */
const likeNews = 2_000

/**
 * How old this process's reading of the journal may be, in milliseconds, to tell of `stream:version` and of all that
 * followed from it before its caller was answered.
 */
const oldestFor = ({ replica, isForQueue }: Practice, text: string): number => {
  const cut = text.lastIndexOf(':')
  const [stream, version] = [text.slice(0, cut), Number(text.slice(cut + 1))]
  if (replica.head(stream).version < version) return 0
  const row = replica.db.get<{ entry: string }>(
    `select entry from journal j where stream = ? and version = ?
     and exists (select 1 from pending p where p.commit_id = j.commit_id)`,
    stream,
    version,
  )
  const entry = row && (JSON.parse(row.entry) as Entry) // the journal's own rows
  if (!entry || !isGoingOn(replica, entry)) return Number.POSITIVE_INFINITY
  return isForQueue(entry) ? likeNews : 0
}

/** `stream:version, …`: what the caller did last; a process that is behind reads on before it answers. */
export const catchUp = async (practice: Practice, after: string): Promise<void> => {
  const commits = after
    .split(',')
    .map(text => text.trim())
    .filter(Boolean)
  const oldest = Math.min(...commits.map(text => oldestFor(practice, text)))
  if (oldest < Number.POSITIVE_INFINITY) await practice.feed.poll(oldest).catch(() => undefined)
}
