import * as z from 'zod'
import type { PlainDate } from '#src/dates/plain-date.ts'
import { query } from '#src/query.ts'
import { calendarFacts } from './calendar-settings.ts'
import type { ClientField } from './client-fields.ts'
import type { SubStatus } from './statuses.ts'

/** The firm's sub-statuses, in their order. */
export type Statuses = { subStatuses: SubStatus[] }
export const statusesQuery = query<Statuses>()('statuses', z.strictObject({}))

/** The firm's own fields of clients, in their order. */
export type ClientFields = { fields: ClientField[] }
export const clientFieldsQuery = query<ClientFields>()('client-fields', z.strictObject({}))

type Named = { code: string; name: string }

/** The countries whose holidays are known, the regions of one of them, and its holidays of this year and the next. */
export type PublicHolidays = { countries: Named[]; regions: Named[]; days: { date: PlainDate; name: string }[] }
export const holidaysQuery = query<PublicHolidays>()('holidays', calendarFacts.pick({ country: true, region: true }))
