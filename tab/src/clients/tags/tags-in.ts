import { plainTag } from '@praxis/practice'

/** Tags as they are written on one line, with commas between; each once. */
export const tagsIn = (words: string): string[] => {
  const written = words.split(',').flatMap(word => word.trim() || [])
  return written.filter((tag, at) => written.findIndex(other => plainTag(other) === plainTag(tag)) === at)
}
