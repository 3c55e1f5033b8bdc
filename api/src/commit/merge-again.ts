import type { Actor, PlainDate, Refusal } from '@praxis/practice'
import { mergeObstacle, ownClient } from '@praxis/practice'
import type { Entry } from '#src/journal/entry.ts'
import type { Replica } from '#src/replica/create-replica.ts'
import { originOf } from './may-undo.ts'

type Merge = { stays: `client:${string}`; take: string[] }

/** What a merge took over, as its second part was given it. */
const mergeOf = ({ followUps }: Entry): Merge | undefined => {
  const taken = followUps.find(({ command }) => command === 'take-merged')
  if (!taken) return undefined
  const { client: stays, take } = taken.input as { client: Merge['stays']; take: string[] } // as merge-clients gave it
  return { stays, take }
}

/** Why two clients whose merge was undone cannot be made one again by another undo, as they are by now. */
export const mergeAgain = (
  replica: Replica,
  { actor, today }: { actor: Actor; today: PlainDate },
  entry: Entry,
): Refusal | undefined => {
  const merge = entry.undoes ? mergeOf(originOf(replica, entry) ?? entry) : undefined
  const goes = merge && ownClient(replica.look, entry.stream as Merge['stays']) // the stream of a merge is its client
  const stays = merge && ownClient(replica.look, merge.stays)
  return goes && stays && mergeObstacle(replica.look, { stays, goes }, { actor, today, take: merge.take })
}
