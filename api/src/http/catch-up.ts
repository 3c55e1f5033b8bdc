import { isGoingOn } from '#src/commit/undo-plan.ts'
import type { Entry } from '#src/journal/entry.ts'
import type { Practice } from '#src/open-practice.ts'
import type { Replica } from '#src/replica/create-replica.ts'

/** Whether this process knows `stream:version` and all that followed from it before its caller was answered. */
const isKnown = (replica: Replica, text: string): boolean => {
  const cut = text.lastIndexOf(':')
  const [stream, version] = [text.slice(0, cut), Number(text.slice(cut + 1))]
  if (replica.head(stream).version < version) return false
  const row = replica.db.get<{ entry: string }>(
    `select entry from journal j where stream = ? and version = ?
     and exists (select 1 from pending p where p.commit_id = j.commit_id)`,
    stream,
    version,
  )
  return !row || !isGoingOn(replica, JSON.parse(row.entry) as Entry) // the journal's own rows
}

/** `stream:version, …`: what the caller did last; a process that is behind reads on before it answers. */
export const catchUp = async ({ replica, feed }: Practice, after: string): Promise<void> => {
  const commits = after
    .split(',')
    .map(text => text.trim())
    .filter(Boolean)
  const isBehind = !commits.every(text => isKnown(replica, text))
  if (isBehind) await feed.poll().catch(() => undefined)
}
