import type { Actor, AnyCommand, CommandName, Instant, Outcome, Refusal, Result } from '@praxis/practice'
import { commandPolicy, commands, dayIn, ok, reachOf, refuse, undoInput } from '@praxis/practice'
import type * as z from 'zod'
import { commandKey, inputHash } from '#src/journal/command-key.ts'
import type { Entry } from '#src/journal/entry.ts'
import type { Background } from './background.ts'
import type { Committer, Given, Settled, World } from './commit.ts'
import { freshEnough } from './commit.ts'
import type { Plan } from './draft.ts'
import { planOf } from './draft.ts'
import type { createGiveMany } from './give-many.ts'
import type { History } from './history.ts'
import type { Projector } from './projector.ts'
import { mayUndo, undoPlan } from './undo-plan.ts'

export type Options = {
  key: string
  repeat?: boolean
  /** The commit from which it follows, though that one does not say so. */
  cause?: string
}

/** Everything anyone does: parse, authorise, load, decide, commit, in this order and only here. */
type Dispatch = (actor: Actor, name: CommandName, input: unknown, options: Options) => Promise<Outcome>

type Parts = {
  world: World
  committer: Committer
  giveMany: ReturnType<typeof createGiveMany>
  projector: Projector
  background: Background
  /** The roles of whoever gave the command from which something follows. */
  actorOf: (key: Actor['key']) => Actor
  history: History
}

/** A command as it can be given: its input parsed, how it is decided. */
type Prepared = {
  input: unknown
  may: (actor: Actor) => boolean
  plan: (actor: Actor) => Given['plan']
  lookBack?: Given['lookBack']
}

const ruleOf = (name: string): AnyCommand | undefined =>
  Object.hasOwn(commands, name) ? (commands[name as keyof typeof commands] as AnyCommand) : undefined // just looked up

const badInput = (error: z.ZodError): Refusal => ({
  code: 'bad-input',
  issues: error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
})

