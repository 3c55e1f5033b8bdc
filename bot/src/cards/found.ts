import type { HitWords } from '@praxis/practice'
import type { Card } from '#src/types.ts'
import { card } from './elements/card.ts'
import { cut } from './elements/cut.ts'
import { row } from './elements/row.ts'
import { foot, opening, paragraph, rowLine, rowTitle } from './elements/text.ts'

export type FoundView = {
  /** What was looked for. */
  words: string
  rows: (HitWords & { link: string })[]
  /** Nothing has the words as they were written; these have them but for a typo. */
  forgiven: boolean
  /** There is more than could be listed. */
  more: boolean
}

/** As many as are seen without scrolling. */
export const mostFound = 6

const wordsSigns = 40

const nothing = (title: string): Card => {
  const words = 'Write the beginnings of its words, a client’s code, or a number of theirs.'
  return card({
    speak: `${title}. ${words}`,
    instead: `${title}. ${words}`,
    body: [...opening(title), paragraph(words)],
  })
}

/** What words name, each a link to it. */
export const foundCard = ({ words, rows, forgiven, more }: FoundView): Card => {
  const quoted = `“${cut(words, wordsSigns)}”`
  const [first] = rows
  if (!first) return nothing(`Nothing is called ${quoted}`)
  const title = forgiven ? `Close to ${quoted}` : `Found for ${quoted}`
  const best = `${first.kind}: ${cut(first.name, 80)}`
  return card({
    speak: `${title}. ${best}.`,
    instead: `${title}. ${best}.`,
    body: [
      ...opening(title, forgiven ? 'Nothing has it as you wrote it.' : undefined),
      ...rows.map(({ kind, name, about, link }) =>
        row({
          items: [rowTitle(cut(name, 120)), rowLine(cut([kind, ...about].join(', '), 200), { isSubtle: true })],
          opens: { title: name, url: link },
        }),
      ),
      ...(more ? [foot('There is more. Write more of the name.')] : []),
    ],
  })
}
