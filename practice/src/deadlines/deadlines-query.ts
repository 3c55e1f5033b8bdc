import * as z from 'zod'
import { plainDate } from '#src/dates/date-inputs.ts'
import type { PlainDate } from '#src/dates/plain-date.ts'
import type { ClientKey, JobKey, PersonKey } from '#src/keys.ts'
import { clientKey, personKey } from '#src/keys.ts'
import { query } from '#src/query.ts'
import type { DeadlineView } from '#src/work/job-query.ts'
import { jurisdiction } from './rule.ts'
import { ruleId } from './rules.ts'

/**
 * Where a statutory deadline stands: `expected` of a job that a service will make; `closed` where the work is done and
 * nothing was recorded as filed; `met` and `filed-late` by the day on which it was filed.
 */
export const deadlineState = z.enum(['overdue', 'due', 'expected', 'met', 'filed-late', 'closed'])
export type DeadlineState = z.infer<typeof deadlineState>

/** By what the calendar of deadlines is narrowed. */
export const deadlinesNarrowed = {
  client: clientKey.exactOptional(),
  rule: ruleId.exactOptional(),
  jurisdiction: jurisdiction.exactOptional(),
  /** Who has a role on the job, or will have; `me` for whoever asks. */
  person: z.union([z.literal('me'), personKey]).exactOptional(),
  state: deadlineState.exactOptional(),
}

const narrowed = { ...deadlinesNarrowed, first: plainDate, last: plainDate }

/** A statutory deadline in the calendar, of a job that is made, or that will be where it is `expected`. */
export type DeadlineRow = DeadlineView & {
  job: JobKey
  jobName: string
  client: ClientKey
  clientName: string
  state: DeadlineState
  /** With a role on the job. */
  people: PersonKey[]
}

export type Deadlines = { rows: DeadlineRow[]; total: number; from: number }

const atMost = (days: number) => ({
  check: ({ first, last }: { first: PlainDate; last: PlainDate }) =>
    Date.parse(last) - Date.parse(first) < days * 86_400_000,
  said: { path: ['last'], error: `at most ${days} days after the first` },
})
const [twoYears, weeksOfMonth] = [atMost(732), atMost(100)]

/** The statutory deadlines of some days, first to last, a page at a time. */
export const deadlinesQuery = query<Deadlines>()(
  'deadlines',
  z
    .strictObject({
      ...narrowed,
      from: z.coerce.number().int().min(0).max(100_000).exactOptional(),
      most: z.coerce.number().int().min(1).max(1000).exactOptional(),
    })
    .refine(twoYears.check, twoYears.said),
)

/** The days on which there are deadlines: how many on each, and the first of them. */
export type DeadlineDays = {
  days: { date: PlainDate; deadlines: number; rows: DeadlineRow[] }[]
  /** How many stand where, whatever state was asked for. */
  counts: Record<DeadlineState, number>
}

export const deadlineDaysQuery = query<DeadlineDays>()(
  'deadline-days',
  z
    .strictObject({
      ...narrowed,
      /** How many deadlines of each day are shown. */
      each: z.coerce.number().int().min(0).max(20),
    })
    .refine(weeksOfMonth.check, weeksOfMonth.said),
)
