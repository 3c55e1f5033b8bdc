import type { Actor, AnyCommand, Change, Context, Decision } from '#src/command.ts'
import type { ClientKey, JobKey, PersonKey } from '#src/keys.ts'
import type { Look } from '#src/look.ts'
import { reachOf } from '#src/people/policy.ts'
import type { Refusal, RefusalOf } from '#src/refusals.ts'
import type { Result } from '#src/result.ts'
import { ok, refuse } from '#src/result.ts'
import type { Job } from '#src/work/job.ts'
import { isBegun } from '#src/work/task-state.ts'
import type { Client, Team } from './client.ts'
import type { HeldAct, HeldKey, Hold, HoldFacts, HoldStrength } from './hold.ts'
import { sayReason, standing, yesTo } from './hold.ts'
import { areLedBy } from './set-hold.ts'

/** A hold as it is told: what it is on, who set it. */
export type HoldTold = Omit<Hold, 'lifted'> & { on: HeldKey; byName: string }

/** An act that holds stand in the way of, and the job of which it would be. */
export type HeldBack = { act: HeldAct; job: JobKey; name: string; strength: HoldStrength; holds: HoldTold[] }

/** Holds as they are told: each with what it is on and the name of whoever set it. */
export const toldHolds = (look: Look, on: HeldKey, holds: Hold[]): HoldTold[] =>
  holds.map(({ lifted: _none, ...hold }) => ({ ...hold, on, byName: nameOf(look, hold.by) }))

const nameOf = (look: Look, person: PersonKey): string => look.get('People', person)?.name ?? 'Somebody'

/** The holds that stand on a client, told. */
export const holdsOfClient = (look: Look, client: ClientKey): HoldTold[] =>
  toldHolds(look, client, standing(look.get('Clients', client) ?? {}))

/** A hold that was lifted, by whom and when. */
export type HoldLifted = HoldTold & { lifted: NonNullable<Hold['lifted']>; liftedByName: string }

/** The holds of a client that were lifted lately, the last first. */
export const liftedHolds = (look: Look, client: ClientKey): HoldLifted[] =>
  (look.get('Clients', client)?.holds ?? []).toReversed().flatMap(hold => {
    const { lifted } = hold
    return lifted
      ? toldHolds(look, client, [hold]).map(each => ({ ...each, lifted, liftedByName: nameOf(look, lifted.by) }))
      : []
  })

/** The holds that stand on a job: its client's, then its own. */
export const holdsOfJob = (look: Look, job: Pick<Job, 'key' | 'client' | 'holds'>): HoldTold[] => [
  ...holdsOfClient(look, job.client),
  ...toldHolds(look, job.key, standing(job)),
]

/** Of some holds those that still stand in a job’s way: of starting it until it has, of filing it until it is done. */
export const toCome = <H extends Pick<HoldFacts, 'acts'>>(job: { status: Job['status'] }, holds: H[]): H[] => {
  const { status } = job
  if (status === 'done' || status === 'cancelled') return []
  return holds.filter(hold => touches(hold, 'file') || (status !== 'in-progress' && touches(hold, 'start')))
}

/** The holds by which a client gets no new jobs, and those that only warn of it. */
export const newJobHolds = (look: Look, client: ClientKey): Record<HoldStrength, HoldTold[]> => {
  const holds = holdsOfClient(look, client).filter(hold => touches(hold, 'new-job'))
  const of = (strength: HoldStrength) => holds.filter(hold => hold.strength === strength)
  return { warns: of('warns'), blocks: of('blocks') }
}

export const touches = ({ acts }: Pick<HoldFacts, 'acts'>, act: HeldAct): boolean => acts.includes(act)

/** Whether work on a job has begun; what waits or was cancelled has begun where it had before. */
export const isStarted = (job: Job): boolean =>
  job.status === 'in-progress' || job.status === 'done' || job.waiting?.before === 'in-progress' || isBegun(job)

const isFiled = ({ tasks }: Pick<Job, 'tasks'>, id: string): boolean =>
  tasks.some(task => task.id === id && task.filed !== undefined)

/** What a changed job comes to, as far as holds touch it. */
const actsOn = (before: Job | undefined, after: Job): HeldAct[] => {
  if (!before) return ['new-job']
  const starts = !isStarted(before) && isStarted(after)
  const files = after.tasks.some(({ id }) => isFiled(after, id) && !isFiled(before, id))
  return [...(starts ? (['start'] as const) : []), ...(files ? (['file'] as const) : [])]
}

/** What holds say against one act on a job, if anything: those that block it, or else those that warn of it. */
const against = (look: Look, job: Job, act: HeldAct): HeldBack[] => {
  const holds = holdsOfJob(look, job).filter(hold => touches(hold, act))
  const blocking = holds.filter(({ strength }) => strength === 'blocks')
  if (holds.length === 0) return []
  const name = `${look.get('Clients', job.client)?.name ?? ''}, ${job.name}`
  return blocking.length > 0
    ? [{ act, job: job.key, name, strength: 'blocks', holds: blocking }]
    : [{ act, job: job.key, name, strength: 'warns', holds }]
}

/** What holds say against changes of records, as things stand. */
export const heldBack = (look: Look, changes: Change[]): HeldBack[] =>
  changes.flatMap(change => {
    if (change.list !== 'Jobs' || !('record' in change)) return []
    const after = change.record as Job // a record of the list Jobs
    const before = look.get('Jobs', after.key)
    return actsOn(before, after).flatMap(act => against(look, before ?? after, act))
  })

