import type { AnswerOf, ClientKey, clientQuery, JobKey, JobPage } from '@praxis/practice'
import type { Turn } from '#src/conversation/turn.ts'
import { isRecord } from '#src/field-of.ts'

const orNothing = async <Answer>(asked: Promise<Answer>): Promise<Answer | undefined> => {
  try {
    return await asked
  } catch (error) {
    if (isRecord(error) && error.name === 'NotFound') return undefined
    throw error
  }
}

/** The job as the asking person sees it; undefined when it was cancelled or taken away, or is no longer theirs to see. */
export const askJob = ({ praxis, actor }: Turn, key: JobKey): Promise<JobPage | undefined> =>
  orNothing(praxis.ask(actor, 'job', { key }))

/** The client in the same way. */
export const askClient = ({ praxis, actor }: Turn, key: ClientKey): Promise<AnswerOf<typeof clientQuery> | undefined> =>
  orNothing(praxis.ask(actor, 'client', { key }))
