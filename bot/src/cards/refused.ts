import type { Card } from '#src/types.ts'
import { buttons, open } from './elements/buttons.ts'
import { card } from './elements/card.ts'
import { cut } from './elements/cut.ts'
import { foot, opening, paragraph } from './elements/text.ts'
import { youWrote } from './logged.ts'

export type RefusedView = {
  title: string
  context?: string | undefined
  wrote?: string | undefined
  words: string
  opens?: { title: string; url: string } | undefined
  foot?: string | undefined
}

/** Something was not done: why, what is kept, and how to mend it. */
export const refusedCard = ({ title, context, wrote, words, opens, foot: last }: RefusedView): Card =>
  card({
    speak: `${title}. ${cut(words, 400)}`,
    instead: `${title}. ${cut(words, 400)}`,
    body: [
      ...opening(title, context),
      ...(wrote ? [youWrote(wrote)] : []),
      paragraph(words),
      ...(opens ? [buttons(open(opens.title, opens.url))] : []),
      ...(last ? [foot(last)] : []),
    ],
  })
