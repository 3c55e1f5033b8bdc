import type { ClientField, ImportColumn, ImportedRow } from '@praxis/practice'
import { isOwnColumn, ownColumnOf } from '@praxis/practice'
import type { CommandInputs } from '#src/service/contract.ts'
import type { FileRow } from './read-table.ts'

/** Which field each column of the file is; null for one that is left out. */
export type Mapping = (ImportColumn | null)[]

/** Without the firm's own fields that were taken away since it was kept. */
export const withKnown = (mapping: Mapping, fields: ClientField[]): Mapping => {
  const known = fields.map(ownColumnOf)
  return mapping.map(column => (column && isOwnColumn(column) && !known.includes(column) ? null : column))
}

/** The mapping with one column changed; a field belongs to one column, so another that had it is left out. */
export const withField = (mapping: Mapping, column: number, field: ImportColumn | null): Mapping =>
  mapping.map((before, at) => (at === column ? field : before === field ? null : before))

/** A client needs a name: a company's, or a person's first and last. */
export const hasName = (mapping: Mapping): boolean =>
  mapping.includes('name') || (mapping.includes('first-name') && mapping.includes('last-name'))

const cellsOf = (cells: string[], mapping: Mapping): ImportedRow['cells'] =>
  Object.fromEntries(
    mapping.flatMap((field, at) => {
      const text = cells[at] ?? ''
      return field && text.trim() !== '' ? [[field, text]] : []
    }),
  )

/** The rows that can be read, as the service takes them. */
export const mapRows = (rows: FileRow[], mapping: Mapping): ImportedRow[] =>
  rows.filter(({ issue }) => !issue).map(({ row, cells }) => ({ row, cells: cellsOf(cells, mapping) }))

/** Headers as they are kept: their beginning is enough to know them by, and what cannot be written is left out. */
export const toHeaders = (columns: string[]): string[] =>
  columns.map((name, at) => name.slice(0, 200).replace(/\p{C}/gu, ' ').trim() || `Column ${at + 1}`)

/** What is kept of a mapping. */
export const mappedColumns = (columns: string[], mapping: Mapping): CommandInputs['save-mapping']['columns'] =>
  toHeaders(columns).map((header, at) => {
    const field = mapping[at]
    return field ? { header, field } : { header }
  })
