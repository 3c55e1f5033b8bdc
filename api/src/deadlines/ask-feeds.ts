import type { Ask } from '#src/ask.ts'

/** My calendars under secret addresses, the newest first. */
export const askFeeds: Ask<'feeds'> = ({ replica: { look }, actor }) => ({
  feeds: look
    .find('Feeds', 'owner', actor.key)
    .sort((a, b) => (a.since > b.since ? -1 : 1))
    .map(({ hash: _hash, owner: _owner, ...feed }) => {
      const clientName = feed.client && look.get('Clients', feed.client)?.name
      return { ...feed, ...(clientName && { clientName }) }
    }),
})
