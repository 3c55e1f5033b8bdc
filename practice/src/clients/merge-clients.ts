import * as z from 'zod'
import type { Actor, Context } from '#src/command.ts'
import { command, put } from '#src/command.ts'
import type { PlainDate } from '#src/dates/plain-date.ts'
import { clientKey } from '#src/keys.ts'
import type { Look } from '#src/look.ts'
import { reachOf } from '#src/people/policy.ts'
import type { Refusal } from '#src/refusals.ts'
import { ok, refuse } from '#src/result.ts'
import { isSame } from '#src/same.ts'
import { mostTags } from '#src/tags.ts'
import type { Job } from '#src/work/job.ts'
import { isCountedFrom } from './change-client.ts'
import type { Client } from './client.ts'
import { standing } from './hold.ts'
import { mergedFacts } from './merge-facts.ts'
import { areLedBy } from './set-hold.ts'
import type { Wall } from './wall.ts'

/** The path of a fact that is taken from the client that goes. */
const factPath = z
  .string()
  .regex(/^[a-zA-Z]+(\.[a-z0-9-]{1,40})?$/, 'the path of a fact, like phone or identifiers.vat')

const padded = (code: string): string => code.toLowerCase().replace(/\d+/g, digits => digits.padStart(20, '0'))

/**
 * Whether the one client is the older by its code, which stays: always the lower one, so that two people who merge at
 * once make no circle.
 */
export const isOlder = (one: Pick<Client, 'code'>, other: Pick<Client, 'code'>): boolean => {
  const [a, b] = [padded(one.code), padded(other.code)]
  return a === b ? one.code < other.code : a < b
}

const sides = ({ side, people }: Wall) => ({ side, people: [...people].sort() })

const isWalledAlike = (one: Client, other: Client): boolean =>
  isSame(one.wall && sides(one.wall), other.wall && sides(other.wall))

type Both = { stays: Client; goes: Client }

/** What both are served with again and again, and still are. */
const servedTwice = (look: Look, { stays, goes }: Both, today: PlainDate): string[] => {
  const of = ({ key }: Client) =>
    look
      .find('Services', 'client', key)
      .filter(({ recurrence, until }) => recurrence.unit !== 'once' && (until === undefined || until >= today))
  const own = of(stays).map(({ service }) => service)
  return [...new Set(of(goes).map(({ service }) => service))].filter(service => own.includes(service))
}

/** The jobs of the one that goes for which the other has one of the same service and period, cancelled ones left out. */
export const jobsTwice = (look: Look, { stays, goes }: Both): Job[] => {
  const of = ({ key }: Client) => look.find('Jobs', 'client', key).filter(({ status }) => status !== 'cancelled')
  const runOf = ({ service, period }: Job) => `${service} ${period.occurrence}`
  const runs = new Set(of(stays).map(runOf))
  return of(goes).filter(job => runs.has(runOf(job)))
}

/** The one whose jobs are counted from a year end that it would have no more. */
const losesYearEnd = (look: Look, both: Both, after: Client): Client | undefined =>
  [both.stays, both.goes].find(
    client =>
      isCountedFrom(look, client.key) &&
      !isSame([client.yearEnd, client.yearEndMoves ?? []], [after.yearEnd, after.yearEndMoves ?? []]),
  )

/** Nobody comes to lift a client's holds, or those of its jobs, by merging it into one of theirs. */
const takesHolds = (look: Look, { goes }: Both, actor: Actor): boolean => {
  if (reachOf(actor, 'lift-hold') === 'all' || areLedBy([goes.team], actor.key)) return false
  return [goes, ...look.find('Jobs', 'client', goes.key)].some(record => standing(record).length > 0)
}

type Given = { take: string[] } & Pick<Context, 'actor' | 'today'>

/** Why two clients cannot be made one; nothing where they can. */
export const mergeObstacle = (look: Look, both: Both, { take, actor, today }: Given): Refusal | undefined => {
  const { stays, goes } = both
  const names = { name: goes.name, other: stays.name }
  if (stays.key === goes.key) return { code: 'cannot-merge', why: 'same-client', ...names }
  if (!isOlder(stays, goes)) return { code: 'cannot-merge', why: 'older-stays', ...names }
  if (!isWalledAlike(stays, goes)) return { code: 'cannot-merge', why: 'walls-differ', ...names }
  const services = servedTwice(look, both, today)
  if (services.length > 0) return { code: 'cannot-merge', why: 'same-service', ...names, services }
  const after = mergedFacts(stays, goes, take)
  const loses = losesYearEnd(look, both, after)
  if (loses) return { code: 'year-end-follows', name: loses.name }
  if (takesHolds(look, both, actor)) return { code: 'forbidden', onHold: goes.name }
  return (after.tags?.length ?? 0) > mostTags ? { code: 'too-many-tags', most: mostTags } : undefined
}

/** A client under its own key; one that was merged answers under that of the other. */
export const ownClient = (look: Look, key: Client['key']): Client | undefined => {
  const client = look.get('Clients', key)
  return client?.key === key ? client : undefined
}

/**
 * Makes one client of two that are the same: the newer goes and points to the older, which takes over what it lacks and
 * what `take` names. Jobs, time, services and calendars of the newer keep their keys and are read with the older from
 * then on. One undo makes them two again.
 */
export const mergeClients = command({
  name: 'merge-clients',
  input: z.strictObject({ stays: clientKey, goes: clientKey, take: z.array(factPath).max(100) }),
  read: (look, { stays, goes, take }, context) => {
    const both = { stays: ownClient(look, stays), goes: ownClient(look, goes) }
    const { stays: older, goes: newer } = both
    return {
      ...both,
      wrong: older && newer && mergeObstacle(look, { stays: older, goes: newer }, { ...context, take }),
    }
  },
  decide: ({ stays, goes, wrong }, input, { newId }) => {
    if (!stays) return refuse({ code: 'not-found', what: 'client', key: input.stays })
    if (!goes) return refuse({ code: 'not-found', what: 'client', key: input.goes })
    if (wrong) return refuse(wrong)
    return ok({
      stream: goes.key,
      changes: [put('Clients', { ...goes, mergedInto: stays.key })],
      sentence: `Merged the client into ${stays.name}`,
      about: goes.name,
      followUps: [
        {
          command: 'take-merged',
          input: { client: stays.key, from: goes, take: input.take },
          key: `${goes.key}:into:${newId()}`, // merged again after an undo it is another act
        },
      ],
    })
  },
})

/** Takes over what was known of a client that was merged: the second part of a merge. */
export const takeMerged = command({
  name: 'take-merged',
  input: z.strictObject({
    client: clientKey,
    from: z.looseObject({ key: clientKey, code: z.string(), name: z.string() }),
    take: z.array(factPath).max(100),
  }),
  read: (look, { client }) => ({ client: look.get('Clients', client) }),
  decide: ({ client }, { client: key, from, take }) => {
    if (!client) return refuse({ code: 'not-found', what: 'client', key })
    return ok({
      stream: client.key,
      changes: [put('Clients', mergedFacts(client, from as unknown as Client, take))], // the record, by the first part
      sentence: `Took over ${from.name} (${from.code})`,
      about: client.name,
    })
  },
})
