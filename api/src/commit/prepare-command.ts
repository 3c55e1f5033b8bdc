import type { Actor, AnyCommand, CommandName, Instant, Look, Refusal, Result } from '@praxis/practice'
import { commands, dayIn, decide, ok, reachOf, refuse, undoInput } from '@praxis/practice'
import type * as z from 'zod'
import { commandKey, inputHash } from '#src/journal/command-key.ts'
import type { Entry } from '#src/journal/entry.ts'
import type { Replica } from '#src/replica/create-replica.ts'
import { againPlan, mayTryAgain } from './again-plan.ts'
import type { Given, World } from './commit.ts'
import type { Plan } from './draft.ts'
import { planOf } from './draft.ts'
import type { History } from './history.ts'
import { mayUndo } from './may-undo.ts'
import { undoPlan } from './undo-plan.ts'

export type Options = {
  key: string
  repeat?: boolean
  /** The commit from which it follows, though that one does not say so. */
  cause?: string
}

/** A command as it can be given: its input parsed, how it is decided. */
export type Prepared = {
  input: unknown
  may: (actor: Actor) => boolean
  plan: (actor: Actor) => Given['plan']
  lookBack?: Given['lookBack']
  /** The commit to which it belongs. */
  cause?: string
}

/**
 * What was worked is logged when the timer stops, and what a merged client had comes to the other, also where a wall went
 * up meanwhile; and a contact who serves nobody yet is hidden from whoever a wall keeps from anything.
 */
const isOwed = (name: string, isFollowUp: boolean): boolean =>
  isFollowUp && ['log-time', 'link-contact', 'take-merged'].includes(name)

const ruleOf = (name: string): AnyCommand | undefined =>
  Object.hasOwn(commands, name) ? (commands[name as keyof typeof commands] as AnyCommand) : undefined // just looked up

const badInput = (error: z.ZodError): Refusal => ({
  code: 'bad-input',
  issues: error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
})

type Parts = {
  world: Pick<World, 'replica' | 'feed'>
  /** The roles of whoever gave the command from which something follows. */
  actorOf: (key: Actor['key']) => Actor
  /** The firm as a person may see it. */
  seenBy: (actor: Actor) => Replica
  history: History
}

/** Commands on their way to be given: parsed, with who may give them and how they are decided. */
export const createPreparing = ({ world, actorOf, seenBy, history }: Parts) => {
  const { replica, feed } = world

  const contextOf = (actor: Actor, now: Instant, newId: () => string) => ({
    actor,
    now,
    newId,
    today: dayIn(now, replica.look.calendar().zone),
  })

  /** What a rule looks at: as the actor may see it, with the numbers that others of the same call have taken. */
  const lookFor = (actor: Actor, look: Look): Look => {
    const seen = seenBy(actor)
    return seen === replica ? look : { ...seen.look, lastNumber: look.lastNumber }
  }

  const prepareRule = (rule: AnyCommand, raw: unknown, isFollowUp: boolean): Result<Prepared> => {
    const parsed = rule.input.safeParse(raw)
    if (!parsed.success) return refuse(badInput(parsed.error))
    const input = parsed.data as never // parsed by the rule's own schema
    const name = rule.name as CommandName // every rule stands in the policy
    return ok({
      input,
      may: actor => {
        const reach = reachOf(actor, name)
        return reach === 'all' || (reach === 'own' && rule.own?.(seenBy(actor).look, input, actor) === true)
      },
      plan:
        actor =>
        (whole, { now, newId }) => {
          const look = isOwed(name, isFollowUp) ? whole : lookFor(actor, whole)
          const decision = decide(rule, look, input, contextOf(actor, now, newId))
          return decision.ok ? planOf(replica, decision.value) : decision
        },
    })
  }

  const prepareUndo = (raw: unknown, withFollowers: boolean): Result<Prepared> => {
    const parsed = undoInput.safeParse(raw)
    if (!parsed.success) return refuse(badInput(parsed.error))
    const { commit } = parsed.data
    const may = (actor: Actor) => {
      const seen = seenBy(actor)
      const entry = seen.byCommit(commit)
      return entry ? mayUndo(seen, actor, entry) : reachOf(actor, 'undo') !== 'no'
    }
    const plan: Prepared['plan'] =
      actor =>
      (_look, { now, newId }) =>
        undoPlan(withFollowers ? seenBy(actor) : replica, contextOf(actor, now, newId), commit, withFollowers)
    return ok({ input: parsed.data, may, plan, lookBack: () => readAll(commit) })
  }

  /** An undo of several commits is not begun where one of them cannot be taken back: what others just did is read first. */
  const readAll = async (commit: string): Promise<void> => {
    await history.ofCommit(commit)
    if (replica.byCommit(commit)?.followUps.length) await feed.poll()
  }

  const prepareAgain = (raw: unknown): Result<Prepared> => {
    const parsed = undoInput.safeParse(raw)
    if (!parsed.success) return refuse(badInput(parsed.error))
    const { commit } = parsed.data
    const may = (actor: Actor) => {
      const entry = seenBy(actor).byCommit(commit)
      return entry ? mayTryAgain(actor, entry) : reachOf(actor, 'try-again') !== 'no'
    }
    const plan = (actor: Actor) => (): Result<Plan> => againPlan(seenBy(actor), commit)
    return ok({ input: parsed.data, may, plan, lookBack: () => history.ofCommit(commit), cause: commit })
  }

  const prepare = (name: string, raw: unknown, isFollowUp: boolean): Result<Prepared> => {
    if (name === 'undo') return prepareUndo(raw, !isFollowUp)
    if (name === 'try-again') return prepareAgain(raw)
    const rule = ruleOf(name)
    return rule ? prepareRule(rule, raw, isFollowUp) : refuse({ code: 'not-found', what: 'item', key: name })
  }

  /** A follow-up was authorised with the commit it follows from. */
  const followUps = (entry: Entry): Given[] => {
    const actor = actorOf(entry.actor)
    return entry.followUps.flatMap(({ command: name, input, key }) => {
      const prepared = prepare(name, input, true)
      if (!prepared.ok) return []
      return [givenOf(actor, name, prepared.value, { key, repeat: true, cause: entry.commit })]
    })
  }

  const givenOf = (
    actor: Actor,
    name: string,
    prepared: Prepared,
    { cause = prepared.cause, ...options }: Options,
  ): Given => ({
    actor: actor.key,
    name,
    command: commandKey(actor.key, options.key),
    inputHash: inputHash(name, prepared.input),
    repeat: options.repeat ?? false,
    ...(cause && { cause }),
    plan: prepared.plan(actor),
    ...(prepared.lookBack && { lookBack: prepared.lookBack }),
  })

  return { prepare, givenOf, followUps }
}
