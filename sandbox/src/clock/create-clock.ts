import { readSetting, writeSetting } from '#src/storage/settings.ts'
import type { Storage } from '../storage/open-storage.ts'
import type { Clock } from '../types.ts'

const STEP = 15 * 60_000

/** What follows the clock, such as a functions host: `reach` is called at each step and runs what became due. */
type Follower = { reach(now: number): Promise<void> }

export type MovableClock = Clock & {
  /** How far the tenant's clock is ahead of (or behind) this machine's, in milliseconds. */
  offset(): number
  follow(follower: Follower): () => void
  /** Time does not jump while this is under way: nobody's token ages a quarter of an hour between sending and reading. */
  standStillFor<T>(work: Promise<T>): Promise<T>
}

/** Steps end on quarters of an hour, where schedules such as "every 15 minutes" fall due. */
const nextStop = (now: number, target: number): number => Math.min(target, (Math.floor(now / STEP) + 1) * STEP)

export const createClock = (storage: Storage, start?: number): MovableClock => {
  const stored = readSetting(storage, 'clock.offset')
  let offset = stored === undefined ? (start ?? Date.now()) - Date.now() : Number(stored)
  const watchers = new Set<(now: number) => void>()
  const followers = new Set<Follower>()
  const underWay = new Set<Promise<unknown>>()
  let walking: Promise<void> = Promise.resolve()
  const now = () => Date.now() + offset
  const set = (instant: number) => {
    offset += Math.max(0, instant - now())
    writeSetting(storage, 'clock.offset', String(offset))
    for (const watcher of watchers) watcher(now())
  }
  const walk = async (target: number) => {
    while (now() < target) {
      await Promise.allSettled(underWay)
      set(nextStop(now(), target))
      await Promise.all([...followers].map(follower => follower.reach(now())))
    }
  }
  if (stored === undefined) writeSetting(storage, 'clock.offset', String(offset))
  return {
    now,
    offset: () => offset,
    advanceTo: instant => {
      const walked = walking.then(() => walk(instant))
      walking = walked.catch(() => undefined)
      return walked
    },
    watch: listener => {
      watchers.add(listener)
      return () => watchers.delete(listener)
    },
    follow: follower => {
      followers.add(follower)
      return () => followers.delete(follower)
    },
    standStillFor: async work => {
      underWay.add(work)
      return work.finally(() => underWay.delete(work))
    },
  }
}
