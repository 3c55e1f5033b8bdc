import * as z from 'zod'
import type { ClientKey, JobKey } from '#src/keys.ts'
import { slug } from '#src/keys.ts'
import { query } from '#src/query.ts'
import type { Template } from './template.ts'
import type { JobChange } from './template-changes.ts'

/** A live job that follows an older version of its template, with all that the newest one changes about it. */
export type JobBehind = {
  job: JobKey
  client: ClientKey
  clientName: string
  name: string
  version: number
  /** Which of `bases` it is done by. */
  base: number
  changes: JobChange[]
}
export type JobsBehind = {
  template: Template
  /** What the jobs are done by: older versions, and what some jobs kept of still older ones. */
  bases: Template[]
  /** One page of them; those that are brought to the newest version are no longer among them. */
  rows: JobBehind[]
  total: number
}
export const jobsBehindQuery = query<JobsBehind>()('jobs-behind', z.strictObject({ template: slug }))
