import * as z from 'zod'
import { instant } from '#src/dates/date-inputs.ts'
import type { Refusal } from '#src/refusals.ts'

/** A command that was carried out: its commit. */
export const doneForm = z.strictObject({
  ok: z.literal(true),
  commit: z.string(),
  stream: z.string(),
  version: z.int().min(1),
  sentence: z.string(),
  about: z.string().exactOptional(),
  at: instant,
})
export type Done = z.infer<typeof doneForm>

/** What a command came to. The same key always tells the same. */
export type Outcome = Done | { ok: false; refusal: Refusal }
