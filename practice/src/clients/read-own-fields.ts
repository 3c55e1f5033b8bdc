import { plainDecimal } from '#src/plain-decimal.ts'
import type { Issue } from '#src/refusals.ts'
import type { ClientField, FieldValue } from '#src/settings/client-fields.ts'
import { fitsField, mostInField, sayWanted } from '#src/settings/client-fields.ts'
import type { ImportedRow, OwnColumn } from './import-fields.ts'
import { isOwnColumn, ownColumnOf } from './import-fields.ts'
import { readDate } from './read-cells.ts'

/** The number that a cell says, however it is written. */
export const readNumber = (text: string): number | undefined => {
  const plain = plainDecimal(text)
  return plain === undefined ? undefined : Number(plain)
}

const yesNo = new Map([
  ...['yes', 'y', 'true', '1', 'x', '✓', '✔'].map(word => [word, true] as const),
  ...['no', 'n', 'false', '0'].map(word => [word, false] as const),
])

const readValue = ({ kind, choices = [] }: ClientField, text: string): FieldValue | undefined => {
  switch (kind) {
    case 'text':
      return text
    case 'number':
      return readNumber(text)
    case 'date':
      return readDate(text)
    case 'choice':
      return choices.find(choice => choice.toLowerCase() === text.toLowerCase())
    case 'yes-no':
      return yesNo.get(text.toLowerCase())
  }
}

const wrongWith = (field: ClientField, text: string): string => {
  const { name, kind, choices } = field
  if (kind === 'text') return `${name} is longer than ${mostInField} characters`
  return `${name} must be ${sayWanted({ wants: kind, ...(choices && { choices }) })}, not “${text}”`
}

type Own = { values: Record<string, FieldValue>; issues: Issue[] }

/** What the cells of a row say in the firm's own fields, and what is wrong with those that cannot be kept so. */
export const readOwnFields = (
  cells: ImportedRow['cells'],
  fields: ClientField[],
  cell: (column: OwnColumn) => string | undefined,
): Own => {
  const own: Own = { values: {}, issues: [] }
  for (const column of Object.keys(cells).filter(isOwnColumn)) {
    const text = cell(column)?.replace(/\s+/g, ' ')
    if (text === undefined) continue
    const id = column.slice('field:'.length)
    const path = `fields.${id}`
    const field = fields.find(each => ownColumnOf(each) === column)
    const value = field && readValue(field, text)
    if (!field)
      own.issues.push({ path, message: `the firm keeps no field “${id}” of its clients; leave its column out` })
    else if (value === undefined || !fitsField(field, value) || String(value).length > mostInField)
      own.issues.push({ path, message: wrongWith(field, text) })
    else own.values[id] = value
  }
  return own
}
