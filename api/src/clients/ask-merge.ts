import type { Client, DuplicatePair, IdentifierScheme } from '@praxis/practice'
import { differingFacts, isOlder, jobsTwice, matchedBy, mergeObstacle, ownClient, standing } from '@praxis/practice'
import type { Ask, Asked } from '#src/ask.ts'
import { NotFound } from '#src/not-found.ts'

const nameOf = ({ key, name, code }: Client) => ({ key, name, code })

/** More are not offered at once. */
const mostPairs = 100

type Shared = { value: string; keys: string }

const byOf = (value: string): DuplicatePair['by'][number] =>
  matchedBy(value) === 'identifier'
    ? (value.slice(0, value.indexOf(':')) as IdentifierScheme) // written so by `matchesOf`
    : 'name-and-postcode'

/** What several clients have in common by which one is known, as far as one sees them; of those merged only the older. */
const sharedMatches = ({ replica: { db } }: Asked, client: string | undefined): Shared[] =>
  db.all<Shared>(
    `select l.value, group_concat(l.key, ' ') as keys from lookups l cross join clients c on c.key = l.key
     where l.list = 'Clients' and l.name = 'match' ${client ? 'and l.value in (select m.value from lookups m where m.list = l.list and m.key = ?1)' : ''}
     group by l.value having count(*) > 1 order by l.value`,
    ...(client ? [client] : []),
  )

/** Clients that are likely the same, each pair once with all that speaks for it, the older first. */
export const askDuplicates: Ask<'duplicates'> = (asked, { client: of }) => {
  const { look } = asked.replica
  const pairs = new Map<string, DuplicatePair>()
  for (const { value, keys } of sharedMatches(asked, of)) {
    const [stays, ...others] = keys
      .split(' ')
      .flatMap(key => look.get('Clients', key) ?? [])
      .sort((a, b) => (isOlder(a, b) ? -1 : 1))
    for (const goes of others) {
      if (!stays || (of && of !== stays.key && of !== goes.key)) continue
      const mark = `${stays.key} ${goes.key}`
      const known = pairs.get(mark) ?? { stays: nameOf(stays), goes: nameOf(goes), by: [] }
      pairs.set(mark, { ...known, by: [...known.by, byOf(value)] })
    }
  }
  const sorted = [...pairs.values()].sort((a, b) => a.stays.name.localeCompare(b.stays.name))
  return { pairs: sorted.slice(0, mostPairs) }
}

const movesOf = ({ replica: { db, look } }: Asked, client: Client) => {
  const counted = db.get<{ jobs: number; open: number }>(
    `select count(*) as jobs, count(*) filter (where status not in ('done', 'cancelled')) as open from jobs where client = ?`,
    client.key,
  )
  const worked = db.get<{ minutes: number }>(
    'select coalesce(sum(minutes), 0) as minutes from entries where client = ?',
    client.key,
  )
  return {
    jobs: counted?.jobs ?? 0,
    openJobs: counted?.open ?? 0,
    services: look.find('Services', 'client', client.key).length,
    minutes: worked?.minutes ?? 0,
    contacts: client.contacts?.length ?? 0,
    holds: standing(client).length,
    tags: client.tags?.length ?? 0,
  }
}

/** What making one client of two would come to. */
export const askPreviewMerge: Ask<'preview-merge'> = (asked, { client, other }) => {
  const { actor, today, replica } = asked
  const [one, two] = [client, other].map(key => {
    const found = ownClient(replica.look, key)
    if (!found) throw new NotFound('client', key)
    return found
  }) as [Client, Client] // as many as went in
  const [stays, goes] = isOlder(one, two) ? [one, two] : [two, one]
  const tried = (take: string[]) => mergeObstacle(replica.look, { stays, goes }, { take, actor, today })
  const refusal = tried([])
  // What is counted from the year end of the one that goes can go on where that one stays.
  const take = refusal?.code === 'year-end-follows' && !tried(['yearEnd']) ? ['yearEnd'] : []
  return {
    stays: nameOf(stays),
    goes: nameOf(goes),
    differing: differingFacts(stays, goes),
    take,
    moves: movesOf(asked, goes),
    twice: jobsTwice(replica.look, { stays, goes }).map(({ name }) => name),
    ...(refusal && take.length === 0 && { refusal }),
  }
}
