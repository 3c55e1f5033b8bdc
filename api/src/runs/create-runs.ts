import type { Dispatcher } from '#src/commit/dispatch.ts'
import type { Feed } from '#src/commit/feed.ts'
import { mostParts } from '#src/graph/create-graph.ts'
import { GraphFailure } from '#src/graph/graph-failure.ts'
import type { Entry } from '#src/journal/entry.ts'
import type { Replica } from '#src/replica/create-replica.ts'
import { roomFor } from './pace.ts'
import type { WorkQueue } from './work-queue.ts'

/** Given together before the time is looked at: some whole batches. */
const together = 200
/** One message is done with in less than a minute. */
const longest = 30_000

type Parts = {
  replica: Replica
  feed: Feed
  dispatcher: Dispatcher
  queue: WorkQueue | undefined
  clock: () => number
  /** How many targets the runs may do in a minute, all told. */
  targetsPerMinute: number
}

/** Goes on with what follows from a commit and was left to the queue. */
export const createRuns = ({ replica, feed, dispatcher, queue, clock, targetsPerMinute }: Parts) => {
  const entryOf = async (commit: string): Promise<Entry> => {
    if (!replica.byCommit(commit)) await feed.poll()
    const entry = replica.byCommit(commit)
    if (!entry) throw new Error(`The commit ${commit} is not in the journal yet`)
    return entry
  }

  const later = async (commit: string, after: number): Promise<'later'> => {
    if (!queue) throw new Error('There is no queue to which the rest could go')
    await queue.send(commit, after)
    return 'later'
  }

  const workOn = async (entry: Entry): Promise<'done' | 'later'> => {
    const end = clock() + longest
    for (let left = dispatcher.left(entry); left > 0; ) {
      if (clock() > end) return later(entry.commit, 0)
      const { room, wait } = roomFor(replica.db, targetsPerMinute, clock())
      if (room < Math.min(left, mostParts, targetsPerMinute)) return later(entry.commit, wait)
      await dispatcher.followSome(entry, Math.min(together, room))
      const rest = dispatcher.left(entry)
      if (rest >= left) throw new Error(`${rest} of “${entry.sentence}” do not come through`)
      left = rest
    }
    return 'done'
  }

  return {
    /** Part of the work: what is left over, or has to wait until SharePoint can take more, is queued again. */
    goOn: async (commit: string): Promise<'done' | 'later'> => {
      try {
        return await workOn(await entryOf(commit))
      } catch (error) {
        if (error instanceof GraphFailure && error.retryAfter) return later(commit, error.retryAfter)
        throw error
      }
    },
    /** After the last try: what still does not come through fails with its reason, so that somebody sees it. */
    giveUp: async (commit: string): Promise<'done'> => {
      const entry = await entryOf(commit)
      const reason = await dispatcher.followSome(entry, Number.POSITIVE_INFINITY).then(
        () => 'SharePoint did not answer in time',
        error => (error instanceof Error ? error.message : String(error)),
      )
      await dispatcher.fail(entry, reason.slice(0, longestReason))
      return 'done'
    },
  }
}

const longestReason = 300
