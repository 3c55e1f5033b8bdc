import * as z from 'zod'
import { query } from '#src/query.ts'
import type { SubStatus } from './statuses.ts'

/** The firm's sub-statuses, in their order. */
export type Statuses = { subStatuses: SubStatus[] }
export const statusesQuery = query<Statuses>()('statuses', z.strictObject({}))
