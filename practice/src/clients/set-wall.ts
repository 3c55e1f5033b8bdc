import * as z from 'zod'
import { command, put } from '#src/command.ts'
import { clientKey } from '#src/keys.ts'
import { ok, refuse } from '#src/result.ts'
import { isSame } from '#src/same.ts'
import { hasPartnerInside } from './inside-wall.ts'
import type { WallFacts } from './wall.ts'
import { wallFacts } from './wall.ts'

const sentenceOf = ({ side, people }: WallFacts): string => {
  const count = `${people.length} ${people.length === 1 ? 'person' : 'people'}`
  return side === 'outside' ? `Set an ethical wall: ${count} outside` : `Set an ethical wall: ${count} inside`
}

/**
 * Sets an ethical wall around a client, or another in its place. Who stands outside sees the client nowhere, from then
 * on. One active partner at least stays inside: somebody must be able to take the wall down.
 */
export const setWall = command({
  name: 'set-wall',
  input: wallFacts.extend({ client: clientKey }),
  read: (look, { client, side, people }) => ({
    client: look.get('Clients', client),
    unknown: people.find(key => !look.get('People', key)),
    isLed: hasPartnerInside(look, { side, people }),
  }),
  decide: ({ client, unknown, isLed }, { client: key, ...facts }, { actor, now }) => {
    if (!client) return refuse({ code: 'not-found', what: 'client', key })
    if (unknown) return refuse({ code: 'not-found', what: 'person', key: unknown })
    const given: WallFacts = { ...facts, people: [...new Set(facts.people)].sort() }
    if (!isLed) return refuse({ code: 'no-partner-inside', name: client.name })
    const { by: _by, at: _at, ...before } = client.wall ?? { by: '', at: '' }
    if (isSame(before, given)) return refuse({ code: 'nothing-to-change' })
    return ok({
      stream: client.key,
      changes: [put('Clients', { ...client, wall: { ...given, by: actor.key, at: now } })],
      sentence: sentenceOf(given),
      about: client.name,
    })
  },
})

/** Takes the wall around a client down. */
export const endWall = command({
  name: 'end-wall',
  input: z.strictObject({ client: clientKey }),
  read: (look, { client }) => ({ client: look.get('Clients', client) }),
  decide: ({ client }, { client: key }) => {
    if (!client) return refuse({ code: 'not-found', what: 'client', key })
    const { wall, ...open } = client
    if (!wall) return refuse({ code: 'nothing-to-change' })
    return ok({
      stream: client.key,
      changes: [put('Clients', open)],
      sentence: 'Took the ethical wall down',
      about: client.name,
    })
  },
})
