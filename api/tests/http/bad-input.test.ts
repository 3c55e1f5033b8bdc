import type { CommandName } from '@praxis/practice'
import { commandPolicy, commands, queries, queryPolicy, undoInput } from '@praxis/practice'
import * as z from 'zod'
import type { RolesFirm, Who } from './firm-of-roles.ts'
import { startRolesFirm } from './firm-of-roles.ts'
import { commandInputs, queryInputs } from './sample-inputs.ts'

let firm: RolesFirm
beforeAll(async () => {
  firm = await startRolesFirm()
})
afterAll(() => firm.stop())

type Schema = { type?: string; properties?: Record<string, Schema>; required?: string[]; items?: Schema }

/** The form of an input, from the schema by which it is parsed. */
const formOf = (input: z.ZodType): Schema => z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema // zod's own output

const huge = 'x'.repeat(200_000)

/** A thousand lists in lists. */
const deep: unknown = Array.from({ length: 1_000 }).reduce<unknown>(inner => [inner], 'x')

/** Half a character, signs that no list of SharePoint takes, and one that ends a text for many. */
const oddTexts = {
  'half a character': 'a\uD83D',
  'a control sign': 'a\u0008b',
  'a NUL': 'a\u0000b',
  'no character': 'a\uFFFF',
}

type Wrong = { what: string; input: unknown; names: string }

/** Each place inside a right input: its path, and the input with something else there. */
const placesOf = (right: unknown, path: string[] = []): { path: string[]; value: unknown }[] => {
  const inner = right !== null && typeof right === 'object' ? Object.entries(right) : []
  return [
    ...(path.length > 0 ? [{ path, value: right }] : []),
    ...inner.flatMap(([name, value]) => placesOf(value, [...path, name])),
  ]
}

const withAt = (input: unknown, [name = '', ...rest]: string[], value: unknown): unknown => {
  if (Array.isArray(input)) return input.map((each, at) => (String(at) === name ? replaced(each, rest, value) : each))
  return { ...(input as object), [name]: replaced((input as Record<string, unknown>)[name], rest, value) }
}

const replaced = (inner: unknown, rest: string[], value: unknown): unknown =>
  rest.length === 0 ? value : withAt(inner, rest, value)

const isObject = (value: unknown): value is object =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** What can be wrong inside: a field nobody knows in an object, odd characters in a text, wherever they stand. */
const wrongInside = (right: Record<string, unknown>): Wrong[] =>
  placesOf(right).flatMap(({ path, value }): Wrong[] => {
    const where = path.join('.')
    const at = (what: string, put: unknown, names = where): Wrong => ({
      what: `${what} in ${where}`,
      input: withAt(right, path, put),
      names,
    })
    if (isObject(value)) return [at('an unknown field', { ...value, surprise: 1 }), at('a list', [value])]
    // A file's cells may hold anything: they are cleaned as they are read.
    if (typeof value !== 'string' || path.includes('cells')) return []
    return Object.entries(oddTexts).map(([what, text]) => at(what, text))
  })

/** Wrong inputs of every kind, made from the form and one that is right; each with the field that has to be named. */
const wrongInputs = (form: Schema, right: Record<string, unknown>): Wrong[] => {
  const fields = Object.keys(form.properties ?? {})
  return [
    { what: 'a list instead of an object', input: [right], names: '' },
    { what: 'a number instead of an object', input: 7, names: '' },
    { what: 'null', input: null, names: '' },
    { what: 'a field that is not known', input: { ...right, surprise: 1 }, names: 'surprise' },
    ...(form.required ?? []).map(field => {
      const { [field]: _left, ...rest } = right
      return { what: `no ${field}`, input: rest, names: field }
    }),
    ...fields.flatMap(field => [
      { what: `an object for ${field}`, input: { ...right, [field]: { $gt: '' } }, names: field },
      { what: `null for ${field}`, input: { ...right, [field]: null }, names: field },
      { what: `a huge text for ${field}`, input: { ...right, [field]: huge }, names: field },
      {
        what: `ten thousand items for ${field}`,
        input: { ...right, [field]: Array.from({ length: 10_000 }, () => ({})) },
        names: field,
      },
      { what: `a number out of all bounds for ${field}`, input: { ...right, [field]: 1e308 }, names: field },
      { what: `lists in lists for ${field}`, input: { ...right, [field]: deep }, names: field },
    ]),
    ...wrongInside(right),
  ]
}

const inputOf = (name: CommandName): z.ZodType =>
  (name === 'undo' || name === 'try-again' ? undoInput : commands[name].input) as z.ZodType

/** Null says "nobody", or "by the rule", where a command has such a choice. */
const saysNobody = (name: CommandName, what: string): boolean =>
  [
    'add-task null for person',
    'assign-task null for person',
    'assign-job null for person',
    'move-task null for due',
    'move-job null for to',
    'end-service null for until',
    'set-status null for subStatus',
  ].includes(`${name} ${what}`)

