import { plainTag } from '@praxis/practice'

/** As many of those in use as can be looked over. */
const most = 20

/** The chosen tags and those in use, in a steady order; narrowed by the words that are typed, but never what is chosen. */
export const shownTags = (known: string[], chosen: string[], words: string): string[] => {
  const held = new Set(chosen.map(plainTag))
  const typed = plainTag(words)
  const others = known.filter(tag => !held.has(plainTag(tag)) && plainTag(tag).includes(typed))
  return [...chosen, ...others.slice(0, most)].sort((a, b) => a.localeCompare(b))
}

/** With one more, unless it is there in whatever spelling. */
export const withTag = (chosen: string[], tag: string): string[] =>
  tag.trim() === '' || chosen.some(each => plainTag(each) === plainTag(tag)) ? chosen : [...chosen, tag.trim()]

/** What has to come and go so that the tags become these. */
export const tagsChange = (before: string[], after: string[]): { add: string[]; remove: string[] } => {
  const [had, has] = [new Set(before.map(plainTag)), new Set(after.map(plainTag))]
  return {
    add: after.filter(tag => !had.has(plainTag(tag))),
    remove: before.filter(tag => !has.has(plainTag(tag))),
  }
}
