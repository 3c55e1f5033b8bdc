import type { Actor, CommandName, Outcome } from '@praxis/practice'
import { commandPolicy, reachOf, refuse } from '@praxis/practice'
import type { Entry } from '#src/journal/entry.ts'
import type { Replica } from '#src/replica/create-replica.ts'
import type { WorkQueue } from '#src/runs/work-queue.ts'
import type { Background } from './background.ts'
import type { Committer, Given, Settled, World } from './commit.ts'
import { freshEnough } from './commit.ts'
import type { createGiveMany } from './give-many.ts'
import type { History } from './history.ts'
import type { Options, Prepared } from './prepare-command.ts'
import { createPreparing } from './prepare-command.ts'
import type { Projector } from './projector.ts'

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
  /** The firm as a person may see it. */
  seenBy: (actor: Actor) => Replica
  history: History
  /** Where what need not be waited for goes. */
  queue: WorkQueue | undefined
}

/** More acts than these are not waited for by whoever gave the one from which they follow. */
const mostAtOnce = 20
/** What the queue has is its own as long as something comes of it, in milliseconds. */
const quiet = 120_000

export const createDispatcher = ({
  world,
  committer,
  giveMany,
  projector,
  background,
  actorOf,
  seenBy,
  history,
  queue,
}: Parts) => {
  const { replica } = world
  const madeListeners: ((entry: Entry) => void)[] = []

  const { prepare, givenOf, followUps } = createPreparing({ world, actorOf, seenBy, history })

  /** Whether a wall stands before what was done under a key, or was tried. */
  const isHidden = (seen: Replica, input: unknown, entry: Entry): boolean => {
    if (seen === replica) return false
    const commits = [entry.refusal ? undefined : entry.commit, (input as { commit?: string }).commit] // of `undo` and the like
    return seen.hides(JSON.stringify([input, entry])) || commits.some(commit => commit && !seen.byCommit(commit))
  }

  /** What is told of an act of before a wall that is given again: that it was done, or was not, and nothing of the client. */
  const told = (actor: Actor, { input }: Prepared, { outcome, entry, made: isMine }: Settled): Outcome => {
    if (isMine || !entry || !isHidden(seenBy(actor), input, entry)) return outcome
    if (!outcome.ok) return refuse({ code: 'not-found', what: 'item', key: 'hidden' })
    const { about: _about, ...done } = outcome
    return { ...done, sentence: 'Done before' }
  }

  const made = ({ made: isMine, entry }: Settled): void => {
    if (isMine && entry) for (const listener of madeListeners) listener(entry)
  }

  const isMessage = ({ name }: Given): boolean => name === 'claim-send'

  /** Gives what follows from commits: some acts before the caller is answered, many by the queue, messages after. */
  const follow = async (entries: Entry[]): Promise<void> => {
    const all = entries.map(entry => ({ entry, givens: followUps(entry) }))
    const messages = all.flatMap(({ givens }) => givens.filter(isMessage))
    if (messages.length > 0) background.run('messages', () => giveAll(messages))
    const atOnce: Given[] = []
    for (const { entry, givens } of all) {
      const acts = givens.filter(given => !isMessage(given))
      if (acts.length > mostAtOnce && queue) await queue.send(entry.commit)
      else atOnce.push(...acts)
    }
    if (atOnce.length > 0) await giveAll(atOnce)
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
    return told(actor, prepared.value, settled)
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

  /** Whether what follows from a commit is more than whoever gave it waits for. */
  const isForQueue = ({ followUps: all }: Entry): boolean => queue !== undefined && all.length > mostAtOnce

  const lastAt = ({ commit, at }: Entry): number => {
    const row = replica.db.get<{ at: string | null }>('select max(at) as at from journal where cause = ?', commit)
    return Math.max(Date.parse(at), Date.parse(row?.at ?? at))
  }

  /** Without what the queue is working through. */
  const forSweep = (entries: Entry[]): Entry[] => {
    const last = Math.max(...entries.filter(isForQueue).map(lastAt))
    return Date.parse(world.now()) - last < quiet ? entries.filter(entry => !isForQueue(entry)) : entries
  }

  /** What should follow from a commit and has no outcome yet. */
  const pendingOf = (entry: Entry): Given[] => {
    const pending = new Set(replica.pendingOf(entry.commit))
    return followUps(entry).filter(({ command }) => pending.has(command))
  }

  return {
    dispatch,
    dispatchMany,
    isForQueue,
    /** How much of what follows from a commit has no outcome yet. */
    left: (entry: Entry): number => pendingOf(entry).length,
    /** Gives so much of it. */
    followSome: (entry: Entry, most: number) => giveAll(pendingOf(entry).slice(0, most)),
    /** Closes for good what did not come through, with the reason. */
    fail: (entry: Entry, reason: string) => committer.close(pendingOf(entry), { code: 'failed', reason }),
    /** Gives what follows from these commits and was not given yet: the sweep's part. */
    followAgain: (entries: Entry[]) => giveAll(forSweep(entries).flatMap(followUps)),
    /** Called with each commit that this process made: it alone does outside what belongs to it. */
    whenMade: (listener: (entry: Entry) => void) => {
      madeListeners.push(listener)
    },
  }
}

export type Dispatcher = ReturnType<typeof createDispatcher>