const giverOf = (name: CommandName): Who | undefined => {
  const policy = commandPolicy[name]
  if (policy.manager !== 'no') return policy.manager === 'own' && policy.staff === 'own' ? 'staff' : 'manager'
  return policy.admin === 'no' ? undefined : 'admin'
}

const names = (Object.keys(commandPolicy) as CommandName[]).filter(name => giverOf(name) !== undefined) // the policy's own names

/** An input as the texts of an address; none when it is no object. */
const asAddress = (input: unknown): Record<string, string> | undefined => {
  if (input === null || typeof input !== 'object' || Array.isArray(input)) return undefined
  const text = (value: unknown) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 5000)
  return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, text(value)]))
}

type QueryAsked = keyof typeof queries
const schemaOf = (name: QueryAsked) => queries[name].input as z.ZodType

const sendWrong = async (address: string, body: unknown) =>
  firm.ask(address, await firm.token('manager'), { method: 'POST', body })

/** As an address can say it; nothing where what it says then is right. */
const askWrong = async (name: QueryAsked, address: string, input: unknown) => {
  const sent = asAddress(input)
  if (!sent || schemaOf(name).safeParse(sent).success) return undefined
  const asker: Who = queryPolicy[name].manager === 'no' ? 'admin' : 'manager'
  return firm.ask(`${address}?${new URLSearchParams(sent)}`, await firm.token(asker))
}

describe('a wrong input is refused with a 4xx that names the field, and nothing is written', () => {
  it.each(names)('of the command %s', async name => {
    const right = commandInputs(firm)[name] as Record<string, unknown>
    const token = await firm.token(giverOf(name) ?? 'manager')
    const before = firm.journal()
    for (const { what, input, names: field } of wrongInputs(formOf(inputOf(name)), right)) {
      if (saysNobody(name, what)) continue
      const { status, body } = await firm.command(name, token, input)
      expect({ what, status: status >= 400 && status < 500 }).toEqual({ what, status: true })
      expect(`${what}: ${JSON.stringify(body)}`).toContain(field)
      expect(body).toMatchObject({ code: 'bad-input', title: expect.any(String), detail: expect.any(String) })
    }
    expect(firm.journal()).toBe(before)
  })

  it.each(Object.keys(queries) as QueryAsked[])('of the query %s', async name => {
    const { path, body } = queryInputs(firm)[name]
    const [address = '', search = ''] = path.split('?')
    const right = (body ?? Object.fromEntries(new URLSearchParams(search))) as Record<string, unknown>
    for (const { what, input, names: field } of wrongInputs(formOf(schemaOf(name)), right)) {
      const asked = body === undefined ? await askWrong(name, address, input) : await sendWrong(address, input)
      if (!asked) continue
      expect({ what, status: asked.status >= 400 && asked.status < 500 }).toEqual({ what, status: true })
      expect(`${what}: ${JSON.stringify(asked.body)}`).toContain(field)
    }
  })
})

describe('a request that is none', () => {
  it.each([
    ['no JSON', 'not json'],
    ['an empty body', ''],
    ['JSON cut off', '{"name": "Acme'],
  ])('with %s is refused with what to do', async (_what, body) => {
    const answer = await firm.ask('commands/add-client', await firm.token('manager'), {
      method: 'POST',
      body,
      headers: { 'Idempotency-Key': 'x', 'Content-Type': 'application/json' },
    })
    expect(answer.status).toBe(400)
    expect(answer.body).toMatchObject({ detail: 'body: send JSON' })
  })

  it('without an Idempotency-Key is told to give one', async () => {
    const answer = await firm.ask('commands/add-client', await firm.token('manager'), {
      method: 'POST',
      body: { name: 'Acme' },
    })
    expect(answer).toMatchObject({ status: 400, body: { detail: expect.stringContaining('Idempotency-Key') } })
  })

  it('larger than 8 MB is refused before it is read', async () => {
    const answer = await firm.ask('commands/add-client', await firm.token('manager'), {
      method: 'POST',
      body: { name: 'x'.repeat(9_000_000) },
      headers: { 'Idempotency-Key': 'x' },
    })
    expect(answer.status).toBe(413)
  })

  it('to an unknown address, command or query is a 404', async () => {
    const token = await firm.token('manager')
    expect((await firm.ask('nothing', token)).status).toBe(404)
    expect((await firm.command('toString', token, {})).status).toBe(404)
    expect((await firm.command('__proto__', token, {})).status).toBe(404)
  })

  it('with script in a name keeps it as the text it is', async () => {
    const name = '<img src=x onerror=alert(1)> & Co'
    const { status } = await firm.command('add-client', await firm.token('manager'), { name })
    expect(status).toBe(200)
    const { body } = await firm.ask('clients?words=img', await firm.token('manager'))
    expect(JSON.stringify(body)).toContain('<img src=x onerror=alert(1)> & Co')
  })
})
