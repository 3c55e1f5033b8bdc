import * as z from 'zod'
import { command, put } from '#src/command.ts'
import { jobKey } from '#src/keys.ts'
import { ok, refuse } from '#src/result.ts'
import { mostTags, tagging, tagSentence, tagsAfter } from '#src/tags.ts'
import { aboutJob, isOnJob, readJob } from './task-on-job.ts'

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
