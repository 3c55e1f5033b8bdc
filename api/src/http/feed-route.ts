import { createHash, timingSafeEqual } from 'node:crypto'
import type { Feed } from '@praxis/practice'
import { feedKey, reachOf } from '@praxis/practice'
import { Hono } from 'hono'
import { askedBy } from '#src/asked-by.ts'
import { freshEnough } from '#src/commit/commit.ts'
import { calendarOfFeed } from '#src/deadlines/calendar-of-feed.ts'
import type { Practice } from '#src/open-practice.ts'
import { problem, problemResponse } from './problem.ts'

/** Whoever has no address of a calendar, a revoked one, or may see nothing of it any more hears the same. */
const notThere = () =>
  problemResponse(
    problem(
      404,
      'not-found',
      'There is no such calendar',
      'Its address may have been revoked. Make another in Praxis.',
    ),
  )

const sha256 = (text: string) => createHash('sha256').update(text)

/** What no secret hashes to, for an address of no calendar: it takes as long to answer as a wrong secret. */
const noHash = '0'.repeat(64)

const opens = (hash: string, secret: string): boolean =>
  timingSafeEqual(sha256(secret).digest(), Buffer.from(hash, 'hex'))

/** The tags that a reader has; a proxy may have made them weak on the way (RFC 9110, 8.8.3). */
const tagsIn = (header: string | undefined): string[] =>
  (header ?? '').split(',').map(tag => tag.trim().replace(/^W\//, ''))

/** So many wrong addresses are looked up in a minute by one process; a right one is always answered. */
const mostGuesses = 60

/** Counts wrong addresses by the minute. */
const createGuesses = (now: () => number) => {
  let [minute, count] = [0, 0]
  return () => {
    const current = Math.floor(now() / 60_000)
    if (current !== minute) [minute, count] = [current, 0]
    count += 1
    return count > mostGuesses
  }
}

const tooMany = () =>
  problemResponse(
    problem(
      429,
      'busy',
      'Too many wrong addresses',
      'Copy the address of the calendar from Praxis and try again in a minute.',
    ),
    { 'Retry-After': '60' },
  )

/** How many calendars are kept as they were last worked out. */
const mostKept = 40

/** Keeps calendars for as long as a mark stays; the one that was worked out first gives way. */
const createKept = () => {
  const kept = new Map<string, { body: string; tag: string }>()
  let keptFor = ''
  return (mark: string, key: string, workOut: () => string) => {
    if (mark !== keptFor) kept.clear()
    keptFor = mark
    const known = kept.get(key)
    if (known) return known
    const [first] = kept.size >= mostKept ? kept.keys() : []
    if (first) kept.delete(first)
    const body = workOut()
    const made = { body, tag: `"${sha256(body).digest('base64url')}"` }
    kept.set(key, made)
    return made
  }
}

/**
 * `GET /api/calendars/{feed}/{secret}.ics`: statutory deadlines for whoever knows the secret address, as its owner may
 * see them at that moment. Nobody signs in here.
 */
export const feedRoute = ({ practice }: { practice: Practice }) => {
  const guessesWrong = createGuesses(() => Date.parse(practice.now()))
  const kept = createKept()

  const feedAt = (id: string, secret: string): Feed | undefined => {
    const key = feedKey.safeParse(`feed:${id}`).data
    const feed = key && practice.replica.look.get('Feeds', key)
    return opens(feed?.hash ?? noHash, secret) ? feed : undefined
  }

  return new Hono().get('/:feed/:secret{[A-Za-z0-9_-]{20,100}\\.ics}', async context => {
    const { feed: id, secret: file } = context.req.param()
    const secret = file.slice(0, -'.ics'.length)
    // Who was revoked or walled off in another process is so here; a SharePoint that does not answer is not insisted on.
    await practice.feed.poll(freshEnough).catch(() => undefined)
    const feed = feedAt(id, secret)
    if (!feed) return guessesWrong() ? tooMany() : notThere()
    const actor = practice.actorOf(feed.owner)
    if (reachOf(actor, 'deadlines') === 'no') return notThere()
    const asked = askedBy(practice, actor, '')
    if (feed.client && !asked.replica.look.get('Clients', feed.client)) return notThere()
    // While nothing was committed, every answer of the day stays.
    const mark = `${practice.replica.applied()} ${asked.today}`
    const { body, tag } = kept(mark, feed.key, () => calendarOfFeed(asked, feed))
    const headers = {
      'Cache-Control': 'private, no-cache',
      'Content-Type': 'text/calendar; charset=utf-8',
      ETag: tag,
    }
    if (tagsIn(context.req.header('If-None-Match')).includes(tag)) return context.body(null, 304, headers)
    return context.body(body, 200, headers)
  })
}
