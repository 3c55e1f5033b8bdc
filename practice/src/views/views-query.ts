import * as z from 'zod'
import { query } from '#src/query.ts'
import type { SavedView } from './view.ts'

/** What a view names and nobody finds any more. */
export type Missing = 'client' | 'person' | 'service' | 'tag' | 'status'

/** My own views and everybody's, by name. */
export type Views = { views: (SavedView & { missing: Missing[] })[] }
export const viewsQuery = query<Views>()('views', z.strictObject({}))
