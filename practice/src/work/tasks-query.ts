import * as z from 'zod'
import type { HoldMark } from '#src/clients/hold.ts'
import type { PlainDate } from '#src/dates/plain-date.ts'
import type { JobKey, PersonKey } from '#src/keys.ts'
import { personKey } from '#src/keys.ts'
import { query } from '#src/query.ts'
import type { TaskStatus } from './job.ts'

/** A task as a list shows it, with the job it belongs to. */
export type TaskRow = {
  /** The holds on its job and its client that touch what is still to come. */
  holds?: HoldMark[]
  job: JobKey
  task: string
  title: string
  clientName: string
  /** The job's short name: `VAT return Q4 2026`. */
  jobName: string
  due: PlainDate
  pinned: boolean
  estimate: number
  status: TaskStatus
  /** Sent for sign-off when finished. */
  signOff: boolean
  /** How often the job has changed: what a key is made of, so that a button speaks of what was seen. */
  version: number
}

/** An unfinished task of anybody, as a list over people shows it. */
export type OpenTask = TaskRow & { assignee?: PersonKey }
export type OpenTasks = { rows: OpenTask[]; total: number; from: number }

/** How many tasks one answer holds at most. */
const mostRows = 1000

/** Keys of people, one after the other with commas between them; as many as lead a team. */
const severalPeople = z
  .string()
  .transform(keys => keys.split(','))
  .pipe(z.array(personKey).min(1).max(50))

/**
 * The firm's unfinished tasks by due date: those of one person, those that are overdue, or all. Of several people a page
 * of each, one person's after the other's.
 */
export const tasksQuery = query<OpenTasks>()(
  'tasks',
  z
    .strictObject({
      assignee: personKey.exactOptional(),
      assignees: severalPeople.exactOptional(),
      late: z.stringbool().exactOptional(),
      from: z.coerce.number().int().min(0).max(100_000).exactOptional(),
      most: z.coerce.number().int().min(1).max(mostRows).exactOptional(),
    })
    .refine(({ assignee, assignees }) => !assignee || !assignees, {
      path: ['assignees'],
      error: 'either one person or several, not both',
    })
    .refine(({ assignees = [], most = 1 }) => Math.max(assignees.length, 1) * most <= mostRows, {
      path: ['most'],
      error: `at most ${mostRows} tasks of all these people together`,
    }),
)
