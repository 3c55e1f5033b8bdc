import type { Found } from '@praxis/practice'
import { normalName } from '@praxis/practice'
import { mostCandidates } from '#src/cards/which-one.ts'
import type { Turn } from '#src/conversation/turn.ts'

/** As many words as fit the question `find` takes. */
const askedSigns = 200

const leading = (words: string[]): string => {
  let text = words.join(' ')
  while (text.length > askedSigns) text = text.slice(0, Math.max(0, text.lastIndexOf(' ', askedSigns)))
  return text
}

/** The open jobs that the words name, one more than can be listed. */
export const findJobs = ({ praxis, actor }: Turn, words: string[]): Promise<Found> =>
  praxis.ask(actor, 'find', { words: leading(words), most: mostCandidates + 1 })

/** `find` counts the words that have a letter or a digit; a lone `&` between them is passed over. */
export const afterName = (words: string[], used: number): string[] => {
  const counted = words.map((word, at) => (normalName(word) === '' ? -1 : at)).filter(at => at >= 0)
  return words.slice(counted[used] ?? words.length)
}
