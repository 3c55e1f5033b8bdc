import type { Instant } from '@praxis/practice'
import { instantOf } from '@praxis/practice'
import type { Asked } from '#src/ask.ts'
import type { Database } from '#src/replica/open-database.ts'

/** A target's journal item and its record: two writes of 2 resource units each. */
const unitsOfTarget = 4

/** The part of SharePoint's budget that long work may take; the rest is for those who wait for their answers. */
const share = 0.6

const minute = 60_000

/** How many targets long work may do in a minute, of a budget in resource units a minute; no bound without one. */
export const targetsPerMinuteOf = (budget: number | undefined): number =>
  budget === undefined ? Number.POSITIVE_INFINITY : Math.max(1, Math.floor((budget * share) / unitsOfTarget))

/** How many more may be done now, and else in how many milliseconds: whichever process did those of the last minute. */
export const roomFor = (db: Database, most: number, now: number): { room: number; wait: number } => {
  if (!Number.isFinite(most)) return { room: most, wait: 0 }
  const lately = db.get<{ count: number; first: string | null }>(
    `select count(*) as count, min(at) as first from (select at, cause from journal order by item desc limit ?)
     where cause is not null and at > ?`,
    2 * most,
    instantOf(now - minute),
  )
  const room = most - (lately?.count ?? 0)
  return { room, wait: lately?.first ? Date.parse(lately.first) + minute - now : 0 }
}

/** Milliseconds that one more target of a commit takes: never less than the budget allows, nor than it took so far. */
export const paceOf = ({ replica: { db }, now, targetsPerMinute }: Asked, commit: string, through: number) => {
  const first = db.get<{ at: Instant }>('select at from journal where cause = ? order by item limit 1', commit)
  const soFar = first && through > 0 ? (Date.parse(now) - Date.parse(first.at)) / through : 0
  return Math.max(soFar, minute / targetsPerMinute) || undefined
}
