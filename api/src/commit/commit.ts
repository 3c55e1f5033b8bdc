import type { Context, Instant, Look, Outcome, PersonKey, Refusal, Result } from '@praxis/practice'
import { mostParts } from '#src/graph/create-graph.ts'
import { GraphFailure } from '#src/graph/graph-failure.ts'
import type { Entry } from '#src/journal/entry.ts'
import { refusalStream } from '#src/journal/entry.ts'
import type { Replica } from '#src/replica/create-replica.ts'
import { outcomeOf } from '#src/replica/create-replica.ts'
import { hasForgotten } from '#src/replica/forget.ts'
import type { Draft, Heading, Plan } from './draft.ts'
import { draftOf } from './draft.ts'
import type { Feed } from './feed.ts'
import { createTurns } from './in-turn.ts'
import type { Sender, Sent } from './send-commits.ts'

/** A command on its way to its commit: who gives it, under which key, and how it is decided on what now stands. */
export type Given = {
  actor: PersonKey
  name: string
  command: string
  inputHash: string
  /** An earlier try may still be under way elsewhere: a refusal must close the key for good. */
  repeat: boolean
  cause?: string
  plan: (look: Look, context: Pick<Context, 'now' | 'newId'>) => Result<Plan>
  /** Reads what the decision needs of the time before this replica's. */
  lookBack?: (() => Promise<void>) | undefined
}

/** What became of it, and whether this very call made the commit: only then does it own what follows outside. */
export type Settled = { outcome: Outcome; entry?: Entry; made: boolean }

export type World = {
  replica: Replica
  feed: Feed
  sender: Sender
  now: () => Context['now']
  newId: () => string
  sleep: (milliseconds: number) => Promise<void>
  random: () => number
}

/** A decision, and the moment at which it was made. */
type Planned = { plan: Result<Plan>; now: Instant }

/** Not known yet; Graph may have asked for a pause, in milliseconds. */
type Pause = { pause: number | undefined }

const mostTries = 10

/** A replica older than this is brought up to date before anything is decided on it. */
export const freshEnough = 10_000

/** A person waits; whoever asked for a longer pause is told that the outcome is not known yet. */
export const longestPause = 15_000

const busy: Settled = { outcome: { ok: false, refusal: { code: 'busy' } }, made: false }

/** A world that does not answer is waited for; one that refuses the app itself is a fault to be mended. */
const pauseAfter = (error: unknown): Pause => {
  if (error instanceof GraphFailure && error.reason !== 'refused') return { pause: error.retryAfter }
  throw error
}

