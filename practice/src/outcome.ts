import type { Instant } from '#src/dates/plain-date.ts'
import type { Refusal } from '#src/refusals.ts'

/** A command that was carried out: its commit. */
export type Done = {
  ok: true
  commit: string
  stream: string
  version: number
  sentence: string
  about?: string
  at: Instant
}

/** What a command came to. The same key always tells the same. */
export type Outcome = Done | { ok: false; refusal: Refusal }
