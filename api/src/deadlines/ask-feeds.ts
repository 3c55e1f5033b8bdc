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
