import type { Card } from '#src/types.ts'
import { buttons, execute, open } from './elements/buttons.ts'
import { card } from './elements/card.ts'
import { cut } from './elements/cut.ts'
import { opening, paragraph } from './elements/text.ts'

export type ActView = {
  /** What the last commit did: the act, the act again, or its taking back. */
  did: 'act' | 'do' | 'undo'
  /** The journal's words for the act. */
  sentence: string
  about?: string | undefined
  /** What else came of it. */
  notes?: string[]
  /** To take the last commit back; none when that cannot be. */
  back?: { data: Record<string, unknown> } | undefined
  opens: { title: string; url: string }
  warning?: string | undefined
}

const sentenceSigns = 160
const aboutSigns = 300

const titles = { act: '', do: 'Done again: ', undo: 'Undone: ' }

/** Something that was done, taken back, or done again after that, and the way back. */
export const actCard = ({ did, sentence, about, notes = [], back, opens, warning }: ActView): Card => {
  const title = `${titles[did]}${cut(sentence, sentenceSigns)}`
  return card({
    speak: warning ? `${warning} ${title}.` : `${title}.`,
    instead: `${title}.`,
    body: [
      ...opening(title, about && cut(about, aboutSigns), warning),
      ...notes.map(paragraph),
      buttons(
        back && execute({ title: did === 'undo' ? 'Do it again' : 'Undo', verb: 'undo', data: back.data }),
        open(opens.title, opens.url),
      ),
    ],
  })
}
