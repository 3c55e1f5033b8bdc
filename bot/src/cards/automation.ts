import type { SendSubject } from '@praxis/practice'
import type { Card } from '#src/types.ts'
import { buttons, open } from './elements/buttons.ts'
import { card } from './elements/card.ts'
import { foot, opening, paragraph } from './elements/text.ts'

type Automation = Extract<SendSubject, { kind: 'automation' }>

const sentence = (because: string): string => `Because ${because}.`

/** A rule of the firm tells its person of a job. */
export const automationCard = ({ name, because }: Automation, about: string, link: string): Card => {
  const words = sentence(because)
  return card({
    speak: `${name}: ${about}. ${words}`,
    instead: `${name}: ${about}. ${words}`,
    body: [
      ...opening(name, about),
      paragraph(words),
      buttons(open('Open the job', link)),
      foot('An automation of the firm told you this.'),
    ],
  })
}

/** Too many automations followed from one another, and an administrator is told which was stopped. */
export const stoppedCard = ({ name }: Automation, link: string): Card => {
  const title = 'An automation was stopped'
  const words = `“${name}” would have been the 11th that followed from one another. It did nothing.`
  return card({
    speak: `${title}. ${words}`,
    instead: `${title}. ${words}`,
    body: [
      ...opening(title),
      paragraph(words),
      paragraph('Two or more automations probably set each other off. Switch one of them off, or give it a condition.'),
      buttons(open('Open Praxis', link)),
    ],
  })
}
