import type { Instant, ListName, Records } from '@praxis/practice'
import { patched, reversed } from '#src/journal/diff.ts'
import type { Entry } from '#src/journal/entry.ts'
import type { Replica } from '#src/replica/create-replica.ts'

type Parts = Pick<Replica, 'db' | 'standing'>
type Later = { by: 'at'; than: Instant } | { by: 'version'; than: number }

/** A record without what later commits of its stream did to it: the journal read backwards. */
const without = ({ db, standing }: Parts, list: ListName, key: string, { by, than }: Later) => {
  const now = standing(list, key)
  if (!now) return undefined
  const record = db
    .all<{ entry: string }>(
      `select entry from journal where stream = ? and refused = 0 and ${by} > ? order by version desc`,
      now.stream,
      than,
    )
    .flatMap(({ entry }) => (JSON.parse(entry) as Entry).changes) // the journal's own rows
    .filter(change => change.list === list && change.key === key)
    .reduce<unknown>((after, { paths }) => patched(after, reversed(paths)), now.record)
  return record ?? undefined
}

/** A record as it stood at a moment. */
export const asAt = <L extends ListName>(replica: Parts, list: L, key: string, at: Instant): Records[L] | undefined =>
  without(replica, list, key, { by: 'at', than: at }) as Records[L] | undefined // the list says which

/** A record before and after a commit of its stream. */
export const around = <L extends ListName>(replica: Parts, list: L, key: string, { version, changes }: Entry) => {
  const after = without(replica, list, key, { by: 'version', than: version })
  const change = changes.find(each => each.list === list && each.key === key)
  const before = change ? patched(after, reversed(change.paths)) : after
  return { before: before ?? undefined, after } as { before?: Records[L]; after?: Records[L] } // the list says which
}
