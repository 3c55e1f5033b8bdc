import type { WorkName } from '@praxis/practice'

/** One name for all time that goes on the same work: a job, a task of it, or something inside the firm. */
export const workId = ({ job, task, activity }: Pick<WorkName, 'job' | 'task' | 'activity'>): string =>
  [job ?? '', task ?? '', activity ?? ''].join('|')

/** The work as two texts: whose it is, and what. */
export const workWords = ({ clientName, jobName, taskTitle, activity }: WorkName): { who: string; what: string } =>
  activity === undefined
    ? { who: clientName, what: [jobName, taskTitle].filter(Boolean).join(' · ') }
    : { who: 'Internal', what: activity }
