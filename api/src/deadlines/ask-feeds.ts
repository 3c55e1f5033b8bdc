import type { Feed, FirmFeed } from '@praxis/practice'
import type { Ask } from '#src/ask.ts'

/** My calendars under secret addresses, the newest first; of a client behind a wall not whose it is. */
export const askFeeds: Ask<'feeds'> = ({ replica: { look, hides }, actor }) => ({
  feeds: look
    .find('Feeds', 'owner', actor.key)
    .sort((a, b) => (a.since > b.since ? -1 : 1))
    .map(({ hash: _hash, owner: _owner, client, ...feed }) => {
      if (!client) return feed
      if (hides(client)) return { ...feed, restricted: true }
      const clientName = look.get('Clients', client)?.name
      return { ...feed, client, ...(clientName && { clientName }) }
    }),
})

const kindOf = ({ client, mine }: Feed): FirmFeed['of'] => {
  if (client) return 'client'
  return mine ? 'mine' : 'all'
}

/** Everybody's, the newest first. */
export const askFirmFeeds: Ask<'firm-feeds'> = ({ replica: { db } }) => ({
  feeds: db
    .all<{ body: string }>("select body from records where list = 'Feeds' and body is not null")
    .map(({ body }) => JSON.parse(body) as Feed) // bodies of the list Feeds
    .sort((a, b) => (a.since > b.since ? -1 : 1))
    .map(feed => ({ key: feed.key, owner: feed.owner, since: feed.since, of: kindOf(feed) })),
})
