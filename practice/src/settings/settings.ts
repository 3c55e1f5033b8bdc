import type { ColumnMapping } from '#src/clients/column-mapping.ts'
import type { CalendarSettings } from './calendar-settings.ts'

/** One area of the firm's settings: the calendar, or what the columns of imported files are. */
export type Settings = CalendarSettings | ColumnMapping
