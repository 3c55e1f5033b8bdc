import type { Card } from '#src/types.ts'

/** What the chat answers. */
export type Answer =
  | {
      card: Card
      /** The message in the chat is to show it as well: the card does not ask for itself anew. */
      rewrite: boolean
    }
  | { text: string }
  /** A card could not be brought up to date; the one that is seen stays. */
  | { failed: string }
