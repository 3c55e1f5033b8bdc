import type { WorkName } from '@praxis/practice'
import type { TimedWork } from './timer-with-acts.ts'

/** The work as the timer takes it; time inside the firm has none. */
export const timedWork = ({ job, task, clientName, jobName, taskTitle }: WorkName): TimedWork | undefined =>
  job && jobName ? { job, clientName, jobName, ...(task && { task }), ...(taskTitle && { taskTitle }) } : undefined
