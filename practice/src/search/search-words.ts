/** Forms of one word that a name may have and a person may type. */
const sameWords = [
  ['ltd', 'limited'],
  ['co', 'company'],
  ['inc', 'incorporated'],
  ['corp', 'corporation'],
]
const otherForms = new Map(sameWords.flatMap(([a = '', b = '']) => [[a, b] as const, [b, a] as const]))

/** Letters that are written apart in Unicode and alike on a keyboard. */
const plainLetters: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th' }

const apostrophes = /['’‘ʼ`]/g
const breaks = /[^\p{L}\p{N}]+/u

/** A text without case, accents and other dress. */
const plainForm = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþ]/g, letter => plainLetters[letter] ?? letter)

const split = (text: string): string[] => text.split(breaks).filter(word => word !== '')

/** More words than a name has are read as a sentence, which names nothing. */
const mostWords = 8

/** The words somebody looks for, in the form in which texts are searched: `O’Brien & Søn` -> `obrien`, `son`. */
export const askedWords = (text: string): string[] => [
  ...new Set(split(plainForm(text).replace(apostrophes, '')).slice(0, mostWords)),
]

/**
 * The words by which a text is found: with and without its apostrophes (`O’Brien` by `o`, `brien` and `obrien`), `&` as
 * `and`, and both forms of what is shortened (`Ltd`, `Limited`).
 */
export const searchWords = (text: string): string[] => {
  const plain = plainForm(text)
  const words = split(plain.replace(apostrophes, ''))
  const apart = split(plain.replace(apostrophes, ' '))
  const forms = words.flatMap(word => otherForms.get(word) ?? [])
  return [...new Set([...words, ...apart, ...forms, ...(plain.includes('&') ? ['and'] : [])])]
}
