import type { PersonKey, PersonView } from '@praxis/practice'
import { idOf } from '@praxis/practice'

/** Teams asks for a card anew for so many people at most. */
const mostViewers = 60

/** A person's id on a card in any chat. */
export const viewerId = (person: PersonKey): string => `8:orgid:${idOf(person)}`

/** Those who work here and would see more of a job's card than anybody: who shares it and who is on it come first. */
export const viewersOf = (first: PersonKey[], firm: PersonView[]): string[] => {
  const work = firm.filter(({ active, roles }) => active && roles.some(role => role !== 'admin' && role !== 'client'))
  const keys = new Set(work.map(({ key }) => key))
  const ordered = new Set([...first.filter(key => keys.has(key)), ...keys])
  return [...ordered].slice(0, mostViewers).map(viewerId)
}
