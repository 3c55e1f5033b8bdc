import { entryKey, instant, jobKey, minutes, personKey, plainDate, ruleKey, taskId } from '@praxis/practice'
import * as z from 'zod'

/** What buttons carry. Only what is named is taken; the commands judge it again. */
export const key = z.string().min(1).max(120)

/** One finish of a task: finished again, it has another card. */
export const onReview = z.object({ card: z.literal('review'), job: jobKey, task: taskId, finishedAt: instant, key })

export const onMorning = z.object({ card: z.literal('morning'), date: plainDate, job: jobKey, task: taskId, key })

/** What was done by a commit, in the journal's words: an act, or the taking back of one. */
export const onAct = z.object({
  card: z.literal('act'),
  commit: z.uuid(),
  did: z.enum(['do', 'undo']),
  sentence: z.string().max(400),
  about: z.string().max(400).optional(),
  key,
})

/** Time that a card shows, and what the commit did that its Undo takes back. */
export const onLogged = z.object({
  card: z.literal('logged'),
  job: jobKey,
  date: plainDate,
  minutes,
  entry: entryKey.optional(),
  wrote: z.string().max(200).optional(),
  from: plainDate.optional(),
  did: z.enum(['log', 'change', 'undo']).optional(),
  commit: z.uuid().optional(),
  key,
})

/** Jobs of the card that nobody prepares, and to whom they go; what a choice among several sends has commas. */
export const onOwners = z.object({
  card: z.literal('owners'),
  date: plainDate,
  jobs: z
    .string()
    .max(1000)
    .default('')
    .transform(chosen => chosen.split(',').filter(Boolean))
    .pipe(z.array(jobKey).max(5)),
  person: z.union([personKey, z.literal('')]).default(''),
  key,
})

export const onStopped = z.object({
  card: z.literal('stopped'),
  rule: ruleKey,
  name: z.string().max(80),
  on: z.boolean(),
  key,
})
