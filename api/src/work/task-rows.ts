import type { JobKey, JobStatus, PlainDate, TaskRow } from '@praxis/practice'
import type { Holding } from './holds-shown.ts'
import { holdsShown } from './holds-shown.ts'

/** A task as the replica's tables hold it, with the names of what it belongs to. */
export type Task = {
  job: JobKey
  id: string
  title: string
  client_name: string
  job_name: string
  due: PlainDate
  pinned: number
  estimate: number
  status: TaskRow['status']
  sign_off: number
  version: number
  job_status: JobStatus
} & Holding

export const taskRow = (task: Task): TaskRow => ({
  job: task.job,
  task: task.id,
  title: task.title,
  clientName: task.client_name,
  jobName: task.job_name,
  due: task.due,
  pinned: task.pinned === 1,
  estimate: task.estimate,
  status: task.status,
  signOff: task.sign_off === 1,
  version: task.version,
  ...holdsShown(task.job_status, task),
})

export const taskColumns = `t.job, t.id, t.title, t.due, t.pinned, t.estimate, t.status, t.sign_off,
  c.name as client_name, j.name as job_name, s.head as version,
  j.status as job_status, j.holds, c.holds as client_holds`

/** A task is shown with its job, its client and how often the job has changed: one row of each. */
export const taskTables = `tasks t cross join jobs j on j.key = t.job cross join clients c on c.key = j.client
  cross join streams s on s.stream = t.job`
