const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A text of at most so many signs; a longer one ends in an ellipsis, between words where it can. */
export const cut = (text: string, most: number): string => {
  if (text.length <= most) return text
  const signs = [...letters.segment(text)].map(({ segment }) => segment)
  if (signs.length <= most) return text
  const head = signs.slice(0, most - 1).join('')
  const lastSpace = head.lastIndexOf(' ')
  return `${(lastSpace > most * 0.7 ? head.slice(0, lastSpace) : head).trimEnd()}…`
}
