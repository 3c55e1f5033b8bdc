import type { Verb } from '#src/actions/verb.ts'
import type { Card } from '#src/types.ts'
import type { Element } from './element.ts'

/** Asks for the card anew when one of these people looks at it, at most 60 of them. */
type Refresh = { verb: Verb; data: Record<string, unknown>; users: string[] }

type Content = {
  body: Element[]
  /** Read aloud instead of the card. */
  speak: string
  /** Shown where cards cannot be, and in notifications. */
  instead: string
  refresh?: Refresh
}

/** Teams renders Adaptive Cards up to 1.5. */
export const card = ({ body, speak, instead, refresh }: Content): Card => ({
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  type: 'AdaptiveCard',
  version: '1.5',
  lang: 'en-GB',
  fallbackText: instead,
  speak,
  ...(refresh &&
    refresh.users.length > 0 && {
      refresh: {
        action: { type: 'Action.Execute', verb: refresh.verb, data: refresh.data },
        userIds: refresh.users,
      },
    }),
  body,
})
