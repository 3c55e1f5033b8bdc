import * as z from 'zod'
import { plainDate } from '#src/dates/date-inputs.ts'
import type { Instant, PlainDate } from '#src/dates/plain-date.ts'
import type { ClientKey, EntryKey, JobKey } from '#src/keys.ts'
import { query } from '#src/query.ts'
import type { Sitting } from './time-entry.ts'

/** A client's job, or a task of it, or something inside the firm, as a row of the week names it. */
export type WorkName = {
  client?: ClientKey
  clientName: string
  job?: JobKey
  jobName?: string
  task?: string
  taskTitle?: string
  activity?: string
}

export type EntryView = { key: EntryKey; minutes: number; note?: string; billable: boolean; version: number }

/** One row of the grid: where the time went, and on each day of the week its entries. */
export type WeekRow = { id: string; work: WorkName; days: EntryView[][] }

export type Week = {
  number: number
  days: { date: PlainDate; planned: number; holiday?: string; most: number }[]
  rows: WeekRow[]
  /** The minutes of each day on clients that one may not see any more; left out where there are none. */
  restricted?: number[]
  timer: TimerView
}
export const weekQuery = query<Week>()('week', z.strictObject({ date: plainDate }))

export type SittingView = Sitting & { clientName: string; jobName: string; taskTitle?: string }

export type TimerView = {
  running?: {
    job: JobKey
    task?: string
    clientName: string
    jobName: string
    taskTitle?: string
    since: Instant
    note?: string
    forgotten: boolean
  }
  /** Stopped, and its entries not there yet. */
  saving: SittingView[]
}
