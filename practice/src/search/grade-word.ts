import { isNearBeginning } from './typos.ts'

/** How well a text answers a word: not at all, but for a typo, by a word that begins with it, by the whole word. */
export type Grade = 0 | 1 | 2 | 3

/** The best that any of the text's words does for the asked one. Typos are forgiven only when that is said. */
export const gradeWord = (asked: string, words: string[], forgiving: boolean): Grade => {
  let best: Grade = 0
  for (const word of words) {
    if (word === asked) return 3
    if (best < 2 && word.startsWith(asked)) best = 2
    else if (best === 0 && forgiving && isNearBeginning(asked, word)) best = 1
  }
  return best
}
