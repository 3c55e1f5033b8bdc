import type { PlainDate } from '#src/dates/plain-date.ts'
import { latest } from '#src/dates/plain-date.ts'
import type { Calendar } from '#src/dates/working-days.ts'
import { addWorkingDays } from '#src/dates/working-days.ts'
import type { Job, JobStatus, Task } from './job.ts'

export const isFinished = ({ status }: Pick<Task, 'status'>): boolean => status === 'done' || status === 'skipped'

type Versioned = Pick<Task, 'done' | 'review' | 'approval'>

/** Whether the work as it stands, of which its finish is the version, was signed off. */
export const isSignedOff = ({ done, review }: Versioned): boolean =>
  done !== undefined && review?.outcome === 'approved' && review.of === done.at

/** Whether the client approved the work as it stands. */
export const isApproved = ({ done, approval }: Versioned): boolean => done !== undefined && approval?.of === done.at

/** The day on which a task was done or skipped. */
export const finishedOn = (task: Task): PlainDate | undefined =>
  task.status === 'done' ? task.done?.on : task.status === 'skipped' ? task.skipped?.on : undefined

/** The tasks that this one waits for and that are not finished. */
export const waitsFor = (job: Pick<Job, 'tasks'>, task: Task): Task[] =>
  task.after.flatMap(({ task: id }) => {
    const before = job.tasks.find(other => other.id === id)
    return before && !isFinished(before) ? [before] : []
  })

/**
 * The day from which a task can be worked on: the last of its predecessors' finish plus their lags; undefined while one
 * of them is not finished. A task that waits for nothing can always be worked on.
 */
export const readyOn = (calendar: Calendar, job: Pick<Job, 'tasks'>, task: Task): PlainDate | undefined => {
  const days = task.after.map(({ task: id, lag }) => {
    const finished = finishedOn(job.tasks.find(other => other.id === id) ?? task)
    return finished && addWorkingDays(calendar, finished, lag)
  })
  const known = days.filter(day => day !== undefined)
  return known.length < days.length ? undefined : latest('0001-01-01', ...known)
}

/** Whether a task waits for others, or for a lag to pass. Derived, never stored. */
export const isBlocked = (calendar: Calendar, job: Pick<Job, 'tasks'>, task: Task, today: PlainDate): boolean => {
  const ready = readyOn(calendar, job, task)
  return !isFinished(task) && (ready === undefined || ready > today)
}

/** Where a job stands: `planned` becomes `ready` by itself on the day it starts. */
export const jobStatus = (job: Pick<Job, 'status' | 'start'>, today: PlainDate): JobStatus =>
  job.status === 'planned' && job.start <= today ? 'ready' : job.status

/** Whether anybody has begun any of its tasks; to leave one out is not to begin. */
export const isBegun = ({ tasks }: Pick<Job, 'tasks'>): boolean =>
  tasks.some(({ status }) => status !== 'open' && status !== 'skipped')

const statusAfter = (job: Job): JobStatus => {
  if (job.status === 'cancelled') return 'cancelled'
  if (job.tasks.every(isFinished)) return 'done'
  if (job.waiting) return 'waiting'
  if (isBegun(job) || job.status === 'done') return 'in-progress'
  return job.status === 'planned' || job.status === 'in-progress' ? job.status : 'ready'
}

/**
 * The job with its stored status brought up to date after something happened to it. A job with nothing left to do waits
 * for nobody; a sub-status goes with its status.
 */
export const settled = (job: Job): Job => {
  const { waiting, subStatus, ...rest } = job
  const status = statusAfter(job)
  return {
    ...rest,
    status,
    ...(waiting && status === 'waiting' && { waiting }),
    ...(subStatus && status === job.status && { subStatus }),
  }
}
