import * as z from 'zod'
import { uuid } from '#src/keys.ts'
import { query } from '#src/query.ts'
import type { Refusal } from '#src/refusals.ts'

/**
 * Takes a commit back by a new one. Who may: whoever may give the command that made it, and for rights that reach only
 * to one's own, whoever gave it. Decided where the journal is, since it needs nothing of the practice.
 */
export const undoInput = z.strictObject({ commit: uuid })

/** What stands in the way of taking a commit back, as things stand; null when nothing does. */
export const obstacleQuery = query<{ refusal: Refusal | null }>()('obstacle', undoInput)
