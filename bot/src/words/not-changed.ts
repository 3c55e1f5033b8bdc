import { cut } from '#src/cards/elements/cut.ts'
import { refusedCard } from '#src/cards/refused.ts'
import type { Answer } from '#src/conversation/answer.ts'
import type { Turn } from '#src/conversation/turn.ts'

/** What was written, and the key that makes it once, however often it is delivered or tapped. */
export type Written = { wrote: string; key: string }

/** Nothing could be done with what was written: why, and how to write it. */
export const notChanged = (
  { praxis }: Turn,
  { wrote }: Pick<Written, 'wrote'>,
  title: string,
  words: string,
): Answer => ({
  card: refusedCard({
    title,
    wrote,
    words,
    opens: { title: 'Open the jobs', url: praxis.linkTo('jobs') },
    foot: 'Nothing is changed.',
  }),
  rewrite: false,
})

/** As much of somebody's words as a title has room for. */
export const quoted = (words: string): string => `“${cut(words, 40)}”`
