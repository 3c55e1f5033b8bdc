import type { JobKey, JobPage } from '@praxis/practice'
import type { Turn } from '#src/conversation/turn.ts'
import { isRecord } from '#src/field-of.ts'

/** The job as the asking person sees it; undefined when it was cancelled or taken away, or is no longer theirs to see. */
export const askJob = async ({ praxis, actor }: Turn, key: JobKey): Promise<JobPage | undefined> => {
  try {
    return await praxis.ask(actor, 'job', { key })
  } catch (error) {
    if (isRecord(error) && error.name === 'NotFound') return undefined
    throw error
  }
}
