import * as z from 'zod'
import { isPlainDate } from '#src/dates/plain-date.ts'
import type { SettingsKey } from '#src/keys.ts'
import { line, slug } from '#src/keys.ts'
import type { Look } from '#src/look.ts'
import type { Refusal } from '#src/refusals.ts'

export const fieldKind = z.enum(['text', 'number', 'date', 'choice', 'yes-no'])
export type FieldKind = z.infer<typeof fieldKind>

/** What the firm wants to know of its clients besides the usual: `Fee band`, one of A, B and C. */
export const clientField = z
  .strictObject({
    id: slug,
    name: line(40),
    kind: fieldKind,
    choices: z.array(line(60)).min(1).max(30).exactOptional(),
  })
  .refine(({ kind, choices }) => (kind === 'choice') === (choices !== undefined), {
    error: 'a choice, and nothing else, has choices',
    path: ['choices'],
  })
export type ClientField = z.infer<typeof clientField>

/** In the order in which people see them. */
export const clientFieldsFacts = z.strictObject({ fields: z.array(clientField).max(30) })
export type ClientFieldsSettings = z.infer<typeof clientFieldsFacts> & { key: SettingsKey }

export const clientFieldsKey: SettingsKey = 'settings:client-fields'

/** The firm's own fields of clients; none where nobody set any up yet. */
export const clientFieldsOf = (look: Look): ClientField[] => {
  const settings = look.get('Settings', clientFieldsKey)
  return settings && 'fields' in settings ? settings.fields : []
}

/** Characters. */
export const mostInField = 500

/** A value of such a field: text, a choice and a date (`2026-11-23`) as text. */
export const fieldValue = z.union([line(mostInField), z.number(), z.boolean()])
export type FieldValue = z.infer<typeof fieldValue>

/** Whether a value is one that the field can have. One that it can have no more, since the field changed, does not show. */
export const fitsField = ({ kind, choices = [] }: ClientField, value: FieldValue | undefined): boolean => {
  switch (kind) {
    case 'text':
      return typeof value === 'string'
    case 'number':
      return typeof value === 'number'
    case 'date':
      return typeof value === 'string' && isPlainDate(value)
    case 'choice':
      return typeof value === 'string' && choices.includes(value)
    case 'yes-no':
      return typeof value === 'boolean'
  }
}

/** Why these values cannot be kept: there is no such field, or the first that does not fit and what its field wants. */
export const fieldsRefusal = (look: Look, values: Record<string, FieldValue> = {}): Refusal | undefined => {
  const fields = clientFieldsOf(look)
  for (const [id, value] of Object.entries(values)) {
    const field = fields.find(each => each.id === id)
    if (!field) return { code: 'not-found', what: 'field', key: id }
    const { name, kind, choices } = field
    if (!fitsField(field, value)) return { code: 'bad-field', field: name, wants: kind, ...(choices && { choices }) }
  }
  return undefined
}

/** What a field wants, as it follows on “must be”. */
export const sayWanted = ({ wants, choices = [] }: { wants: FieldKind; choices?: string[] }): string => {
  switch (wants) {
    case 'text':
      return 'text'
    case 'number':
      return 'a number, like 12.5'
    case 'date':
      return 'a date'
    case 'choice':
      return `one of ${choices.join(', ')}`
    case 'yes-no':
      return 'yes or no'
  }
}
