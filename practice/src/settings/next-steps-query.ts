import * as z from 'zod'
import { query } from '#src/query.ts'

/** What a new firm tries next, each done by doing it. */
export const nextStep = z.enum(['timer', 'finish', 'team', 'service', 'automation'])
export type NextStep = z.infer<typeof nextStep>

/** Those that nobody in the firm did yet and that the asking person may do; none before the first job, nor after two months. */
export const nextStepsQuery = query<{ open: NextStep[] }>()('next-steps', z.strictObject({}))
