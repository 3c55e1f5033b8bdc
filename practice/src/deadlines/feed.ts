import * as z from 'zod'
import { command, gone, put } from '#src/command.ts'
import type { Instant } from '#src/dates/plain-date.ts'
import type { ClientKey, FeedKey, PersonKey } from '#src/keys.ts'
import { clientKey, feedKey } from '#src/keys.ts'
import { query } from '#src/query.ts'
import { monthsExpected } from '#src/recurrence/expected-deadlines.ts'
import { ok, refuse } from '#src/result.ts'

/** Of what a calendar under a secret address holds the deadlines: of one client, of jobs on which one has a role, or all. */
const feedFacts = { client: clientKey.exactOptional(), mine: z.boolean().exactOptional() }

/**
 * A secret address at which a person’s own calendar programme reads statutory deadlines. The secret is made where the
 * address is shown and never comes here: only its SHA-256 does, in hexadecimal digits.
 */
export type Feed = {
  key: FeedKey
  owner: PersonKey
  client?: ClientKey
  mine?: boolean
  hash: string
  /** When the secret was made. */
  since: Instant
}

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'the SHA-256 of the secret, as 64 hexadecimal digits')

/** What a calendar holds: the months before and after today, and so many deadlines at most, the past ones a quarter. */
export const feedSpan = { monthsBack: 1, monthsAhead: monthsExpected, most: 2000 }

/** As many as a person may have. */
export const mostFeeds = 20

/** Opens a calendar of deadlines under a secret address of one’s own. */
export const openFeed = command({
  name: 'open-feed',
  input: z
    .strictObject({ feed: feedKey, hash, ...feedFacts })
    .refine(({ client, mine }) => !client || !mine, { path: ['mine'], error: 'one client, or mine, not both' }),
  read: (look, { feed, client }, { actor }) => ({
    before: look.get('Feeds', feed),
    client: client && look.get('Clients', client),
    others: look.find('Feeds', 'owner', actor.key).length,
  }),
  decide: (state, { feed: key, ...facts }, { actor, now }) => {
    if (state.before) return refuse({ code: 'nothing-to-change' })
    if (facts.client && !state.client) return refuse({ code: 'not-found', what: 'client', key: facts.client })
    if (state.others >= mostFeeds) return refuse({ code: 'too-many-feeds', most: mostFeeds })
    return ok({
      stream: key,
      changes: [put('Feeds', { key, owner: actor.key, ...facts, since: now })],
      sentence: 'Made a secret address of the deadlines',
      ...(state.client && { about: state.client.name }),
    })
  },
})

/** Gives a calendar another secret; at the old address it is not there any more. */
export const renewFeed = command({
  name: 'renew-feed',
  input: z.strictObject({ feed: feedKey, hash }),
  own: (look, { feed }, actor) => look.get('Feeds', feed)?.owner === actor.key,
  read: (look, { feed }) => ({ before: look.get('Feeds', feed) }),
  decide: ({ before }, { feed: key, hash: next }, { now }) => {
    if (!before) return refuse({ code: 'not-found', what: 'feed', key })
    if (before.hash === next) return refuse({ code: 'nothing-to-change' })
    return ok({
      stream: key,
      changes: [put('Feeds', { ...before, hash: next, since: now })],
      sentence: 'Renewed a secret address of the deadlines',
    })
  },
})

/** Takes a calendar away from its secret address. */
export const closeFeed = command({
  name: 'close-feed',
  input: z.strictObject({ feed: feedKey }),
  own: (look, { feed }, actor) => look.get('Feeds', feed)?.owner === actor.key,
  read: (look, { feed }) => ({ before: look.get('Feeds', feed) }),
  decide: ({ before }, { feed: key }) =>
    before
      ? ok({ stream: key, changes: [gone('Feeds', key)], sentence: 'Revoked a secret address of the deadlines' })
      : refuse({ code: 'not-found', what: 'feed', key }),
})

/**
 * My calendars under secret addresses; the addresses themselves nobody knows any more. One of a client that I may not see
 * any more is `restricted`: it shows nothing, and can be revoked.
 */
export type Feeds = { feeds: (Omit<Feed, 'hash' | 'owner'> & { clientName?: string; restricted?: boolean })[] }
export const feedsQuery = query<Feeds>()('feeds', z.strictObject({}))

/** One secret address of anybody in the firm, as an administrator sees it: whose it is and what kind, not of which client. */
export type FirmFeed = Pick<Feed, 'key' | 'owner' | 'since'> & { of: 'all' | 'mine' | 'client' }
export type FirmFeeds = { feeds: FirmFeed[] }
export const firmFeedsQuery = query<FirmFeeds>()('firm-feeds', z.strictObject({}))
