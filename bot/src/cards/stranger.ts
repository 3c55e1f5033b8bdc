import type { Card } from '#src/types.ts'
import { card } from './elements/card.ts'
import { opening, paragraph } from './elements/text.ts'

const words =
  'I only work for the people of the firm that I belong to. If that is you, ask your administrator to add you in Praxis.'

/** For whoever the firm does not know; it says nothing about anybody. */
export const strangerCard = (): Card =>
  card({
    speak: `I do not know you here. ${words}`,
    instead: `I do not know you here. ${words}`,
    body: [...opening('I do not know you here'), paragraph(words)],
  })
