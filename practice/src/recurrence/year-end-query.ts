import * as z from 'zod'
import type { Period } from '#src/dates/period.ts'
import type { PlainDate } from '#src/dates/plain-date.ts'
import type { JobKey } from '#src/keys.ts'
import { clientKey } from '#src/keys.ts'
import { query } from '#src/query.ts'
import type { Refusal } from '#src/refusals.ts'
import type { DeadlineView } from '#src/work/job-query.ts'
import { yearEndMove } from './move-client-year-end.ts'

type Side = { name: string; due: PlainDate; deadlines: DeadlineView[] }

export type YearEndPreview = {
  refusal?: Refusal
  /** The period that would be longer or shorter. */
  period?: string
  /** The open jobs that follow, each as it is and as it would be. */
  moved: { job: JobKey; before: Side; after: Side }[]
  /** The open jobs that stay as they are. */
  stays: { job: JobKey; name: string }[]
  /** The jobs that would be made at once. */
  comes: { name: string; period: Period }[]
}
/** What moving the end of a client's year would come to. */
export const previewYearEndQuery = query<YearEndPreview>()('preview-year-end', z.strictObject(yearEndMove))

/** The ends of a client's years that can be moved: those of its open jobs and the next ones, first to last. */
export type YearEnds = { ends: { end: PlainDate; name: string }[] }
export const yearEndsQuery = query<YearEnds>()('year-ends', z.strictObject({ client: clientKey }))
