import type { Card } from '#src/types.ts'
import { buttons, execute, open } from './elements/buttons.ts'
import { card } from './elements/card.ts'
import { cut } from './elements/cut.ts'
import { opening } from './elements/text.ts'

export type ActView = {
  /** What the last commit did: the act, again, or its taking back. */
  did: 'do' | 'undo'
  /** It was done just now, for the first time. */
  isNew?: boolean
  /** The journal's words for the act. */
  sentence: string
  about?: string | undefined
  /** To take the last commit back; none when that cannot be. */
  back?: { data: Record<string, unknown> } | undefined
  link: string
  warning?: string | undefined
}

const sentenceSigns = 160
const aboutSigns = 300

const titleOf = ({ did, isNew, sentence }: ActView): string => {
  const words = cut(sentence, sentenceSigns)
  if (isNew) return words
  return `${did === 'undo' ? 'Undone' : 'Done again'}: ${words}`
}

/** Something that was done, was taken back, or was done again after that, and the way back. */
export const actCard = (view: ActView): Card => {
  const { did, about, back, link, warning } = view
  const title = titleOf(view)
  return card({
    speak: warning ? `${warning} ${title}.` : `${title}.`,
    instead: `${title}.`,
    body: [
      ...opening(title, about && cut(about, aboutSigns), warning),
      buttons(
        back && execute({ title: did === 'undo' ? 'Do it again' : 'Undo', verb: 'undo', data: back.data }),
        open('Open my day', link),
      ),
    ],
  })
}
