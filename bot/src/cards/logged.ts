import type { PlainDate } from '@praxis/practice'
import { sayMinutes } from '@praxis/practice'
import type { Card } from '#src/types.ts'
import { buttons, execute, open, unfold } from './elements/buttons.ts'
import { card } from './elements/card.ts'
import { cut } from './elements/cut.ts'
import type { Element } from './elements/element.ts'
import { aside, foot, opening } from './elements/text.ts'

/** What can be changed of a logged entry, and what is carried to change it. */
type ChangeableEntry = {
  minutes: number
  date: PlainDate
  note: string
  data: Record<string, unknown>
}

export type LoggedView = {
  title: string
  /** Client, job, day. */
  about: string
  /** The person's own words that led here. */
  wrote?: string | undefined
  undo?: { data: Record<string, unknown> } | undefined
  change?: ChangeableEntry | undefined
  /** `21:10 of 37:30 this week.` */
  week?: string | undefined
  link: string
  warning?: string | undefined
}

const wroteSigns = 160

/** What a person wrote, below what came of it. */
export const youWrote = (words: string): Element => aside(`You wrote: “${cut(words, wroteSigns)}”`)

const changeFields = ({ minutes, date, note }: ChangeableEntry): Element[] => [
  {
    type: 'Input.Text',
    id: 'time',
    label: 'Time',
    value: sayMinutes(minutes),
    isRequired: true,
    errorMessage: 'Write a time like 1:30, 1.5 or 90m.',
    maxLength: 20,
  },
  {
    type: 'Input.Date',
    id: 'day',
    label: 'Day',
    value: date,
    isRequired: true,
    errorMessage: 'Please choose a day.',
  },
  { type: 'Input.Text', id: 'note', label: 'Note', value: note, isMultiline: true, maxLength: 2000 },
]

/** Time that stands: what was logged, where, and the way back. */
export const loggedCard = (view: LoggedView): Card => {
  const { undo, change, warning } = view
  const said = `${view.title} on ${cut(view.about, 300)}.`
  return card({
    speak: warning ? `${warning} ${said}` : said,
    instead: said,
    body: [
      ...opening(view.title, view.about, warning),
      ...(view.wrote ? [youWrote(view.wrote)] : []),
      buttons(
        undo && execute({ title: 'Undo', verb: 'undo', data: undo.data, withoutInputs: true }),
        change &&
          unfold(
            'Change…',
            changeFields(change),
            execute({ title: 'Save change', verb: 'change-time', data: change.data }),
          ),
        undo && change ? undefined : open('Open my week', view.link),
      ),
      ...(view.week ? [foot(view.week)] : []),
    ],
  })
}
