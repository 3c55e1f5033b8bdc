import * as z from 'zod'
import type { Period } from '#src/dates/period.ts'
import { period } from '#src/dates/period.ts'
import type { Instant, PlainDate } from '#src/dates/plain-date.ts'
import type { PersonKey } from '#src/keys.ts'
import { clientKey, slug } from '#src/keys.ts'
import { query } from '#src/query.ts'
import type { Refusal } from '#src/refusals.ts'
import type { DateExplained, DeadlineView, RequestView } from './job-query.ts'
import type { Template, TemplateDraft } from './template.ts'
import { templateFacts } from './template.ts'

/** A template as the list shows it; version 0 is one that was never published. */
export type TemplateRow = {
  id: string
  name: string
  version: number
  frequency: Template['frequency']
  steps: number
  /** Open jobs that follow it, in whichever version. */
  jobs: number
  /** Of those, the ones that follow an older version than the newest. */
  behind: number
  published?: { by: PersonKey; at: Instant }
  draft?: { by: PersonKey; at: Instant }
}
export type TemplateRows = { rows: TemplateRow[] }
export const templateRowsQuery = query<TemplateRows>()('template-rows', z.strictObject({}))

/** A template with its draft and its versions, the newest first; `jobs` counts the open ones that follow each. */
export type TemplatePage = {
  id: string
  draft: TemplateDraft | null
  versions: (Template & { jobs: number })[]
}
export const templateQuery = query<TemplatePage>()('template', z.strictObject({ id: slug }))

/** A step as it would stand on the job of one client, or why it would not. */
export type TriedStep = {
  id: string
  title: string
  section: string
  start: PlainDate
  due: PlainDate
  why: DateExplained
}
export type TriedJob = {
  name: string
  period: Period
  start: DateExplained
  due: DateExplained
  /** What the law sets for it, first to last. */
  deadlines: DeadlineView[]
  steps: TriedStep[]
  /** What is asked of the client, first to last. */
  requests: RequestView[]
  /** Titles of steps whose conditions this client does not meet. */
  leftOut: string[]
  planned: number
}
/** A draft tried on a client: the job that would be made, or why none would. */
export type Tried = { ok: true; job: TriedJob } | { ok: false; refusal: Refusal }
export const tryTemplateQuery = query<Tried>()(
  'try-template',
  z.strictObject({ template: templateFacts, client: clientKey, period }),
)
