import * as z from 'zod'
import { query } from '#src/query.ts'
import { jobGroup, jobsNarrowed } from './jobs-query.ts'

/** The groups of jobs in their order: by what they are put together (null where a job has no such thing), and how many. */
export type JobGroups = { groups: { value: string | null; name?: string; jobs: number }[] }

export const jobGroupsQuery = query<JobGroups>()('job-groups', z.strictObject({ ...jobsNarrowed, group: jobGroup }))
