import * as z from 'zod'
import type { Actor, Change } from '#src/command.ts'
import { command, put } from '#src/command.ts'
import type { Instant } from '#src/dates/plain-date.ts'
import type { PersonKey } from '#src/keys.ts'
import type { Look } from '#src/look.ts'
import { ok, refuse } from '#src/result.ts'
import { isSame } from '#src/same.ts'
import type { Job } from '#src/work/job.ts'
import type { Client, Team } from './client.ts'
import type { HeldKey, Hold } from './hold.ts'
import { heldAct, heldKey, holdFacts, holdId, sayReason, standing } from './hold.ts'

/** Of the holds that were lifted so many stay on the record; the history knows of all. */
const mostLifted = 20

type Held = { of: 'client'; record: Client } | { of: 'job'; record: Job; client: Client }

const heldBy = (look: Look, on: HeldKey): Held | undefined => {
  const job = look.get('Jobs', on)
  const client = look.get('Clients', job ? job.client : on)
  if (!client) return undefined
  return job ? { of: 'job', record: job, client } : { of: 'client', record: client }
}

const leadersOf = ({ partner, manager }: Team) => [partner, manager].filter(person => person !== undefined)

/** Whose the holds of a client, or of a job, are: its partner's and its manager's; where it has neither, any manager's. */
export const areLedBy = (teams: Team[], person: PersonKey): boolean => {
  const leaders = teams.flatMap(leadersOf)
  return leaders.length === 0 || leaders.includes(person)
}

const isInCharge = (look: Look, { on }: { on: HeldKey }, { key }: Actor): boolean => {
  const held = heldBy(look, on)
  return held !== undefined && areLedBy([held.record.team, ...(held.of === 'job' ? [held.client.team] : [])], key)
}

const aboutHeld = (held: Held): string =>
  held.of === 'job' ? `${held.client.name}, ${held.record.name}` : held.record.name

const liftedBy = (hold: Hold, actor: Actor, at: Instant): Hold => ({ ...hold, lifted: { by: actor.key, at } })

const withHolds = (held: Held, holds: Hold[]): Change => {
  const lifted = holds.filter(hold => hold.lifted).slice(-mostLifted)
  const kept = holds.filter(hold => !hold.lifted || lifted.includes(hold))
  return held.of === 'job'
    ? put('Jobs', { ...held.record, holds: kept })
    : put('Clients', { ...held.record, holds: kept })
}

const strengthWords = { warns: 'warns of', blocks: 'blocks' } as const
const actWords = { start: 'starting', file: 'filing', 'new-job': 'new jobs' } as const

const sayTouches = ({ strength, acts }: Hold): string =>
  `${strengthWords[strength]} ${acts.map(act => actWords[act]).join(' and ')}`

/**
 * Sets a hold on a client, which then holds all its jobs, or on one job; another one for the same reason takes the
 * place of the first, which is kept as lifted. It warns of the acts that it names, or blocks them.
 */
export const setHold = command({
  name: 'set-hold',
  input: holdFacts
    .extend({ on: heldKey })
    .refine(({ reason, words }) => reason !== 'other' || words, { path: ['words'], message: 'say why it is held' })
    .refine(({ on, acts }) => on.startsWith('client:') || !acts.includes('new-job'), {
      path: ['acts'],
      message: 'new jobs are held on the client, not on a job',
    }),
  own: isInCharge,
  read: (look, { on }) => ({ held: heldBy(look, on) }),
  decide: ({ held }, { on, words, ...given }, { actor, now, newId }) => {
    if (!held) return refuse({ code: 'not-found', what: on.startsWith('job:') ? 'job' : 'client', key: on })
    const acts = heldAct.options.filter(act => given.acts.includes(act))
    const facts = { ...given, acts, ...(given.reason === 'other' && words && { words }) }
    const before = standing(held.record).find(hold => sayReason(hold) === sayReason(facts))
    if (before) {
      const { id: _id, by: _by, at: _at, ...same } = before
      if (isSame(same, facts)) return refuse({ code: 'nothing-to-change' })
    }
    const hold: Hold = { ...facts, id: newId(), by: actor.key, at: now }
    const others = (held.record.holds ?? []).filter(each => each !== before)
    const replaced = before ? [liftedBy(before, actor, now)] : []
    const instead = before ? ` in place of the one that ${sayTouches(before)}` : ''
    return ok({
      stream: held.record.key,
      changes: [withHolds(held, [...others, ...replaced, hold])],
      sentence: `Set a hold that ${sayTouches(hold)}${instead}: ${sayReason(hold)}`,
      about: aboutHeld(held),
    })
  },
})

/** Lifts a hold: what it touched goes on from then. Who lifted it, and when, is kept. */
export const liftHold = command({
  name: 'lift-hold',
  input: z.strictObject({ on: heldKey, hold: holdId }),
  own: isInCharge,
  read: (look, { on }) => ({ held: heldBy(look, on) }),
  decide: ({ held }, { on, hold: id }, { actor, now }) => {
    if (!held) return refuse({ code: 'not-found', what: on.startsWith('job:') ? 'job' : 'client', key: on })
    const { holds = [] } = held.record
    const hold = holds.find(each => each.id === id)
    if (!hold) return refuse({ code: 'not-found', what: 'hold', key: id })
    if (hold.lifted) return refuse({ code: 'nothing-to-change' })
    const others = holds.filter(each => each !== hold)
    return ok({
      stream: held.record.key,
      changes: [withHolds(held, [...others, liftedBy(hold, actor, now)])],
      sentence: `Lifted the hold: ${sayReason(hold)}`,
      about: aboutHeld(held),
    })
  },
})