/** The commit protocol for one command: decide, commit, and whatever the answer, learn from the journal what happened. */
export const createCommitter = (world: World) => {
  const { replica, feed, sender } = world
  const inTurn = createTurns()
  const running = new Map<string, Promise<Settled>>()

  /** `at` is the moment at which it was decided: what the records say of when is the commit's own moment. */
  const headingOf = (given: Given, at: Instant): Heading => ({
    command: given.command,
    commit: world.newId(),
    actor: given.actor,
    name: given.name,
    inputHash: given.inputHash,
    at,
    ...(given.cause && { cause: given.cause }),
  })

  const settledBy = (entry: Entry, given: Given, mine: ReadonlySet<string>): Settled =>
    entry.inputHash === given.inputHash && entry.name === given.name
      ? { outcome: outcomeOf(entry), entry, made: mine.has(entry.commit) }
      : { outcome: { ok: false, refusal: { code: 'key-reused' } }, made: false }

  /** Sends one draft; afterwards, whatever was answered, the journal says whether the command has an outcome. */
  const commit = async (draft: Draft): Promise<Sent & { entry?: Entry | undefined }> => {
    const [sent] = await sender.inSequence([draft])
    if (!sent || sent.stands) return { stands: true, entry: draft.entry }
    const found = await feed.find('Command', draft.entry.command)
    return { ...sent, entry: found }
  }

  const refusalDraft = (given: Given, refusal: Refusal): Draft => {
    const heading = headingOf(given, world.now())
    const stream = refusalStream(given.command)
    const entry: Entry = {
      ...heading,
      stream,
      version: 1,
      number: heading.commit,
      sentence: `Refused: ${refusal.code}`,
      changes: [],
      followUps: [],
      refusal,
    }
    return { entry, records: [] }
  }

  const planNow = (given: Given): Planned => {
    const now = world.now()
    return { now, plan: given.plan(replica.look, { now, newId: world.newId }) }
  }

  /** Sends a draft; what the journal then says of the command, or that nobody knows yet. */
  const settle = async (draft: Draft, given: Given, mine: Set<string>): Promise<Settled | Pause> => {
    mine.add(draft.entry.commit)
    const sent = await commit(draft)
    if (sent.entry) return settledBy(sent.entry, given, mine)
    return { pause: sent.stands ? undefined : sent.retryAfter }
  }

  const tryPlan = (
    { plan, now }: Planned,
    given: Given,
    mine: Set<string>,
  ): Promise<Settled | Pause> | { refusal: Refusal } => {
    const draft = plan.ok ? draftOf(replica, plan.value, headingOf(given, now)) : plan
    return draft.ok ? settle(draft.value, given, mine) : { refusal: draft.refusal }
  }

  /** One try on the replica as it is: a draft in its stream's turn, decided again if others came first. */
  const attempt = async (given: Given, mine: Set<string>): Promise<Settled | Pause | { refusal: Refusal }> => {
    const first = planNow(given)
    if (!first.plan.ok) return { refusal: first.plan.refusal }
    const seen = replica.lastItem()
    const isFresh = () => replica.lastItem() === seen
    return inTurn(first.plan.value.stream, async () => tryPlan(isFresh() ? first : planNow(given), given, mine))
  }

  /** No refusal from an old replica: it is read on and decided again; a repeat's refusal closes the key. */
  const refused = async (given: Given, mine: Set<string>): Promise<Settled | Pause> => {
    await feed.poll()
    const before = known(given, mine) ?? (await remembered(given, mine))
    if (before) return before
    const again = planNow(given).plan
    if (again.ok) return { pause: 0 }
    const mayBeUnderWay = given.repeat || mine.size > 0
    return mayBeUnderWay ? settle(refusalDraft(given, again.refusal), given, mine) : { outcome: again, made: false }
  }

  const known = (given: Given, mine: ReadonlySet<string>): Settled | undefined => {
    const entry = replica.byCommand(given.command)
    return entry && settledBy(entry, given, mine)
  }

  /** The outcome of a key so old that this replica no longer holds it. */
  const remembered = async (given: Given, mine: ReadonlySet<string>): Promise<Settled | undefined> => {
    const entry = hasForgotten(replica) ? await feed.find('Command', given.command) : undefined
    return entry && settledBy(entry, given, mine)
  }

  const pause = async (asked: number | undefined, tried: number): Promise<boolean> => {
    if ((asked ?? 0) > longestPause) return false
    if (asked) await world.sleep(asked)
    else if (tried > 0) await world.sleep(world.random() * 30 * 2 ** Math.min(tried, 6))
    return true
  }

  const tryOnce = async (given: Given, mine: Set<string>, isAgain: boolean): Promise<Settled | Pause> => {
    await feed.poll(isAgain ? 0 : freshEnough)
    const before = known(given, mine)
    if (before) return before
    await given.lookBack?.()
    const result = await attempt(given, mine)
    return 'refusal' in result ? refused(given, mine) : result
  }

  const give = async (given: Given): Promise<Settled> => {
    const mine = new Set<string>()
    for (let tried = 0; tried < mostTries; tried += 1) {
      const result = await tryOnce(given, mine, tried > 0).catch(pauseAfter)
      if ('outcome' in result) return result
      if (!(await pause(result.pause, tried))) return busy
    }
    return busy
  }

  return {
    /** The same key already under way here is joined, not tried beside itself. */
    give: (given: Given): Promise<Settled> => {
      const name = `${given.command} ${given.inputHash}`
      const joined = running.get(name)
      if (joined) return joined.then(settled => ({ ...settled, made: false }))
      const mine = give(given).finally(() => running.delete(name))
      running.set(name, mine)
      return mine
    },
    /** Closes keys that did not come through, so that no late try commits them any more. */
    close: async (givens: Given[], refusal: Refusal): Promise<void> => {
      for (let at = 0; at < givens.length; at += mostParts)
        await sender.inParallel(givens.slice(at, at + mostParts).map(given => refusalDraft(given, refusal)))
      const open = () => givens.filter(({ command }) => !replica.byCommand(command)).length
      if (open() > 0) await feed.poll()
      if (open() > 0) throw new Error(`${open()} could not be marked as failed`)
    },
    headingOf,
    known,
    settledBy,
  }
}

export type Committer = ReturnType<typeof createCommitter>
