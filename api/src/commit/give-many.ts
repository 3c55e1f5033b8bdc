import { GraphFailure } from '#src/graph/graph-failure.ts'
import { numberIn } from '#src/journal/number-in.ts'
import type { Committer, Given, Settled, World } from './commit.ts'
import { freshEnough, longestPause } from './commit.ts'
import type { Draft } from './draft.ts'
import { draftOf } from './draft.ts'
import type { Projector } from './projector.ts'
import type { Sent } from './send-commits.ts'

/** Commits side by side in one call: journal items only, their records follow. */
const sideBySide = 20
/** Commits in one sequential call, each with its one record. */
const inAChain = 10
/** How often what did not go through is tried together again before each is given by itself. */
const rounds = 3

type Prepared = { given: Given; draft: Draft }

/** A batch in the making, with the numbers that it takes. */
type Batch = { prepared: Prepared[]; taken: Map<string, number> }

/** The longest pause that an answer asks for, in milliseconds. */
const askedBy = (sent: Sent[]): number => Math.max(0, ...sent.map(each => (each.stands ? 0 : (each.retryAfter ?? 0))))

const isNumbered = ({ entry }: Draft): boolean => entry.number !== entry.commit

/** A chain goes on with commits that take a number, a batch with those that do not; one stream stands in it once. */
const isAlike = (batch: Prepared[], draft: Draft): boolean =>
  batch.every(other => isNumbered(other.draft) === isNumbered(draft) && other.draft.entry.stream !== draft.entry.stream)

const isFull = (batch: Prepared[]): boolean =>
  batch.length >= (batch[0] && isNumbered(batch[0].draft) ? inAChain : sideBySide)

/**
 * Many commands of different streams: as many commits a call as a batch holds, their records in the free places of the
 * calls after. Those that take a number stand in one chain, since no two numbers may travel side by side. Whatever does
 * not go through is tried again, at last by itself.
 */
export const createGiveMany = ({
  world,
  committer,
  projector,
}: {
  world: World
  committer: Committer
  projector: Projector
}) => {
  const { replica, feed, sender } = world

  /** Decides one on the replica, where the numbers taken earlier in the same chain count as taken. */
  const draftFor = (given: Given, taken: Map<string, number>): Draft | undefined => {
    const lastNumber = (series: string) => Math.max(replica.look.lastNumber(series), taken.get(series) ?? 0)
    const now = world.now()
    const plan = given.plan({ ...replica.look, lastNumber }, { now, newId: world.newId })
    const draft = plan.ok ? draftOf(replica, plan.value, committer.headingOf(given, now)) : plan
    return draft.ok ? draft.value : undefined
  }

  /** One whose decision fails is decided again by itself, where its failure is its own. */
  const tried = (given: Given, taken: Map<string, number>): Draft | undefined => {
    try {
      return draftFor(given, taken)
    } catch {
      return undefined
    }
  }

  /** Puts one into the batch; false when it fits only a later one. Those that a rule refuses go to `alone`. */
  const place = (given: Given, batch: Batch, alone: Given[]): boolean => {
    const draft = committer.known(given, new Set()) ? undefined : tried(given, batch.taken)
    if (!draft) {
      alone.push(given)
      return true
    }
    if (!isAlike(batch.prepared, draft)) return false
    batch.prepared.push({ given, draft })
    const numbered = numberIn(draft.entry)
    if (numbered) batch.taken.set(numbered.series, numbered.n)
    return true
  }

  /** Takes the next batch out of the queue. */
  const nextBatch = (queue: Given[], alone: Given[]): Prepared[] => {
    const batch: Batch = { prepared: [], taken: new Map() }
    for (const given of [...queue]) {
      if (isFull(batch.prepared)) break
      if (place(given, batch, alone)) queue.splice(queue.indexOf(given), 1)
    }
    return batch.prepared
  }

  const sendBatch = async (batch: Prepared[], each: (settled: Settled) => void): Promise<Given[]> => {
    const drafts = batch.map(({ draft }) => draft)
    const isChain = drafts.some(isNumbered)
    const sent = await (isChain ? sender.inSequence(drafts) : sender.inParallel(drafts))
    const failed = batch.flatMap(({ given, draft }, at) => {
      if (!sent[at]?.stands) return [given]
      each(committer.settledBy(draft.entry, given, new Set([draft.entry.commit])))
      return []
    })
    await pause(askedBy(sent))
    return failed
  }

  /** Nobody goes on against SharePoint's wish; whoever has the time comes back. */
  const pause = async (asked: number): Promise<void> => {
    if (asked > longestPause)
      throw new GraphFailure('SharePoint asks for a pause', { reason: 'throttled', retryAfter: asked })
    if (asked > 0) await world.sleep(asked)
  }

  return async (givens: Given[], each: (settled: Settled) => void): Promise<void> => {
    await feed.poll(freshEnough)
    const alone: Given[] = []
    let queue = [...givens]
    for (let round = 0; round < rounds && queue.length > 0; round += 1) {
      const failed: Given[] = []
      for (let batch = nextBatch(queue, alone); batch.length > 0; batch = nextBatch(queue, alone))
        failed.push(...(await sendBatch(batch, each)))
      if (failed.length > 0) await feed.poll().catch(() => undefined)
      queue = failed
    }
    const failures: unknown[] = []
    for (const given of [...queue, ...alone]) await committer.give(given).then(each, error => failures.push(error))
    await projector.flush()
    if (failures.length > 0) throw failures[0]
  }
}
