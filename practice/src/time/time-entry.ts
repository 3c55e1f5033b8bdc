import * as z from 'zod'
import type { Instant, PlainDate } from '#src/dates/plain-date.ts'
import type { ClientKey, EntryKey, JobKey, PersonKey, TimerKey } from '#src/keys.ts'

/** Minutes worked, whole; they never change once entered but by the person's own correction. */
export const minutes = z.int().min(1).max(1500)

/** Work of one person on one day for a client's job, or inside the firm (no client, an activity instead). */
export type TimeEntry = {
  key: EntryKey
  person: PersonKey
  client?: ClientKey
  job?: JobKey
  task?: string
  activity?: string
  date: PlainDate
  minutes: number
  note?: string
  billable: boolean
}

/** What stands for one’s own time on a client behind a wall: on which day and how long, and nothing of what it went on. */
export const restrictedTime = ({ person, date, minutes }: TimeEntry): TimeEntry => ({
  key: restrictedKey,
  person,
  date,
  minutes,
  billable: false,
})

const restrictedKey: EntryKey = 'entry:restricted'

export const isRestrictedTime = ({ key }: Pick<TimeEntry, 'key'>): boolean => key === restrictedKey

/** A stretch of work that the timer measured, cut at the person's midnights. */
export type Sitting = {
  id: string
  job: JobKey
  task?: string
  note?: string
  from: Instant
  to: Instant
  pieces: { date: PlainDate; minutes: number }[]
}

/** One person's timer. Stopped sittings stay here until each of their entries exists. */
export type Timer = {
  key: TimerKey
  person: PersonKey
  running?: { job: JobKey; task?: string; since: Instant; note?: string }
  sittings: Sitting[]
}
