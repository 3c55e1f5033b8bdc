import type { Actor } from '@praxis/practice'
import { instantOf, millisecondsOf, reachOf } from '@praxis/practice'
import { Hono } from 'hono'
import * as z from 'zod'
import type { Practice } from '#src/open-practice.ts'
import { badInput, problemOf, problemResponse } from './problem.ts'
import type { Signed } from './sign-in.ts'

/** `after` is the whole number that the last answer gave as `at`; left out, only that number is told. */
export const changesInput = z.strictObject({ after: z.coerce.number().int().min(0).exactOptional() })

/** Many tabs ask; SharePoint is asked at most this often. */
const pollEvery = 2_000

/** Streams as `stream:version`. */
export const changesAnswer = z.strictObject({ at: z.int(), streams: z.array(z.string()) })

/** How far back late commits are told again: the journal's items do not always come in their order. */
const lateWithin = 100

/**
 * By now every process has read what was committed so long ago. What is younger may come after items above it, from
 * another process or a late delta: n stays below, and it is told again until then.
 */
const settledAfter = 30_000

/**
 * `GET /api/changes?after=n`: the streams that changed, as `stream:version`, among journal items above n, and those that
 * came late. `n` is an item of the Journal list, so it means the same in every process; who asks drops what it has seen.
 */
export const changesRoute = ({ practice }: { practice: Practice }) =>
  new Hono<{ Variables: Signed }>().get('/', async context => {
    if (reachOf(context.get('actor'), 'changes') === 'no') return problemResponse(problemOf({ code: 'forbidden' }))
    const parsed = changesInput.safeParse(context.req.query())
    if (!parsed.success) return badInput(parsed.error)
    const { after } = parsed.data
    await practice.feed.poll(pollEvery)
    const { db } = practice.seenBy(context.get('actor'))
    const at = lastSettled(practice)
    if (after === undefined) return context.json({ at, streams: [] })
    const rows = db.all<{ stream: string; version: number }>(
      'select stream, version from journal where refused = 0 and (item > ? or (late = 1 and item > ?)) order by item',
      after,
      after - lateWithin,
    )
    const streams = [
      ...rows.map(({ stream, version }) => `${stream}:${version}`),
      ...newWalls(practice, context.get('actor'), after),
    ]
    if (streams.length === 0 && at <= after) return context.body(null, 204)
    return context.json({ at: Math.max(at, after), streams })
  })

/** A wall that went up hides its own commit: that something did is all that those outside are told, so that they look again. */
const newWalls = ({ replica: whole, seenBy }: Practice, actor: Actor, after: number): string[] =>
  seenBy(actor) === whole
    ? []
    : whole.db
        .all<{ item: number }>(
          "select item from journal where item > ? and refused = 0 and name in ('set-wall', 'undo') order by item",
          after,
        )
        .map(({ item }) => `walls:${item}`)

const lastSettled = ({ replica: { db }, now }: Practice): number =>
  db.get<{ item: number }>(
    'select item from journal where at <= ? and item is not null order by item desc limit 1',
    instantOf(millisecondsOf(now()) - settledAfter),
  )?.item ?? 0
