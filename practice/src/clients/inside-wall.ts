import type { PersonKey } from '#src/keys.ts'
import type { Look } from '#src/look.ts'
import type { Person } from '#src/people/person.ts'
import type { Refusal } from '#src/refusals.ts'
import type { Wall } from './wall.ts'
import { isOutside, isRestricted } from './wall.ts'

type Standing = Pick<Person, 'roles' | 'active'>
type Facts = Pick<Wall, 'side' | 'people'>

const isPartner = ({ active, roles }: Standing): boolean => active && roles.includes('partner')

const partnersOf = (look: Look): PersonKey[] =>
  look
    .find('People', 'role', 'partner')
    .filter(isPartner)
    .map(({ key }) => key)

/** Whether an active partner stands inside a wall: somebody must be able to take it down. */
export const hasPartnerInside = (look: Look, wall: Facts): boolean =>
  partnersOf(look).some(partner => !isOutside(wall, partner))

/**
 * The refusal of making somebody no active partner any more (`after`; nothing where they go altogether) who is the last
 * one inside a wall: nobody could take it down. Of clients that whoever asks may not see it says only how many.
 */
export const leavesWalls = (
  look: Look,
  before: Person | undefined,
  after: Standing | undefined,
): Refusal | undefined => {
  if (!before || !isPartner(before) || (after && isPartner(after))) return undefined
  const others = partnersOf(look).filter(key => key !== before.key)
  const left = look
    .find('Clients', 'walled', 'yes')
    .filter(({ wall }) => wall && !isOutside(wall, before.key) && others.every(key => isOutside(wall, key)))
  if (left.length === 0) return undefined
  const clients = left.filter(client => !isRestricted(client)).map(({ name }) => name)
  return { code: 'last-partner-inside', name: before.name, clients, hidden: left.length - clients.length }
}

const mostNamed = 3

/** Around whom the walls are, as it goes on after `around`: `Acme Ltd and a client that you may not see`. */
export const sayWalled = ({ clients, hidden }: { clients: string[]; hidden: number }): string => {
  const more = clients.length - mostNamed
  const parts = [
    ...clients.slice(0, mostNamed),
    ...(more > 0 ? [`${more} more`] : []),
    ...(hidden > 0 ? [hidden === 1 ? 'a client that you may not see' : `${hidden} clients that you may not see`] : []),
  ]
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
