import type { JobKey } from '@praxis/practice'
import type { Card } from '#src/types.ts'
import { buttons, execute, open } from './elements/buttons.ts'
import { card } from './elements/card.ts'
import { cut } from './elements/cut.ts'
import type { Element } from './elements/element.ts'
import { row } from './elements/row.ts'
import { aside, foot, opening, rowLine, rowTitle } from './elements/text.ts'
import { youWrote } from './logged.ts'

type Candidate = { job: JobKey; name: string; clientName: string; state: string }

export type WhichOneView = {
  /** `1:30` */
  time: string
  /** `for Thu 19 Nov`, when it is not today. */
  day?: string | undefined
  wrote: string
  candidates: Candidate[]
  /** There are more than could be listed. */
  more: boolean
  /** What every candidate carries besides its job, the key above all: two taps log once. */
  data: Record<string, unknown>
  note: string
  link: string
}

/** Five rows and the way into the tab make the six buttons that Teams allows. */
export const mostCandidates = 5

/** Five rows carry a short note twice each; a longer one stands once, in a field that all of them send. */
const longNote = 150

const noteField = (note: string): Element => ({
  type: 'Input.Text',
  id: 'note',
  label: 'Note',
  value: note,
  isMultiline: true,
  maxLength: 2000,
})

/** Asks which job was meant; nothing is logged before an answer. */
export const whichOneCard = (view: WhichOneView): Card => {
  const { time, day, candidates, note } = view
  const title = `Which job is the ${time} for?`
  const nothing = day ? `For ${day}. Nothing is logged yet.` : 'Nothing is logged yet.'
  const inField = note.length > longNote
  const data = inField || note === '' ? view.data : { ...view.data, note }
  return card({
    speak: `${title} ${nothing}`,
    instead: `${title} ${nothing}`,
    body: [
      ...opening(title, nothing),
      youWrote(view.wrote),
      ...(inField ? [noteField(note)] : []),
      ...candidates.map(({ job, name, clientName, state }) =>
        row({
          items: [rowTitle(name), rowLine(clientName), rowLine(state, { isSubtle: true })],
          button: execute({ title: 'This one', verb: 'log-time', data: { ...data, job }, of: cut(name, 80) }),
        }),
      ),
      ...(view.more ? [aside('There are more. Write more of the name, or find it in your week.')] : []),
      buttons(
        open('Find another', view.link),
        candidates.length < mostCandidates
          ? execute({
              title: 'Don’t log it',
              verb: 'show-unlogged',
              data: { ...view.data, wrote: cut(view.wrote, 160) },
              withoutInputs: true,
            })
          : undefined,
      ),
      ...(candidates.length < mostCandidates ? [] : [foot('To log nothing, leave it.')]),
    ],
  })
}
