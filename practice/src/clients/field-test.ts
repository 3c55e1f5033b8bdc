import * as z from 'zod'
import { line, slug } from '#src/keys.ts'
import type { FieldValue } from '#src/settings/client-fields.ts'

const wanted = line(100).regex(/^[^,]*$/, 'a value without commas')

/** How a field is asked about, and how many values that takes. */
const tests = { is: [1, 20], 'at-least': [1, 1], 'at-most': [1, 1], set: [0, 0], 'not-set': [0, 0] } as const

/**
 * What one of the firm's own fields has to say: one of these values (`yes` and `no` for what is either), a number or a
 * date from or up to this one, anything, or nothing.
 */
export const fieldTest = {
  field: slug,
  test: z.enum(['is', 'at-least', 'at-most', 'set', 'not-set']),
  in: z.array(wanted).max(20),
}
export type FieldTest = z.infer<z.ZodObject<typeof fieldTest>>

/** Whether it has as many values as its way of asking takes. */
export const isWholeTest = ({ test, in: values }: FieldTest): boolean => {
  const [least, most] = tests[test]
  return values.length >= least && values.length <= most
}

export const wholeTest = { error: 'as many values as it takes', path: ['in'] }

/** Below, at or above; undefined where the two cannot be compared. */
const compared = (value: FieldValue, text: string): number | undefined => {
  if (typeof value === 'number') return Number.isFinite(Number(text)) ? value - Number(text) : undefined
  const date = /^\d{4}-\d\d-\d\d$/
  if (typeof value !== 'string' || !date.test(value) || !date.test(text)) return undefined
  return value === text ? 0 : value < text ? -1 : 1
}

const isSaid = (value: FieldValue, text: string): boolean => {
  if (typeof value === 'boolean') return text.toLowerCase() === (value ? 'yes' : 'no')
  if (typeof value === 'number') return Number(text) === value
  return value.toLowerCase() === text.toLowerCase()
}

/** Whether the field of a client says that. */
export const meetsField = (
  fields: Record<string, FieldValue> | undefined,
  { field, test, in: values }: FieldTest,
): boolean => {
  const value = fields && Object.hasOwn(fields, field) ? fields[field] : undefined
  if (test === 'set' || test === 'not-set') return (value !== undefined) === (test === 'set')
  if (value === undefined) return false
  if (test === 'is') return values.some(text => isSaid(value, text))
  const order = compared(value, values[0] ?? '')
  return order !== undefined && (test === 'at-least' ? order >= 0 : order <= 0)
}

/** `fee band is A or B`, `people employed at least 10`, `no bank`. */
export const sayFieldTest = ({ field, test, in: values }: FieldTest): string => {
  const name = field.replaceAll('-', ' ')
  switch (test) {
    case 'is':
      return `${name} is ${values.join(' or ')}`
    case 'at-least':
      return `${name} at least ${values[0]}`
    case 'at-most':
      return `${name} at most ${values[0]}`
    case 'set':
      return `${name} set`
    case 'not-set':
      return `no ${name}`
  }
}