/** What they say against what follows in another stream: a timer that begins its task. */
const heldAfter = (look: Look, { followUps = [] }: Decision): HeldBack[] =>
  followUps.flatMap(({ command, input }) => {
    const job = command === 'start-task' ? look.get('Jobs', (input as { job: JobKey }).job) : undefined // that command's input
    return job && !isStarted(job) ? against(look, job, 'start') : []
  })

/** The refusal of an act that holds stand in the way of, with what may be answered to it. */
export const heldRefusal = (held: HeldBack): Refusal => ({ code: 'held', ...held })

/** How a sentence goes on that names the holds its act went on in spite of. */
export const despiteWords = (holds: HoldTold[]): string =>
  ` despite the ${holds.length === 1 ? 'hold' : 'holds'} ${holds.map(hold => `“${sayReason(hold)}”`).join(' and ')}`

/** Nobody is there to be asked: what the service does by itself, and jobs that their service makes. */
const isAutomatic = ({ name }: AnyCommand, { actor }: Context): boolean =>
  name === 'make-due-job' || actor.roles.includes('app')

/** A team that a change touches, before and after, and those that lead the holds there together with it. */
type Handover = { name: string; before: Team; after: Team; besides: Team[][] }

const handoverOf = (look: Look, change: Change): Handover | undefined => {
  if (!('record' in change)) return undefined
  if (change.list === 'Clients') {
    const { key, name, team: after } = change.record as Client // a record of the list Clients
    const client = look.get('Clients', key)
    if (!client) return undefined
    const jobs = look.find('Jobs', 'client', key).filter(job => standing(job).length > 0)
    const besides = [...(standing(client).length > 0 ? [[]] : []), ...jobs.map(({ team }) => [team])]
    return { name, before: client.team, after, besides }
  }
  if (change.list !== 'Jobs') return undefined
  const { key, team: after } = change.record as Job // a record of the list Jobs
  const job = look.get('Jobs', key)
  if (!job || standing(job).length === 0) return undefined
  const client = look.get('Clients', job.client)
  return { name: `${client?.name ?? ''}, ${job.name}`, before: job.team, after, besides: [client ? [client.team] : []] }
}

/** Nobody puts themselves in charge of what is held, to lift its holds then; those who may lift any hold have no need to. */
export const takenCharge = (look: Look, changes: Change[], actor: Actor): RefusalOf<'forbidden'> | undefined => {
  if (reachOf(actor, 'lift-hold') !== 'own') return undefined
  for (const change of changes) {
    const handover = handoverOf(look, change)
    if (!handover) continue
    const { name, before, after, besides } = handover
    const gains = (others: Team[]) =>
      !areLedBy([before, ...others], actor.key) && areLedBy([after, ...others], actor.key)
    if (besides.some(gains)) return { code: 'forbidden', onHold: name }
  }
  return undefined
}

type Act = { rule: AnyCommand; input: unknown; actor: Actor }

/** Nor does a rule put in charge whoever saved it: it acts for them. */
const takenBy = ({ rule, input, actor }: Act, look: Look, changes: Change[]): Refusal | undefined => {
  if (rule.name !== 'fire-rule') return takenCharge(look, changes, actor)
  const { savedBy: key, target } = input as { savedBy: PersonKey; target: HeldKey } // that command's input
  const taken = takenCharge(look, changes, { key, roles: look.get('People', key)?.roles ?? [] })
  return taken && { ...taken, firedOn: target }
}

/**
 * Decides a command, and obeys the holds on what it would start, file or make: judged by what it comes to, so that it
 * holds whichever command, card, word, bulk or rule it came by. A hold that blocks refuses it. One that warns refuses it
 * too until the person who gives it said yes to that very hold (`despite`); what happens by itself goes on and names it.
 * Nor does a command put in charge of what is held whoever gives it, or saved the rule that does (`takenCharge`).
 */
export const decide = (rule: AnyCommand, look: Look, input: unknown, context: Context): Result<Decision, Refusal> => {
  const decision = rule.decide(rule.read(look, input as never, context) as never, input as never, context) // what its own read gave
  if (!decision.ok) return decision
  const taken = takenBy({ rule, input, actor: context.actor }, look, decision.value.changes)
  if (taken) return refuse(taken)
  const held = heldBack(look, decision.value.changes)
  const { despite = [] } = input as { despite?: string[] } // of commands that take it
  const isOpen = ({ strength, holds }: HeldBack) =>
    strength === 'blocks' || (!isAutomatic(rule, context) && holds.some(({ id }) => !despite.includes(id)))
  const open = [...held, ...heldAfter(look, decision.value)].find(isOpen)
  if (open) return refuse(heldRefusal(open))
  const named = held.flatMap(({ holds }) => holds)
  return named.length === 0
    ? decision
    : ok({ ...decision.value, sentence: `${decision.value.sentence}${despiteWords(named)}` })
}

/** Which of the holds that were said yes to stand on this job, so that each commit of many carries its own alone. */
export const despiteOn = (look: Look, job: JobKey, despite: string[] | undefined): { despite?: string[] } => {
  const record = despite && look.get('Jobs', job)
  const own = record ? holdsOfJob(look, record).filter(({ id }) => despite.includes(id)) : []
  return yesTo(own)
}
