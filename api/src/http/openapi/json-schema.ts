import * as z from 'zod'

/** A yes or no in an address is text, which zod's own schema says, but not which. */
const sayYesOrNo: NonNullable<Parameters<typeof z.toJSONSchema>[1]>['override'] = ({ zodSchema, jsonSchema }) => {
  const { def } = zodSchema._zod
  if (def.type === 'pipe' && def.out._zod.def.type === 'boolean') jsonSchema.enum = ['true', 'false']
}

const toJsonSchema = (form: z.ZodType, io: 'input' | 'output') => {
  // OpenAPI 3.1 speaks the same dialect of JSON Schema, so each schema need not name it.
  const { $schema: _dialect, ...schema } = z.toJSONSchema(form, {
    io,
    unrepresentable: 'any',
    ...(io === 'input' && { override: sayYesOrNo }),
  })
  return schema
}

/** What a caller sends, as JSON Schema. */
export const inwards = (form: z.ZodType) => toJsonSchema(form, 'input')

/** What a caller gets, as JSON Schema. */
export const outwards = (form: z.ZodType) => toJsonSchema(form, 'output')
