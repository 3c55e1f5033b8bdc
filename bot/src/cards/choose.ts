import type { Verb } from '#src/actions/verb.ts'
import type { Card } from '#src/types.ts'
import { buttons, execute, open } from './elements/buttons.ts'
import { card } from './elements/card.ts'
import { cut } from './elements/cut.ts'
import { row } from './elements/row.ts'
import { aside, foot, opening, rowLine, rowTitle } from './elements/text.ts'
import { youWrote } from './logged.ts'

export type ChooseView = {
  title: string
  wrote?: string | undefined
  rows: { name: string; lines: string[]; verb: Verb; data: Record<string, unknown> }[]
  /** There are more than could be listed. */
  more: boolean
  link: string
  notes: string[]
}

/** Five rows and the way into the tab make the six buttons that Teams allows. */
export const mostChoices = 5

/** Each row carries all the others, so its own words are short. */
const nameSigns = 80
const lineSigns = 100
const noteSigns = 300

/** Asks what was meant; nothing is done before an answer, and two taps do one thing. */
export const chooseCard = ({ title, wrote, rows, more, link, notes }: ChooseView): Card => {
  const nothing = 'Nothing is changed yet.'
  return card({
    speak: `${title} ${nothing}`,
    instead: `${title} ${nothing}`,
    body: [
      ...opening(title, nothing),
      ...(wrote ? [youWrote(wrote)] : []),
      ...rows.map(({ name, lines, verb, data }) =>
        row({
          items: [
            rowTitle(cut(name, nameSigns)),
            ...lines.map((line, at) => rowLine(cut(line, lineSigns), { isSubtle: at > 0 })),
          ],
          button: execute({
            title: 'This one',
            verb,
            data,
            of: cut([name, ...lines.slice(0, 1)].join(', '), nameSigns),
          }),
        }),
      ),
      ...(more ? [aside('There are more. Write more of the name.')] : []),
      ...notes.map(note => aside(cut(note, noteSigns))),
      buttons(open('Find another', link)),
      foot('To change nothing, leave it.'),
    ],
  })
}
