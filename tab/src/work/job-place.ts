import type { JobKey } from '@praxis/practice'
import type { InputFor } from '#src/service/contract.ts'

/** From which list of jobs one came, and where in it the job stood. It travels in the browser's history. */
export type ListOfJobs = Omit<InputFor<'jobs'>, 'from' | 'most'>
export type CameFrom = { list: ListOfJobs; at: number }

export const jobPath = (job: JobKey, task?: string): string => (task ? `/job/${job}/task/${task}` : `/job/${job}`)

export const isCameFrom = (value: unknown): value is CameFrom =>
  value !== null && typeof value === 'object' && 'list' in value && 'at' in value
