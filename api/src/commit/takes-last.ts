import type { Client, Person, Refusal } from '@praxis/practice'
import { hasPartnerInside, isSame, leavesWalls } from '@praxis/practice'
import { patched } from '#src/journal/diff.ts'
import type { RecordChange } from '#src/journal/entry.ts'
import type { Replica } from '#src/replica/create-replica.ts'

const isAdmin = (person: Person | undefined): boolean => person?.active === true && person.roles.includes('admin')

const leavesFirm = ({ look }: Replica, before: Person | undefined, after: Person | undefined): Refusal | undefined => {
  const others = look.find('People', 'role', 'admin').filter(other => other.key !== before?.key && other.active)
  if (isAdmin(before) && !isAdmin(after) && others.length === 0) return { code: 'last-admin' }
  return leavesWalls(look, before, after)
}

/** A wall that stands again, as it was when there was still a partner inside. */
const closesIn = ({ look }: Replica, before: Client | undefined, after: Client | undefined): Refusal | undefined => {
  const { wall, name = '' } = after ?? {}
  if (!wall || isSame(wall, before?.wall) || hasPartnerInside(look, wall)) return undefined
  return { code: 'no-partner-inside', name }
}

/** By undo too nobody takes away the last administrator, or the last partner inside a wall. */
export const takesLast = (replica: Replica, changes: RecordChange[]): Refusal | undefined => {
  for (const { list, key, paths } of changes) {
    const before = replica.standing(list, key)?.record ?? undefined
    const after = patched(before ?? null, paths) ?? undefined
    const wrong =
      list === 'People'
        ? leavesFirm(replica, before as Person | undefined, after as Person | undefined) // records of that list
        : list === 'Clients'
          ? closesIn(replica, before as Client | undefined, after as Client | undefined) // records of that list
          : undefined
    if (wrong) return wrong
  }
  return undefined
}
