import * as z from 'zod'
import { uuid } from '#src/keys.ts'

/**
 * Takes a commit back by a new one. Who may: whoever may give the command that made it, and for rights that reach only
 * to one's own, whoever gave it. Decided where the journal is, since it needs nothing of the practice.
 */
export const undoInput = z.strictObject({ commit: uuid })
