import * as z from 'zod'
import { command, put } from '#src/command.ts'
import { jobKey, line } from '#src/keys.ts'
import { ok, refuse } from '#src/result.ts'
import { aboutJob, isOnJob, readJob } from './task-on-job.ts'

const mostTags = 20

/** A word of the firm's own by which jobs are found again; upper and lower case are the same tag. */
const tag = line(40)
const tags = z.array(tag).max(mostTags)

/** Tags that come and tags that go. */
export const tagging = { add: tags, remove: tags }
type Tagging = z.infer<z.ZodObject<typeof tagging>>

const low = (text: string): string => text.toLowerCase()

const tagsAfter = (before: string[], { add, remove }: Tagging): string[] => {
  const going = new Set(remove.map(low))
  const kept = before.filter(each => !going.has(low(each)))
  const after = new Map([...kept, ...add].map(each => [low(each), each]))
  for (const each of kept) after.set(low(each), each)
  return [...after.values()]
}

const quoted = (words: string[]): string => words.map(word => `“${word}”`).join(', ')

export const tagSentence = ({ add, remove }: Tagging, what: string): string =>
  [add.length > 0 && `Tagged ${what} ${quoted(add)}`, remove.length > 0 && `Took ${quoted(remove)} off ${what}`]
    .filter(Boolean)
    .join('. ')

/** Gives a job tags, or takes some away. */
export const tagJob = command({
  name: 'tag-job',
  input: z.strictObject({ job: jobKey, ...tagging }),
  own: isOnJob,
  read: readJob,
  decide: (found, input) => {
    if (!found.ok) return found
    const { tags: before = [], ...job } = found.value.job
    const after = tagsAfter(before, input)
    if (after.join('\n') === before.join('\n')) return refuse({ code: 'nothing-to-change' })
    if (after.length > mostTags) return refuse({ code: 'too-many-tags', most: mostTags })
    return ok({
      stream: job.key,
      changes: [put('Jobs', { ...job, ...(after.length > 0 && { tags: after }) })],
      sentence: tagSentence(input, 'the job'),
      about: aboutJob(found.value),
    })
  },
})
