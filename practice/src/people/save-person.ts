import * as z from 'zod'
import { leavesWalls } from '#src/clients/inside-wall.ts'
import { command, put } from '#src/command.ts'
import { personKey } from '#src/keys.ts'
import { ok, refuse } from '#src/result.ts'
import type { Person } from './person.ts'
import { personFacts } from './person.ts'

const fullTime = [450, 450, 450, 450, 450, 0, 0]

/**
 * Brings a person into the firm, or changes what the firm knows of them. Nobody takes away the last administrator, nor the
 * last partner inside an ethical wall. Whoever is made inactive has their secret addresses revoked, so that those do not open again when they come back.
 */
export const savePerson = command({
  name: 'save-person',
  input: z.strictObject({ person: personKey, facts: personFacts }),
  read: (look, { person }) => ({
    before: look.get('People', person),
    feeds: look.find('Feeds', 'owner', person),
    leaves: (after: Person) => leavesWalls(look, look.get('People', person), after),
    otherAdmins: look.find('People', 'role', 'admin').filter(({ key, active }) => active && key !== person).length,
  }),
  decide: ({ before, feeds, leaves, otherAdmins }, { person: key, facts }, { now }) => {
    const { title: _givenAnew, ...kept } = before ?? {}
    const person: Person = {
      key,
      pattern: fullTime,
      active: true,
      morning: { at: '08:00', on: true },
      ...kept,
      ...facts,
    }
    const staysAdmin = person.active && person.roles.includes('admin')
    if (before?.roles.includes('admin') && !staysAdmin && otherAdmins === 0) return refuse({ code: 'last-admin' })
    const left = leaves(person)
    if (left) return refuse(left)
    return ok({
      stream: key,
      changes: [put('People', person)],
      sentence: before ? 'Changed a person' : 'Added a person',
      about: person.name,
      followUps: person.active
        ? []
        : feeds.map(({ key: feed }) => ({ command: 'close-feed', input: { feed }, key: `${feed}:left:${now}` })),
    })
  },
})
