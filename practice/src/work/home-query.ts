import * as z from 'zod'
import type { HeldKey } from '#src/clients/hold.ts'
import type { HoldTold } from '#src/clients/obey-holds.ts'
import type { Instant, PlainDate } from '#src/dates/plain-date.ts'
import type { JobKey, PersonKey } from '#src/keys.ts'
import { query } from '#src/query.ts'
import type { Refusal } from '#src/refusals.ts'
import type { SittingView, TimerView } from '#src/time/queries.ts'
import type { TaskRow } from './tasks-query.ts'
import type { Waiting } from './waiting.ts'

/** A task that I finished today. */
export type DoneRow = Pick<TaskRow, 'job' | 'task' | 'title' | 'clientName' | 'jobName'> & {
  at: Instant
  /** It went to somebody for sign-off. */
  inReview: boolean
  /** My minutes of today on it. */
  logged: number
  commit: string
  undoable: boolean
}

/** A piece of work in review. */
export type ReviewRow = {
  job: JobKey
  task: string
  title: string
  clientName: string
  jobName: string
  doneBy: PersonKey
  /** When it was finished; approve and return name it, so that they speak of what was looked at. */
  since: Instant
  reviewer?: PersonKey
}

/** A job that waits on somebody. */
export type WaitingRow = { job: JobKey; clientName: string; jobName: string; due: PlainDate; waiting: Waiting }

/** One of my acts, newest first. */
export type Act = {
  commit: string
  command: string
  /** What it was done to, where that is a job or a task. */
  job?: JobKey
  task?: string
  sentence: string
  about?: string
  at: Instant
  /** It can be undone as things stand. */
  undoable: boolean
  /** It took something back. */
  takesBack?: true
}

/** Something I began that could not be finished, with all that was entered. */
export type Trouble = { sitting: SittingView; refusal: Refusal }

/** A client, or one of its jobs, that is on hold. */
export type HeldRow = { on: HeldKey; clientName: string; jobName?: string; holds: HoldTold[] }

export type Home = {
  doNext: TaskRow[]
  /** What I finished today, first to last, as far as it still stands. */
  doneToday: DoneRow[]
  /** Of all my open, unblocked tasks: due to the end of this week, and late. */
  thisWeek: number
  late: number
  /** My unblocked tasks that are due later than this week. */
  later: number
  waitsForMe: ReviewRow[]
  iWaitFor: ReviewRow[]
  /** Jobs that wait on me; jobs that I put to waiting, those to be chased first; the first of each, and how many in all. */
  waitOnMe: { rows: WaitingRow[]; total: number }
  iChase: { rows: WaitingRow[]; total: number }
  /** Clients and jobs in my charge that are on hold: the first of them, and how many. */
  onHold: { rows: HeldRow[]; total: number }
  timer: TimerView
  /** I have no time yet, nor ever started the timer. */
  newToTime?: true
  trouble: Trouble[]
  week: { number: number; days: { date: PlainDate; minutes: number; planned: number }[] }
  acts: Act[]
}
export const homeQuery = query<Home>()(
  'home',
  /** How many tasks to do next are listed; 8 unless said. */
  z.strictObject({ most: z.coerce.number().int().min(1).max(200).exactOptional() }),
)
