import type { Actor, Look, PersonKey } from '@praxis/practice'

/** A person as they may act now: with their roles, or with none once they left or where the firm does not know them. */
export const actorIn = (look: Look, key: PersonKey): Actor => {
  const person = look.get('People', key)
  if (!person?.active) return { key, roles: [] }
  return { key, roles: person.roles, ...(person.rights && { rights: person.rights }) }
}
