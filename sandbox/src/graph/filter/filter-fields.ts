import { invalidRequest } from '#src/sharepoint/service-error.ts'
import type { Column } from '../../sharepoint/column.ts'
import { columnsOf } from '../../sharepoint/columns.ts'
import { type FieldValue, foldValue } from '../../sharepoint/field-value.ts'
import { fieldsOf, type Item } from '../../sharepoint/items.ts'
import type { List } from '../../sharepoint/lists.ts'
import type { Storage } from '../../storage/open-storage.ts'
import type { Filter, Leaf } from './parse-filter.ts'

/** What a filter may name: a column of the list, the id (always indexed), or one of an item's own dates. */
export type FilterField =
  | { kind: 'column'; column: Column; indexed: boolean }
  | { kind: 'id'; indexed: true }
  | { kind: 'date'; of: 'created' | 'modified'; indexed: false }

const own: Record<string, FilterField> = {
  id: { kind: 'id', indexed: true },
  'fields/id': { kind: 'id', indexed: true },
  'fields/ID': { kind: 'id', indexed: true },
  createdDateTime: { kind: 'date', of: 'created', indexed: false },
  lastModifiedDateTime: { kind: 'date', of: 'modified', indexed: false },
  'fields/Created': { kind: 'date', of: 'created', indexed: false },
  'fields/Modified': { kind: 'date', of: 'modified', indexed: false },
}

export const filterField = (storage: Storage, list: List, name: string): FilterField => {
  const known = own[name]
  if (known) return known
  const column = name.startsWith('fields/') ? columnsOf(storage, list).get(name.slice('fields/'.length)) : undefined
  if (!column) throw invalidRequest('The provided filter statement is invalid: a field name is not recognized.')
  return { kind: 'column', column, indexed: column.definition.indexed }
}

export const leavesOf = (filter: Filter): Leaf[] =>
  filter.kind === 'leaf' ? [filter] : [...leavesOf(filter.left), ...leavesOf(filter.right)]

/** The item's value in the form in which it is compared. */
export const comparable = (field: FilterField, item: Item): string | number | undefined => {
  if (field.kind === 'id') return item.id
  if (field.kind === 'date') return item[field.of].toLowerCase()
  const value: FieldValue | undefined = fieldsOf(item)[field.column.definition.name]
  return value === undefined ? undefined : foldValue(value)
}

const isDate = (field: FilterField): boolean =>
  field.kind === 'date' || (field.kind === 'column' && field.column.kind === 'dateTime')

/** A leaf's literal in the form in which values are compared; undefined for null. */
export const operandOf = (field: FilterField, { value }: Leaf): string | number | undefined => {
  if (value === null) return undefined
  if (isDate(field) && typeof value === 'string') {
    const instant = new Date(value)
    if (Number.isNaN(instant.getTime())) throw invalidRequest('Invalid filter clause')
    return instant
      .toISOString()
      .replace(/\.\d{3}Z$/, 'Z')
      .toLowerCase()
  }
  return foldValue(field.kind === 'id' ? Number(value) : value)
}
