/** Figures are not forgiven: C0042 is another client than C0043, Q3 another quarter than Q4. */
const hasFigure = /\p{N}/u

/** How many slips of the keyboard a word may have: none up to three letters, one up to seven, then two. */
const slipsAllowed = (asked: string): number => {
  if (asked.length <= 3 || hasFigure.test(asked)) return 0
  return asked.length <= 7 ? 1 : 2
}

/**
 * Whether a word begins with what was asked but for the slips allowed: a letter left out, put in, taken for another, or
 * two swapped. `whitfeild` and `whitfie` are near the beginning of `whitfield`.
 */
export const isNearBeginning = (asked: string, word: string): boolean => {
  /** Reads on as far as both agree; where they part, one slip is spent on each way in which they may agree again. */
  const agree = (at: number, to: number, slips: number): boolean => {
    let same = 0
    while (at + same < asked.length && asked[at + same] === word[to + same]) same += 1
    const i = at + same
    const j = to + same
    if (i === asked.length) return true
    if (slips === 0) return false
    if (agree(i + 1, j + 1, slips - 1) || agree(i + 1, j, slips - 1) || agree(i, j + 1, slips - 1)) return true
    return asked[i] === word[j + 1] && asked[i + 1] === word[j] && agree(i + 2, j + 2, slips - 1)
  }
  const most = slipsAllowed(asked)
  return most > 0 && word.length >= asked.length - most && agree(0, 0, most)
}
