import type { SendSubject } from '@praxis/practice'
import type { Card } from '#src/types.ts'
import { buttons, execute, open } from './elements/buttons.ts'
import { card } from './elements/card.ts'
import { foot, opening, paragraph } from './elements/text.ts'

type Automation = Extract<SendSubject, { kind: 'automation' }>

/** Where it leads: to the job, or to the client. */
type Opens = { title: string; url: string }

const sentence = (because: string): string => `Because ${because}.`

/** A rule of the firm tells its person of a job or a client. */
export const automationCard = ({ name, because }: Automation, about: string, opens: Opens): Card => {
  const words = sentence(because)
  return card({
    speak: `${name}: ${about}. ${words}`,
    instead: `${name}: ${about}. ${words}`,
    body: [
      ...opening(name, about),
      paragraph(words),
      buttons(open(opens.title, opens.url)),
      foot('An automation of the firm told you this.'),
    ],
  })
}

export type StoppedView = {
  name: string
  standing: 'on' | 'off' | 'gone' | 'unknown'
  /** What the switch carries. */
  data: Record<string, unknown>
  link: string
  warning?: string | undefined
}

const stands = {
  on: 'Two or more automations probably set each other off. Switch one of them off, or give it a condition.',
  off: 'It is switched off now.',
  gone: 'It was removed since.',
  unknown: 'Two or more automations probably set each other off. Switch one of them off, or give it a condition.',
} satisfies Record<StoppedView['standing'], string>

/** Too many automations followed from one another, and an administrator is told which was stopped. */
export const stoppedCard = ({ name, standing, data, link, warning }: StoppedView): Card => {
  const title = 'An automation was stopped'
  const words = `“${name}” would have been the 11th that followed from one another. It did nothing.`
  return card({
    speak: [warning, `${title}.`, words, standing === 'on' ? '' : stands[standing]].filter(Boolean).join(' '),
    instead: `${title}. ${words}`,
    body: [
      ...opening(title, undefined, warning),
      paragraph(words),
      paragraph(stands[standing]),
      buttons(
        standing === 'on' ? execute({ title: 'Switch it off', verb: 'switch-rule', data }) : undefined,
        standing === 'off' ? execute({ title: 'Switch it on again', verb: 'switch-rule', data }) : undefined,
        open(standing === 'gone' ? 'Open the automations' : 'Open the automation', link),
      ),
    ],
  })
}
