import type { Client, Person, Refusal } from '@praxis/practice'
import { hasPartnerInside, isSame, leavesWalls } from '@praxis/practice'
import { patched } from '#src/journal/diff.ts'
import type { RecordChange } from '#src/journal/entry.ts'
import type { Replica } from '#src/replica/create-replica.ts'

const has = (person: Person | undefined, role: 'admin' | 'partner'): boolean =>
  person?.active === true && person.roles.includes(role)

const leavesFirm = ({ look }: Replica, before: Person | undefined, after: Person | undefined): Refusal | undefined => {
  const others = look.find('People', 'role', 'admin').filter(other => other.key !== before?.key && other.active)
  if (has(before, 'admin') && !has(after, 'admin') && others.length === 0) return { code: 'last-admin' }
  return leavesWalls(look, before, after)
}

/** A wall that stands again, as it was when there was still a partner inside. */
const closesIn = ({ look }: Replica, before: Client | undefined, after: Client | undefined): Refusal | undefined => {
  const { wall, name = '' } = after ?? {}
  if (!wall || isSame(wall, before?.wall) || hasPartnerInside(look, wall)) return undefined
  return { code: 'no-partner-inside', name }
}

type Changed<R> = { before: R | undefined; after: R | undefined }

/** What a change makes of its record. */
const changed = <R>(replica: Replica, { list, key, paths }: RecordChange): Changed<R> => {
  const before = replica.standing(list, key)?.record ?? undefined
  const after = patched(before ?? null, paths) ?? undefined
  return { before, after } as Changed<R> // records of that list
}

/** By undo too nobody takes away the last administrator, or the last partner inside a wall. */
export const takesLast = (replica: Replica, changes: RecordChange[]): Refusal | undefined => {
  for (const change of changes) {
    const wrong = wrongWith(replica, change)
    if (wrong) return wrong
  }
  return undefined
}

const wrongWith = (replica: Replica, change: RecordChange): Refusal | undefined => {
  if (change.list === 'People') {
    const { before, after } = changed<Person>(replica, change)
    return leavesFirm(replica, before, after)
  }
  if (change.list !== 'Clients') return undefined
  const { before, after } = changed<Client>(replica, change)
  return closesIn(replica, before, after)
}

const losesRole = ({ before, after }: Changed<Person>): boolean =>
  (['admin', 'partner'] as const).some(role => has(before, role) && !has(after, role))

const closesWall = ({ before, after }: Changed<Client>): boolean =>
  after?.wall !== undefined && !isSame(after.wall, before?.wall)

const mayTakeLast = (replica: Replica, change: RecordChange): boolean =>
  (change.list === 'People' && losesRole(changed(replica, change))) ||
  (change.list === 'Clients' && closesWall(changed(replica, change)))

const series = 'last:'

/**
 * The number that a commit takes which may take away the last, with another in a stream of its own that was decided at
 * the same moment. All of these in the firm stand in one row by it: whoever has not seen each of them counts a number that
 * is taken, and decides again.
 */
export const numberOfLast = (replica: Replica, changes: RecordChange[]): { number?: string } =>
  changes.some(change => mayTakeLast(replica, change)) ? { number: `${series}${replica.taken(series) + 1}` } : {}
