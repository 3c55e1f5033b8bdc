import * as z from 'zod'
import type { PersonKey, ViewKey } from '#src/keys.ts'
import { line, slug, text, viewKey } from '#src/keys.ts'
import { jobGroup, jobsListed } from '#src/work/jobs-query.ts'

/** The forms in which jobs are seen. */
export const viewForm = z.enum(['table', 'board', 'calendar', 'timeline'])

const asText = (form: z.ZodType) =>
  text
    .max(100)
    .refine(said => form.safeParse(said).success, 'as the query for jobs takes it')
    .exactOptional()

/** Filters and sorting as an address says them, so that a view keeps what was meant: `me`, `this-month`. */
const listed = z.strictObject(
  Object.fromEntries(Object.entries(jobsListed).map(([field, form]) => [field, asText(form)])),
)

/** How jobs are looked at, under a name. */
export const viewFacts = {
  view: viewKey,
  name: line(60),
  /** Everybody of the firm sees it. */
  shared: z.boolean(),
  form: viewForm,
  jobs: listed,
  group: jobGroup.exactOptional(),
  columns: z.array(slug).max(20).exactOptional(),
}

export type SavedView = Omit<z.infer<z.ZodObject<typeof viewFacts>>, 'view'> & { key: ViewKey; owner: PersonKey }
