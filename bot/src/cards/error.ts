import type { Verb } from '#src/actions/verb.ts'
import type { Card } from '#src/types.ts'
import { buttons, execute, open } from './elements/buttons.ts'
import { card } from './elements/card.ts'
import { cut } from './elements/cut.ts'
import { foot, opening, paragraph } from './elements/text.ts'

export type ErrorView = {
  /** What was asked for, as a noun: `your 1:30`. */
  what: string
  context?: string | undefined
  /** `09:14` */
  at: string
  /** The same verb with the same data, and so the same key. */
  again?: { verb: Verb; data: Record<string, unknown> } | undefined
  /** By which the log finds it. */
  reference: string
  opens: { title: string; url: string }
}

/** Nobody knows yet whether it was done. Trying again is safe: the same key does nothing twice. */
export const errorCard = ({ what, context, at, again, reference, opens }: ErrorView): Card => {
  const title = `Not known yet: ${cut(what, 33)}`
  const words = again
    ? `I got no answer at ${at}. What you gave is kept. Try again: nothing is done twice.`
    : `I got no answer at ${at}. Nothing was changed by it. Please write it again.`
  return card({
    speak: `${title}. ${words}`,
    instead: `${title}. ${words}`,
    body: [
      ...opening(title, context),
      paragraph(words),
      buttons(
        again &&
          execute({ title: 'Try again', verb: again.verb, data: again.data, positive: true, withoutInputs: true }),
        open(opens.title, opens.url),
      ),
      foot(`If it fails again, tell your administrator: ${at}, ${reference}.`),
    ],
  })
}
