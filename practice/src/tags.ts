import * as z from 'zod'
import { line } from './keys.ts'

export const mostTags = 20

/** A word of the firm's own by which things are found again; upper and lower case are the same tag. */
export const tag = line(40).regex(/^[^,]*$/, 'a word or a few, without commas')
export const tags = z.array(tag).max(mostTags)

/** Tags that come and tags that go. */
export const tagging = { add: tags, remove: tags }
export type Tagging = z.infer<z.ZodObject<typeof tagging>>

/** A tag as it is compared: `VIP`, ` vip` and `Vip` are one. */
export const plainTag = (text: string): string => text.trim().toLowerCase()

/** What the tags become. One that is there already keeps its spelling. */
export const tagsAfter = (before: string[], { add, remove }: Tagging): string[] => {
  const going = new Set(remove.map(plainTag))
  const kept = before.filter(each => !going.has(plainTag(each)))
  const after = new Map([...kept, ...add].map(each => [plainTag(each), each]))
  for (const each of kept) after.set(plainTag(each), each)
  return [...after.values()]
}

/** Whether one of the tags is among those wanted. */
export const hasTag = (tags: string[] = [], wanted: string[]): boolean => {
  const plain = new Set(wanted.map(plainTag))
  return tags.some(each => plain.has(plainTag(each)))
}

const quoted = (words: string[]): string => words.map(word => `“${word}”`).join(', ')

export const tagSentence = ({ add, remove }: Tagging, what: string): string =>
  [add.length > 0 && `Tagged ${what} ${quoted(add)}`, remove.length > 0 && `Took ${quoted(remove)} off ${what}`]
    .filter(Boolean)
    .join('. ')
