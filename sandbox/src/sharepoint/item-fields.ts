import type { Storage } from '../storage/open-storage.ts'
import type { Column } from './column.ts'
import { duplicateValues } from './columns.ts'
import { type FieldValue, foldValue, toFieldValue } from './field-value.ts'
import { invalidRequest } from './service-error.ts'

/** The fields of an item that have a value. */
export type Fields = Record<string, FieldValue>

const columnFor = (columns: Map<string, Column>, name: string): Column => {
  const column = columns.get(name)
  if (!column) throw invalidRequest(`Field '${name}' is not recognized`)
  if (column.definition.readOnly) throw invalidRequest(`Field '${name}' is read-only`)
  return column
}

/** The written fields merged into those that are there; annotations such as `X@odata.type` say nothing new. */
export const mergeFields = (
  columns: Map<string, Column>,
  present: Fields,
  written: Record<string, unknown>,
): Fields => {
  const fields = { ...present }
  for (const [name, value] of Object.entries(written)) {
    if (name.includes('@')) continue
    const converted = toFieldValue(columnFor(columns, name), value)
    if (converted === undefined) delete fields[name]
    else fields[name] = converted
  }
  return fields
}

const defaultOf = ({ kind, definition }: Column): FieldValue | undefined => {
  const value = definition.defaultValue?.value
  if (value === undefined) return undefined
  if (kind === 'number' || kind === 'currency') return Number(value)
  return kind === 'boolean' ? value === '1' || value === 'true' : value
}

/** What is written to a new item: columns that are not named get their default. */
export const withDefaults = (
  columns: Map<string, Column>,
  written: Record<string, unknown>,
): Record<string, unknown> => {
  const whole = { ...written }
  for (const [name, column] of columns) {
    const value = name in written ? undefined : defaultOf(column)
    if (value !== undefined) whole[name] = value
  }
  return whole
}

const assertUnique = (storage: Storage, column: Column, folded: string | number, id: number): void => {
  const sql = 'SELECT 1 AS found FROM cells WHERE columnKey = ? AND value = ? AND item <> ? LIMIT 1'
  if (storage.one(sql, column.key, folded, id)) throw duplicateValues()
}

export type FieldsChange = { columns: Map<string, Column>; id: number; before: Fields; after: Fields }

/** Brings the indexes up to date; refuses what a unique column already holds. */
export const indexFields = (storage: Storage, { columns, id, before, after }: FieldsChange): void => {
  for (const column of columns.values()) {
    const { name, indexed, enforceUniqueValues } = column.definition
    if (!indexed || before[name] === after[name]) continue
    const old = before[name]
    const value = after[name]
    if (old !== undefined) {
      storage.run('DELETE FROM cells WHERE columnKey = ? AND value = ? AND item = ?', column.key, foldValue(old), id)
    }
    if (value === undefined) continue
    const folded = foldValue(value)
    if (enforceUniqueValues) assertUnique(storage, column, folded, id)
    storage.run('INSERT INTO cells (columnKey, value, item) VALUES (?, ?, ?)', column.key, folded, id)
  }
}
