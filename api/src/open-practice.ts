import type { Actor, CommandName, Instant, Person, PersonKey } from '@praxis/practice'
import { instantOf } from '@praxis/practice'
import { v7 } from 'uuid'
import { createAutomations, mayBegin } from './automations/create-automations.ts'
import { createSights } from './clients/behind-walls.ts'
import { createBackground } from './commit/background.ts'
import { createCommitter } from './commit/commit.ts'
import { createDispatcher } from './commit/dispatch.ts'
import { createFeed } from './commit/feed.ts'
import { createGiveMany } from './commit/give-many.ts'
import { createHandEdits } from './commit/hand-edits.ts'
import { createHistory } from './commit/history.ts'
import type { Options } from './commit/prepare-command.ts'
import { createProjector } from './commit/projector.ts'
import { createSender } from './commit/send-commits.ts'
import { createSweep } from './commit/sweep.ts'
import type { Graph } from './graph/create-graph.ts'
import { findLists } from './lists/site-lists.ts'
import type { Log } from './log.ts'
import { actorIn } from './people/actor-in.ts'
import { createReplica } from './replica/create-replica.ts'
import { forget } from './replica/forget.ts'
import { createRuns } from './runs/create-runs.ts'
import { targetsPerMinuteOf } from './runs/pace.ts'
import type { WorkQueue } from './runs/work-queue.ts'
import { createSnapshots } from './snapshot/create-snapshots.ts'
import type { SnapshotStore } from './snapshot/snapshot-store.ts'

/** What this process needs of the world to keep a practice. */
export type Surroundings = {
  graph: Graph
  recordsSite: string
  log: Log
  /** Where snapshots lie, if there is such a place. */
  store?: SnapshotStore
  /** Where much work waits, if there is such a place; without one it is done before the answer. */
  queue?: WorkQueue
  /** SharePoint's budget for the app, in resource units a minute; without one long work goes as fast as it can. */
  resourceUnits?: number
  sleep?: (milliseconds: number) => Promise<void>
  /** Milliseconds since 1970. */
  clock?: () => number
}

/** How much of the journal a process holds; older commits are read from SharePoint when somebody looks into them. */
const daysHeld = 90

/** The service itself, when it acts on nobody's behalf. */
const app: Actor = { key: 'person:app', roles: ['app'] }

const wait = (milliseconds: number) => new Promise<void>(done => setTimeout(done, milliseconds))

/** The practice as this process keeps it: its replica, and the one way to change anything. */
export const openPractice = async ({
  graph,
  recordsSite,
  log,
  store,
  queue,
  resourceUnits,
  sleep = wait,
  clock = Date.now,
}: Surroundings) => {
  const lists = await findLists(graph, recordsSite)
  const replica = createReplica(() => new Date(clock()))
  const seenBy = createSights(replica, () => new Date(clock()))
  const snapshots = createSnapshots({ store, replica, journal: lists.url('Journal'), log })
  await snapshots.start()
  const feed = createFeed({ graph, lists, replica, clock })
  const handEdits = createHandEdits({ replica, log })
  const projector = createProjector({ graph, lists, replica, handEdits })
  const sender = createSender({ graph, lists, feed, projector })
  const background = createBackground(log)
  const now = (): Instant => instantOf(clock())
  const world = { replica, feed, sender, now, newId: v7, sleep, random: Math.random }
  const committer = createCommitter(world)
  const giveMany = createGiveMany({ world, committer, projector })

  const actorOf = (key: PersonKey): Actor => (key === app.key ? app : actorIn(replica.look, key))

  const history = createHistory({ graph, lists, replica })
  const dispatcher = createDispatcher({
    world,
    committer,
    giveMany,
    projector,
    background,
    actorOf,
    seenBy,
    history,
    queue,
  })
  const targetsPerMinute = targetsPerMinuteOf(resourceUnits)
  const runs = createRuns({ replica, feed, dispatcher, queue, clock, targetsPerMinute })
  const automations = createAutomations({
    replica,
    seenBy,
    now,
    give: firings => dispatcher.dispatchMany(app, 'fire-rule', firings),
  })
  dispatcher.whenMade(entry => {
    if (mayBegin(entry)) background.run('automations', () => automations.after(entry))
  })
  const sweep = createSweep({ graph, lists, replica, feed, projector, handEdits, dispatcher, automations, log })
  const forgetOld = () => forget(replica, instantOf(clock() - daysHeld * 86_400_000))
  await feed.poll()
  forgetOld()

  /** Keeps the replica as it now stands, for the next start. */
  const snapshot = async () => {
    await feed.poll()
    forgetOld()
    return snapshots.write(now())
  }

  return {
    replica,
    feed,
    sweep,
    automations,
    history,
    runs,
    targetsPerMinute,
    snapshot,
    background,
    now,
    actorOf,
    seenBy,
    person: (key: PersonKey): Person | undefined => replica.look.get('People', key),
    dispatch: dispatcher.dispatch,
    whenMade: dispatcher.whenMade,
    isForQueue: dispatcher.isForQueue,
    manyAsApp: (name: CommandName, targets: ({ input: unknown } & Options)[]) =>
      dispatcher.dispatchMany(app, name, targets),
    asApp: (name: CommandName, input: unknown, options: Options) => dispatcher.dispatch(app, name, input, options),
  }
}

export type Practice = Awaited<ReturnType<typeof openPractice>>
