import type { HeldAct, HoldAsked, HoldMark, HoldStrength } from '@praxis/practice'
import { sayReason } from '@praxis/practice'

/** The acts that a hold touches, as they are ticked. */
export const actNames: Record<HeldAct, string> = {
  start: 'Starting work',
  file: 'Filing',
  'new-job': 'Making new jobs',
}

const inSentence: Record<HeldAct, string> = { start: 'starting', file: 'filing', 'new-job': 'new jobs' }

const listed = (words: string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

export const strengthNames: Record<HoldStrength, string> = {
  warns: 'It warns: whoever acts is asked, and can go on all the same',
  blocks: 'It blocks: nobody can until it is lifted',
}

/** What a hold does: `Blocks starting and filing`. */
export const doesWords = ({ strength, acts }: Pick<HoldMark, 'strength' | 'acts'>): string =>
  `${strength === 'blocks' ? 'Blocks' : 'Warns of'} ${listed(acts.map(act => inSentence[act]))}`

/** By which holds jobs are shown. */
export const holdAskedWords: Record<HoldAsked, string> = {
  any: 'On hold',
  blocks: 'Blocked by a hold',
  warns: 'Warned of by a hold',
  'engagement-letter': 'On hold: engagement letter',
  'identity-check': 'On hold: identity check',
  clearance: 'On hold: clearance',
  credit: 'On hold: credit',
  other: 'On hold: another reason',
  none: 'Not on hold',
}

/** What a row says of its holds: `On hold: Engagement letter unsigned`. */
export const heldWords = (holds: HoldMark[]): string => `On hold: ${holds.map(sayReason).join(', ')}`
