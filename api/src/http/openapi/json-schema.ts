import * as z from 'zod'

const toJsonSchema = (form: z.ZodType, io: 'input' | 'output') => {
  // OpenAPI 3.1 speaks the same dialect of JSON Schema, so each schema need not name it.
  const { $schema: _dialect, ...schema } = z.toJSONSchema(form, { io, unrepresentable: 'any' })
  return schema
}

/** What a caller sends, as JSON Schema. */
export const inwards = (form: z.ZodType) => toJsonSchema(form, 'input')

/** What a caller gets, as JSON Schema. */
export const outwards = (form: z.ZodType) => toJsonSchema(form, 'output')
