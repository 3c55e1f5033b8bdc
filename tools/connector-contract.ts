import { readFileSync } from 'node:fs'
import type { ValidateFunction } from 'ajv'
import ajvOfDraft4 from 'ajv-draft-04'

type Exchange = { method: string; url: string; status: number; requestBody?: unknown; responseBody?: unknown }
type Schema = Record<string, unknown>
type Operation = { parameters?: { in: string; schema?: Schema }[]; responses: Record<string, { schema?: Schema }> }
type Swagger = { definitions: Schema; paths: Record<string, Record<string, Operation>> }

/** `/v3/conversations/{id}/activities` as a pattern; the longest that fits is the one meant. */
const patternOf = (path: string): RegExp => new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`, 'i')

const findOperation = ({ paths }: Swagger, { method, url }: Exchange): Operation | undefined => {
  const path = new URL(url, 'https://connector.invalid').pathname.replace(/^\/connector/, '')
  const known = Object.keys(paths).find(candidate => patternOf(candidate).test(path))
  return known === undefined ? undefined : paths[known]?.[method.toLowerCase()]
}

const createValidator = ({ definitions }: Swagger) => {
  const ajv = new ajvOfDraft4.default({ strict: false, allErrors: true, validateFormats: false })
  const made = new Map<Schema, ValidateFunction>()
  return (schema: Schema, value: unknown): string[] => {
    const validate = made.get(schema) ?? ajv.compile({ ...schema, definitions })
    made.set(schema, validate)
    return validate(value)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || 'the body'} ${message}`)
  }
}

/** What exchanges with the bot connector say that its published contract does not allow. */
export const checkConnector = (exchanges: Exchange[], contract: string): string[] => {
  const swagger = JSON.parse(readFileSync(contract, 'utf8')) as Swagger // Microsoft's file
  const wrong = createValidator(swagger)
  return exchanges.flatMap(exchange => {
    const where = `${exchange.method} ${exchange.url} -> ${exchange.status}`
    const operation = findOperation(swagger, exchange)
    if (!operation) return [`${where}: no such operation in the connector's contract`]
    const sent = operation.parameters?.find(parameter => parameter.in === 'body')?.schema
    const answered = operation.responses[String(exchange.status)]?.schema
    return [
      ...(sent && exchange.requestBody !== undefined ? wrong(sent, exchange.requestBody) : []),
      ...(answered && exchange.responseBody ? wrong(answered, exchange.responseBody) : []),
    ].map(finding => `${where}: ${finding}`)
  })
}
