import { type Column, isNote } from './column.ts'
import { invalidRequest } from './service-error.ts'

export type FieldValue = string | number | boolean

const LINE = 255
const NOTE = 63_999
const badText = 'Invalid text value. A text field contains invalid data. Please check the value and try again.'

const wrongType = (column: Column, value: unknown, edm: string) =>
  invalidRequest(
    `Cannot convert a value of type '${typeof value}' in field '${column.definition.name}' to the expected type '${edm}'.`,
  )

const toText = (column: Column, value: unknown): string => {
  if (typeof value !== 'string') throw wrongType(column, value, 'Edm.String')
  if (value.length > (isNote(column) ? NOTE : Number(column.definition.text?.maxLength ?? LINE))) {
    throw invalidRequest(badText)
  }
  return value
}

const toNumber = (column: Column, value: unknown): number => {
  if (typeof value !== 'number') throw wrongType(column, value, 'Edm.Double')
  return value
}

const toBoolean = (column: Column, value: unknown): boolean => {
  if (typeof value !== 'boolean') throw wrongType(column, value, 'Edm.Boolean')
  return value
}

const instantPattern = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/

/** SharePoint keeps date and time to the second, in UTC. */
const toInstant = (column: Column, value: unknown): string => {
  if (typeof value !== 'string' || !instantPattern.test(value) || Number.isNaN(Date.parse(value))) {
    throw wrongType(column, value, 'Edm.DateTimeOffset')
  }
  return new Date(value).toISOString().replace(/\.\d{3}Z$/, 'Z')
}

const converters = {
  text: toText,
  choice: toText,
  number: toNumber,
  currency: toNumber,
  boolean: toBoolean,
  dateTime: toInstant,
} satisfies Record<Column['kind'], (column: Column, value: unknown) => FieldValue>

/** The value as it is kept, or undefined for null, which clears. Throws the service's refusal. */
export const toFieldValue = (column: Column, value: unknown): FieldValue | undefined =>
  value === null || value === '' ? undefined : converters[column.kind](column, value)

/** The form in which SharePoint's database compares: case does not count, nor do trailing blanks. */
export const foldValue = (value: FieldValue): string | number =>
  typeof value === 'string' ? value.toLowerCase().trimEnd() : Number(value)
