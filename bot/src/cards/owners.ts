import type { PlainDate } from '@praxis/practice'
import type { Card } from '#src/types.ts'
import { buttons, execute, open, unfold } from './elements/buttons.ts'
import { card } from './elements/card.ts'
import type { Option } from './elements/choice.ts'
import { choice } from './elements/choice.ts'
import type { Element } from './elements/element.ts'
import { row } from './elements/row.ts'
import { foot, opening, rowLine, rowTitle } from './elements/text.ts'

/** A job that nobody prepares, as words. */
export type OwnerRow = { job: string; name: string; client: string; due: string; late: boolean; link: string }

export type OwnersView = {
  date: PlainDate
  title: string
  context?: string | undefined
  rows: OwnerRow[]
  people: Option[]
  /** What the button carries. */
  data: Record<string, unknown>
  /** What was just given. */
  gave?: string | undefined
  more: number
  link: string
  user: string | undefined
  warning?: string | undefined
}

const rowOf = ({ name, client, due, late, link }: OwnerRow): Element =>
  row({
    items: [rowTitle(name), rowLine(client, { isSubtle: true }), rowLine(due, late ? { color: 'Attention' } : {})],
    opens: { title: name, url: link },
  })

const give = ({ rows, people, data }: OwnersView): Element =>
  unfold(
    'Give to somebody…',
    [
      {
        ...choice({
          id: 'jobs',
          label: 'Which jobs',
          options: rows.map(({ job, name, client }) => ({ title: `${client}, ${name}`, value: job })),
          value: rows.length === 1 ? rows[0]?.job : undefined,
        }),
        style: 'expanded',
        isMultiSelect: true,
        isRequired: true,
        errorMessage: 'Please tick a job.',
      },
      {
        ...choice({ id: 'person', label: 'Who prepares them', options: people }),
        isRequired: true,
        errorMessage: 'Please choose a person.',
      },
    ],
    execute({ title: 'Give', verb: 'change-jobs', data }),
  )

/** Jobs that nobody prepares: at most five, to be given to somebody from here. */
export const ownersCard = (view: OwnersView): Card => {
  const { date, title, context, rows, gave, more, link, user, warning } = view
  const spoken = [warning, gave && `${gave}.`, `${title}.`].filter(Boolean).join(' ')
  return card({
    speak: spoken,
    instead: `${title}. Open Praxis to see them.`,
    refresh: { verb: 'show-owners', data: { card: 'owners', date }, users: user ? [user] : [] },
    body: [
      ...opening(title, context, warning),
      ...(gave ? [rowLine(gave, { color: 'Good' })] : []),
      ...rows.map(rowOf),
      buttons(
        rows.length > 0 ? give(view) : undefined,
        open(rows.length > 0 ? 'Open the list' : 'Open the jobs', link),
      ),
      ...(more > 0 ? [foot(more === 1 ? '1 more in the list.' : `${more} more in the list.`)] : []),
      ...(gave ? [foot('Write “undo” to take it back.')] : []),
    ],
  })
}
