import type { ColumnMapping } from '#src/clients/column-mapping.ts'
import type { CalendarSettings } from './calendar-settings.ts'
import type { ClientFieldsSettings } from './client-fields.ts'
import type { FirmSettings } from './firm-settings.ts'
import type { StatusesSettings } from './statuses.ts'

/** One area of the firm's settings: its name, the calendar, the names of statuses, its own fields of clients, or what the columns of imported files are. */
export type Settings = FirmSettings | CalendarSettings | StatusesSettings | ClientFieldsSettings | ColumnMapping