export const createDispatcher = ({ world, committer, giveMany, projector, background, actorOf, history }: Parts) => {
  const { replica } = world
  const madeListeners: ((entry: Entry) => void)[] = []

  const contextOf = (actor: Actor, now: Instant, newId: () => string) => ({
    actor,
    now,
    newId,
    today: dayIn(now, replica.look.calendar().zone),
  })

  const prepareRule = (rule: AnyCommand, raw: unknown): Result<Prepared> => {
    const parsed = rule.input.safeParse(raw)
    if (!parsed.success) return refuse(badInput(parsed.error))
    const input = parsed.data as never // parsed by the rule's own schema
    const name = rule.name as CommandName // every rule stands in the policy
    return ok({
      input,
      may: actor => {
        const reach = reachOf(actor, name)
        return reach === 'all' || (reach === 'own' && rule.own?.(replica.look, input, actor) === true)
      },
      plan:
        actor =>
        (look, { now, newId }) => {
          const context = contextOf(actor, now, newId)
          const decision = rule.decide(rule.read(look, input, context) as never, input, context) // what its own read gave
          return decision.ok ? planOf(replica, decision.value) : decision
        },
    })
  }

  const prepareUndo = (raw: unknown, withFollowers: boolean): Result<Prepared> => {
    const parsed = undoInput.safeParse(raw)
    if (!parsed.success) return refuse(badInput(parsed.error))
    const { commit } = parsed.data
    const may = (actor: Actor) => {
      const entry = replica.byCommit(commit)
      return entry ? mayUndo(replica, actor, entry) : reachOf(actor, 'undo') !== 'no'
    }
    const plan = () => (): Result<Plan> => undoPlan(replica, commit, withFollowers)
    return ok({ input: parsed.data, may, plan, lookBack: () => history.ofCommit(commit) })
  }

  const prepare = (name: string, raw: unknown, isFollowUp: boolean): Result<Prepared> => {
    if (name === 'undo') return prepareUndo(raw, !isFollowUp)
    const rule = ruleOf(name)
    return rule ? prepareRule(rule, raw) : refuse({ code: 'not-found', what: 'item', key: name })
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

  const givenOf = (actor: Actor, name: string, prepared: Prepared, options: Options): Given => ({
    actor: actor.key,
    name,
    command: commandKey(actor.key, options.key),
    inputHash: inputHash(name, prepared.input),
    repeat: options.repeat ?? false,
    ...(options.cause && { cause: options.cause }),
    plan: prepared.plan(actor),
    ...(prepared.lookBack && { lookBack: prepared.lookBack }),
  })

  const made = ({ made: isMine, entry }: Settled): void => {
    if (isMine && entry) for (const listener of madeListeners) listener(entry)
  }

  /** Gives what follows from commits: acts before the caller is answered, messages after. */
  const follow = async (entries: Entry[]): Promise<void> => {
    const givens = entries.flatMap(followUps)
    const messages = givens.filter(({ name }) => name === 'claim-send')
    const acts = givens.filter(({ name }) => name !== 'claim-send')
    if (messages.length > 0) background.run('messages', () => giveAll(messages))
    if (acts.length > 0) await giveAll(acts)
  }

  /** Answers how many commits it made. */
  const giveAll = async (givens: Given[]): Promise<number> => {
    const entries: Entry[] = []
    let count = 0
    const settle = (settled: Settled) => {
      made(settled)
      if (settled.made) count += 1
      if (settled.made && settled.entry && settled.entry.followUps.length > 0) entries.push(settled.entry)
    }
    const [first, ...others] = givens
    if (first && others.length === 0) settle(await committer.give(first))
    else await giveMany(givens, settle)
    if (entries.length > 0) await follow(entries)
    background.run('projection', projector.flush)
    return count
  }

  /** What is decided is decided on what then stands, and so is who may: it may have been news of another process. */
  const whileAllowed = (prepared: Prepared): Prepared => ({
    ...prepared,
    plan: actor => (look, context) =>
      prepared.may(actor) ? prepared.plan(actor)(look, context) : refuse({ code: 'forbidden' }),
  })

  /** Whether something is one's own may be news of another process: no refusal from an old replica. */
  const mayNow = async ({ may, lookBack }: Prepared, actor: Actor): Promise<boolean> => {
    await lookBack?.()
    if (may(actor)) return true
    await world.feed.poll()
    return may(actor)
  }

  const dispatch: Dispatch = async (actor, name, raw, options) => {
    if (!Object.hasOwn(commandPolicy, name)) return refuse({ code: 'not-found', what: 'item', key: name })
    await world.feed.poll(freshEnough)
    if (reachOf(actor, name) === 'no') return refuse({ code: 'forbidden' })
    const prepared = prepare(name, raw, false)
    if (!prepared.ok) return prepared
    if (!(await mayNow(prepared.value, actor))) return refuse({ code: 'forbidden' })
    const settled = await committer.give(givenOf(actor, name, whileAllowed(prepared.value), options))
    made(settled)
    if (settled.made && settled.entry) {
      const { entry } = settled
      if (entry.followUps.length > 0) await follow([entry]).catch(error => leave(error, entry))
      background.run('projection', projector.flush)
    }
    return settled.outcome
  }

  /** One command for many targets, as many commits a call as a batch holds. Answers how many were made. */
  const dispatchMany = async (actor: Actor, name: CommandName, targets: ({ input: unknown } & Options)[]) => {
    if (reachOf(actor, name) === 'no') return 0
    return giveAll(
      targets.flatMap(({ input, ...options }) => {
        const prepared = prepare(name, input, false)
        return prepared.ok ? [givenOf(actor, name, whileAllowed(prepared.value), options)] : []
      }),
    )
  }

  /** The commit stands; what should follow at once and could not is the sweep's. */
  const leave = (error: unknown, entry: Entry): void =>
    background.run(`what follows from ${entry.sentence}`, () => Promise.reject(error))

  return {
    dispatch,
    dispatchMany,
    /** Gives what follows from these commits and was not given yet: the sweep's part. */
    followAgain: (entries: Entry[]) => giveAll(entries.flatMap(followUps)),
    /** Called with each commit that this process made: it alone does outside what belongs to it. */
    whenMade: (listener: (entry: Entry) => void) => {
      madeListeners.push(listener)
    },
  }
}

export type Dispatcher = ReturnType<typeof createDispatcher>
