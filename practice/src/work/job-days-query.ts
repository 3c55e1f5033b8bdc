import * as z from 'zod'
import { plainDate } from '#src/dates/date-inputs.ts'
import type { PlainDate } from '#src/dates/plain-date.ts'
import { query } from '#src/query.ts'
import type { JobRow } from './jobs-query.ts'
import { jobsNarrowed } from './jobs-query.ts'

/** A job on the day on which it is due. */
export type JobOnDay = Pick<JobRow, 'key' | 'clientName' | 'name' | 'status' | 'holds' | 'inReview' | 'due' | 'people'>

/** The days on which jobs are due: how many on each, and the first of them. */
export type JobDays = { days: { date: PlainDate; jobs: number; rows: JobOnDay[] }[] }

export const jobDaysQuery = query<JobDays>()(
  'job-days',
  z
    .strictObject({
      ...jobsNarrowed,
      first: plainDate,
      last: plainDate,
      /** How many jobs of each day are shown. */
      each: z.coerce.number().int().min(0).max(20),
    })
    .refine(({ first, last }) => Date.parse(last) - Date.parse(first) < 100 * 86_400_000, {
      path: ['last'],
      error: 'at most 100 days after the first',
    }),
)
