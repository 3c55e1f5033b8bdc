import * as z from 'zod'
import type { Instant } from '#src/dates/plain-date.ts'
import type { PersonKey, SettingsKey } from '#src/keys.ts'
import { line } from '#src/keys.ts'
import type { ImportColumn } from './import-fields.ts'
import { importColumn } from './import-fields.ts'

/** More columns than any export of clients has. */
export const mostColumns = 300

export const header = line(200)

/** One column of a file: its header, and what it is; without a field it is left out. */
const mappedColumn = z.strictObject({ header, field: importColumn.exactOptional() })
type MappedColumn = z.infer<typeof mappedColumn>

const isOnce = (columns: MappedColumn[]): boolean => {
  const fields = columns.flatMap(({ field }) => field ?? [])
  return new Set(fields).size === fields.length
}

export const mappedColumns = z
  .array(mappedColumn)
  .min(1)
  .max(mostColumns)
  .refine(isOnce, 'each field belongs to one column')

/** What the columns of files with these headers are, as a person said last. */
export type ColumnMapping = { key: SettingsKey; columns: MappedColumn[]; by: PersonKey; at: Instant }

/** Under which keys mappings are kept. */
export const mappingPrefix = 'settings:import:'

const plain = (text: string) => text.trim().toLowerCase()

/** One text for all files with the same headers, in whatever order they stand. */
export const headerSet = (headers: string[]): string => JSON.stringify(headers.map(plain).sort())

/** The mapping laid over a file's headers; of headers that repeat, the first goes with the first. */
export const fieldsOf = ({ columns }: Pick<ColumnMapping, 'columns'>, headers: string[]): (ImportColumn | null)[] => {
  const left = new Map<string, (ImportColumn | null)[]>()
  for (const { header: name, field } of columns)
    left.set(plain(name), [...(left.get(plain(name)) ?? []), field ?? null])
  return headers.map(name => left.get(plain(name))?.shift() ?? null)
}
