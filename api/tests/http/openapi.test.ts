import type { CommandName, QueryName } from '@praxis/practice'
import { commandPolicy, queryPolicy } from '@praxis/practice'
import type { AnySchema } from 'ajv'
import ajv2020 from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import type { RolesFirm } from './firm-of-roles.ts'
import { startRolesFirm } from './firm-of-roles.ts'
import { commandInputs, queryInputs } from './sample-inputs.ts'

type Content = Record<string, { schema?: AnySchema }>
type Parameter = { name: string; in: string; required?: boolean; schema: AnySchema }
type Operation = {
  operationId: string
  summary: string
  description: string
  parameters: Parameter[]
  requestBody?: { required: boolean; content: Content }
  responses: Record<string, { $ref?: string; description?: string; content?: Content }>
}
type Description = {
  openapi: string
  paths: Record<string, Record<'get' | 'post', Operation>>
  components: { schemas: Record<string, AnySchema> }
}

let firm: RolesFirm
let description: Description
beforeAll(async () => {
  firm = await startRolesFirm()
  description = (await firm.ask('openapi.json', undefined)).body as Description
})
afterAll(() => firm.stop())

const commandNames = Object.keys(commandPolicy) as CommandName[] // the policy's own names
const queryNames = Object.keys(queryPolicy) as QueryName[]

const ajv = () => {
  const made = new ajv2020.default({ strict: false, coerceTypes: false })
  formats.default(made)
  return made
}

const operations = (): { path: string; method: string; operation: Operation }[] =>
  Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )

const commandBody = (name: CommandName): AnySchema =>
  description.paths[`/commands/${name}`]?.post.requestBody?.content['application/json']?.schema ?? false

/** Every `$ref` of a document, wherever it stands. */
const refsIn = (part: unknown): string[] => {
  if (part === null || typeof part !== 'object') return []
  return Object.entries(part).flatMap(([name, value]) =>
    name === '$ref' && typeof value === 'string' ? [value] : refsIn(value),
  )
}

const resolve = (ref: string): unknown =>
  ref
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], description)

describe('the description of the API', () => {
  it('is told without a token, and names nobody and nothing of the firm', () => {
    expect(description.openapi).toBe('3.1.0')
    const text = JSON.stringify(description)
    for (const fact of ['hartandco', 'Acme', firm.client, firm.tenant.tenantId, firm.tenant.app.clientId])
      expect(text).not.toContain(fact)
  })

  it('has every command, every query and the calendar at a secret address, each once', () => {
    const ids = operations().map(({ operation }) => operation.operationId)
    expect([...ids].sort()).toEqual([...commandNames, ...queryNames, 'read-calendar'].sort())
    expect(new Set(ids).size).toBe(ids.length)
    for (const name of commandNames) expect(description.paths[`/commands/${name}`]?.post.operationId).toBe(name)
  })

  it('says of each what it does, who it is for and how it is answered', () => {
    for (const { operation } of operations()) {
      expect(operation.summary).toMatch(/^.{4,}$/)
      expect(operation.description).toMatch(/^For /)
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['200', 'default']))
    }
  })

  it('says to whom a right reaches as the policy does', () => {
    expect(description.paths['/commands/assign-job']?.post.description).toBe(
      'For partner, manager. For staff: what is theirs.',
    )
    expect(description.paths['/commands/claim-send']?.post.description).toBe('For Praxis itself.')
  })

  it('says what a yes or no in an address is', () => {
    const mine = description.paths['/jobs']?.get.parameters.find(({ name }) => name === 'mine')
    expect(mine?.schema).toEqual({ type: 'string', enum: ['true', 'false'] })
  })

  it('asks for an Idempotency-Key with every command', () => {
    for (const name of commandNames)
      expect(description.paths[`/commands/${name}`]?.post.parameters).toContainEqual(
        expect.objectContaining({ name: 'Idempotency-Key', in: 'header', required: true }),
      )
  })

  it('refers only to what is in it', () => {
    const refs = refsIn(description)
    expect(refs.length).toBeGreaterThan(commandNames.length)
    for (const ref of refs) expect({ ref, found: resolve(ref) !== undefined }).toEqual({ ref, found: true })
  })

  it('has only schemas that are valid JSON Schema', () => {
    const checker = ajv()
    const schemas = operations().flatMap(({ operation }) => [
      ...operation.parameters.map(({ schema }) => schema),
      ...Object.values(operation.requestBody?.content ?? {}).flatMap(({ schema }) => schema ?? []),
    ])
    for (const schema of [...schemas, ...Object.values(description.components.schemas)])
      expect(checker.validateSchema(schema)).toBe(true)
  })
})

describe('an input as the description says it', () => {
  it.each(commandNames)('fits %s, and a wrong one does not', name => {
    const validate = ajv().compile(commandBody(name))
    const right = JSON.parse(JSON.stringify(commandInputs(firm)[name]))
    validate(right)
    expect(validate.errors).toBeNull()
    expect(validate({ ...right, surprise: 1 })).toBe(false)
    expect(validate([right])).toBe(false)
  })

  it.each(queryNames)('is what %s is asked with', name => {
    const { path, body } = queryInputs(firm)[name]
    const [address = '', search = ''] = path.split('?')
    const method = body === undefined ? 'get' : 'post'
    const operation = description.paths[`/${address}`]?.[method]
    expect(operation?.operationId).toBe(name)
    if (body !== undefined) {
      const validate = ajv().compile(operation?.requestBody?.content['application/json']?.schema ?? false)
      expect(validate(body)).toBe(true)
      expect(validate({})).toBe(false)
    }
    const known = operation?.parameters.filter(parameter => parameter.in === 'query').map(parameter => parameter.name)
    for (const given of new URLSearchParams(search).keys()) expect(known).toContain(given)
  })
})

describe('an answer', () => {
  const schemaOf = (name: string) => ajv().compile(description.components.schemas[name] ?? false)

  it('of a command carried out is as described', async () => {
    const { body } = await firm.command('add-client', await firm.token('manager'), { name: 'Described Ltd' })
    const validate = schemaOf('Done')
    validate(body)
    expect(validate.errors).toBeNull()
  })

  it.each([
    ['a refusal', 'finish-task', { job: 'job:nobody:vat:2026', task: 'one' }],
    ['a wrong input', 'add-client', {}],
  ])('that is %s is a problem as described', async (_what, name, input) => {
    const { body, headers } = await firm.command(name, await firm.token('manager'), input)
    expect(headers.get('Content-Type')).toBe('application/problem+json')
    const validate = schemaOf('Problem')
    validate(body)
    expect(validate.errors).toBeNull()
  })

  it('to whoever has no token is a problem as described', async () => {
    expect(schemaOf('Problem')((await firm.ask('me', undefined)).body)).toBe(true)
  })

  it('of changes is as described', async () => {
    const answer = description.paths['/changes']?.get.responses['200']?.content?.['application/json']?.schema
    const validate = ajv().compile(answer ?? false)
    const { body } = await firm.ask('changes?after=0', await firm.token('staff'))
    validate(body)
    expect(validate.errors).toBeNull()
    expect((await firm.ask('changes?after=soon', await firm.token('staff'))).body).toMatchObject({ code: 'bad-input' })
  })
})
