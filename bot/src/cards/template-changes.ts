import type { PlainDate } from '@praxis/practice'
import type { Card } from '#src/types.ts'
import { buttons, open } from './elements/buttons.ts'
import { card } from './elements/card.ts'
import { cut } from './elements/cut.ts'
import type { Element } from './elements/element.ts'
import { row } from './elements/row.ts'
import { foot, opening, rowLine, rowTitle } from './elements/text.ts'

/** A template whose newest version some jobs do not follow, as words. */
export type ChangedRow = { name: string; changed: string; behind: string; link: string }

export type TemplateChangesView = {
  date: PlainDate
  title: string
  rows: ChangedRow[]
  more: number
  link: string
  user: string | undefined
}

const rowOf = ({ name, changed, behind, link }: ChangedRow): Element =>
  row({
    items: [rowTitle(name), rowLine(changed, { isSubtle: true }), rowLine(behind)],
    button: { ...open('Review', link), tooltip: `Review: ${cut(name, 80)}` },
    opens: { title: name, url: link },
  })

/** Templates that were changed while jobs follow older versions; what becomes of those is decided in the tab. */
export const templateChangesCard = ({ date, title, rows, more, link, user }: TemplateChangesView): Card =>
  card({
    speak: `${title}.`,
    instead: `${title}. Open Praxis to see it.`,
    refresh: {
      verb: 'show-template-changes',
      data: { card: 'template-changes', date },
      users: user ? [user] : [],
    },
    body: [
      ...opening(title, rows.length > 0 ? 'Jobs stay as they are until somebody brings them up to date.' : undefined),
      ...rows.map(rowOf),
      buttons(open('Open the templates', link)),
      ...(more > 0 ? [foot(`${more} more in the templates.`)] : []),
    ],
  })
