import type { Card } from '#src/types.ts'
import { buttons, execute, open } from './elements/buttons.ts'
import { card } from './elements/card.ts'
import { foot, opening, paragraph } from './elements/text.ts'

type WelcomeView = {
  firstName: string
  /** When the morning card comes; none when it is switched off. */
  morning?: string | undefined
  home: string
}

/** The first thing I say, and the answer to a greeting. */
export const welcomeCard = ({ firstName, morning, home }: WelcomeView): Card =>
  card({
    speak: `Hello ${firstName}. I bring you reviews and your day, and I take your time.`,
    instead: `Hello ${firstName}. I bring you reviews and your day, and I take your time. Write “help” to see how.`,
    body: [
      ...opening(`Hello ${firstName}`),
      paragraph(
        'Work for you to review comes here, and you answer on the card. Write “log 1.5h” and the names of the client and the job to log time, or “help” to see what else I understand.',
      ),
      buttons(
        execute({ title: 'What’s due', verb: 'show-morning', data: { card: 'morning' }, positive: true }),
        open('Open my day', home),
      ),
      foot(
        morning
          ? `Your day comes at ${morning} on days that have something. Nothing else comes unasked but what waits for you.`
          : 'Nothing comes unasked but what waits for you.',
      ),
    ],
  })
