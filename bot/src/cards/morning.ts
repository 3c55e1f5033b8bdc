import type { PlainDate } from '@praxis/practice'
import type { Verb } from '#src/actions/verb.ts'
import type { Card } from '#src/types.ts'
import { buttons, execute, open } from './elements/buttons.ts'
import { card } from './elements/card.ts'
import { cut } from './elements/cut.ts'
import type { Element } from './elements/element.ts'
import { row } from './elements/row.ts'
import { foot, opening, rowLine, rowTitle, struck } from './elements/text.ts'

/** One button that changes with the row's state: Start, then Done, then Undo. */
type RowButton = { title: 'Start' | 'Done' | 'Undo'; verb: Verb; data: Record<string, unknown> }

export type MorningRow =
  | { done: true; title: string; line: string; button?: RowButton }
  | {
      done: false
      title: string
      place: string
      line: string
      color?: 'Attention' | 'Good'
      link: string
      button: RowButton
    }

/** A person's day as words: the title's and the context's parts are counted by who makes the view. */
export type MorningView = {
  date: PlainDate
  title: string
  context?: string
  rows: MorningRow[]
  foot?: string
  speak: string
  link: string
  user: string | undefined
  warning?: string | undefined
}

const buttonOf = (title: string, button: RowButton, positive: boolean): Element =>
  execute({ ...button, positive, of: cut(title, 80) })

const rowOf = (given: MorningRow, isNext: boolean): Element =>
  given.done
    ? row({
        items: [struck(given.title), rowLine(given.line, { isSubtle: true })],
        button: given.button && buttonOf(given.title, given.button, false),
      })
    : row({
        items: [
          rowTitle(given.title),
          rowLine(given.place, { isSubtle: true }),
          rowLine(given.line, given.color ? { color: given.color } : {}),
        ],
        button: buttonOf(given.title, given.button, isNext),
        opens: { title: given.title, url: given.link },
      })

/** My day: at most five tasks, struck through when done, and what else there is. */
export const morningCard = (view: MorningView): Card => {
  const next = view.rows.findIndex(({ done }) => !done)
  return card({
    speak: view.warning ? `${view.warning} ${view.speak}` : view.speak,
    instead: 'Your day: open Praxis to see it.',
    refresh: { verb: 'show-morning', data: { card: 'morning', date: view.date }, users: view.user ? [view.user] : [] },
    body: [
      ...opening(view.title, view.context, view.warning),
      ...view.rows.map((each, at) => rowOf(each, at === next)),
      buttons(open('Open my day', view.link)),
      ...(view.foot ? [foot(view.foot)] : []),
    ],
  })
}
