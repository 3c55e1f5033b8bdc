import type { Tenant } from '@praxis/sandbox'
import { type Call, graphCaller, keyColumn, makeList, noteColumn } from './call-graph.ts'
import { startTenant } from './start-tenant.ts'

let tenant: Tenant
let call: Call
let list: string
beforeAll(async () => {
  tenant = await startTenant({ now: Date.parse('2026-03-02T09:00:00Z') })
  call = await graphCaller(tenant)
  list = await makeList(tenant, call, 'Journal', [
    keyColumn,
    { ...keyColumn, name: 'Command' },
    noteColumn,
    { name: 'Amount', number: {} },
    { name: 'Open', boolean: {} },
    { name: 'Due', dateTime: {} },
    { name: 'State', choice: { choices: ['draft', 'issued'] } },
  ])
})
afterAll(() => tenant.close())

const post = (fields: object) => call('POST', `${list}/items`, { fields })

test('an item is made with an eTag of its guid and version 1', async () => {
  const { status, body, headers } = await post({ Key: 'made:1', Command: 'made:1' })
  expect(status).toBe(201)
  expect(body.eTag).toMatch(/^"[0-9a-f-]{36},1"$/)
  expect(headers.get('etag')).toBe(body.eTag)
  expect(body).toMatchObject({
    createdDateTime: expect.stringMatching(/^2026-03-02T09:00:/),
    fields: { Key: 'made:1', id: body.id, ContentType: 'Item' },
  })
})

test('each kind of column keeps its own type, and dates lose their milliseconds', async () => {
  const fields = { Key: 'types', Command: 'types', Amount: 12.5, Open: false, State: 'draft', Detail: '{"a":"ü"}' }
  const { body } = await post({ ...fields, Due: '2026-04-01T10:20:30.456+02:00' })
  expect(body.fields).toMatchObject({ ...fields, Due: '2026-04-01T08:20:30Z' })
})

test.each([
  ['a number as text', { Amount: '12' }],
  ['text as a number', { Key: 12 }],
  ['a word for yes', { Open: 'yes' }],
  ['a date that is none', { Due: 'tomorrow' }],
  ['256 characters in a line', { Key: 'x'.repeat(256) }],
  ['64,000 characters in a note', { Detail: 'x'.repeat(64_000) }],
])('%s is refused', async (_, fields) => {
  const { status, body } = await post(fields)
  expect([status, body.error.code]).toEqual([400, 'invalidRequest'])
})

test('63,999 characters in a note and 255 in a line are kept', async () => {
  const fields = { Key: 'k'.repeat(255), Command: 'longest', Detail: 'd'.repeat(63_999) }
  expect((await post(fields)).body.fields).toMatchObject(fields)
})

test('an unknown field is refused by name', async () => {
  const { status, body } = await post({ Colour: 'red' })
  expect(status).toBe(400)
  expect(body.error).toMatchObject({ code: 'invalidRequest', message: "Field 'Colour' is not recognized" })
})

describe('unique columns', () => {
  const duplicate = 'One or more fields with unique constraints already has the provided value.'

  test('refuse a value that is there, whatever its case, in each of several columns', async () => {
    await post({ Key: 'once:1', Command: 'c:once' })
    for (const fields of [
      { Key: 'ONCE:1', Command: 'c:other' },
      { Key: 'once:2', Command: 'C:Once' },
    ]) {
      const { status, body } = await post(fields)
      expect([status, body.error.code, body.error.message]).toEqual([400, 'invalidRequest', duplicate])
    }
  })

  test('do not mind blanks', async () => {
    expect((await post({ Key: 'blank:1' })).status).toBe(201)
    expect((await post({ Key: 'blank:2' })).status).toBe(201)
  })

  test('are exact under concurrent creates: one of ten is made', async () => {
    const made = await Promise.all([...Array(10).keys()].map(n => post({ Key: 'race:1', Command: `race:${n}` })))
    expect(made.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(400)])
  })

  test('hold for updates too, and free a value that is given up', async () => {
    const first = await post({ Key: 'swap:1', Command: 'swap:1' })
    const second = await post({ Key: 'swap:2', Command: 'swap:2' })
    const take = () => call('PATCH', `${list}/items/${second.body.id}/fields`, { Key: 'swap:1' })
    expect((await take()).status).toBe(400)
    await call('PATCH', `${list}/items/${first.body.id}/fields`, { Key: 'swap:3' })
    expect((await take()).status).toBe(200)
  })

  test('free the value of a deleted item', async () => {
    const { body } = await post({ Key: 'gone:1', Command: 'gone:1' })
    expect((await call('DELETE', `${list}/items/${body.id}`)).status).toBe(204)
    expect((await post({ Key: 'gone:1', Command: 'gone:1' })).status).toBe(201)
  })
})

describe('updates', () => {
  const make = async (name: string) => (await post({ Key: name, Command: name, Amount: 1 })).body

  test('change what they name, clear what is null, and count the version up', async () => {
    const item = await make('update:1')
    const { status, body } = await call('PATCH', `${list}/items/${item.id}`, {
      fields: { Amount: null, State: 'issued' },
    })
    expect(status).toBe(200)
    expect(body.eTag).toBe(item.eTag.replace(',1"', ',2"'))
    expect(body.fields.Amount).toBeUndefined()
    expect(body.fields).toMatchObject({ Key: 'update:1', State: 'issued' })
  })

  test('of the fields alone answer the fields alone', async () => {
    const item = await make('update:2')
    const { body } = await call('PATCH', `${list}/items/${item.id}/fields`, { Amount: 3 })
    expect(body).toMatchObject({ '@odata.etag': item.eTag.replace(',1"', ',2"'), Amount: 3, Key: 'update:2' })
    expect(body.fields).toBeUndefined()
  })

  test('with the eTag last seen go through, with an older one they are refused with 412 and change nothing', async () => {
    const item = await make('update:3')
    const path = `${list}/items/${item.id}/fields`
    expect((await call('PATCH', path, { Amount: 2 }, { 'If-Match': item.eTag })).status).toBe(200)
    const late = await call('PATCH', path, { Amount: 9 }, { 'If-Match': item.eTag })
    expect([late.status, late.body.error.code]).toEqual([412, 'resourceModified'])
    expect((await call('DELETE', `${list}/items/${item.id}`, undefined, { 'If-Match': item.eTag })).status).toBe(412)
    expect((await call('GET', path)).body.Amount).toBe(2)
  })

  test('of an item that is not there are refused with 404', async () => {
    const { status, body } = await call('PATCH', `${list}/items/99999/fields`, { Amount: 2 })
    expect([status, body.error.code]).toEqual([404, 'itemNotFound'])
  })
})

describe('reading', () => {
  let many: string
  beforeAll(async () => {
    many = await makeList(tenant, call, 'Many', [keyColumn, { name: 'Secret', text: {}, hidden: true }])
    for (let n = 1; n <= 205; n += 1) await call('POST', `${many}/items`, { fields: { Key: `k${n}`, Secret: 's' } })
  })

  test('one item gives its fields only where they are expanded, and only those that are named', async () => {
    expect((await call('GET', `${many}/items/1`)).body.fields).toBeUndefined()
    const { body } = await call('GET', `${many}/items/1?$expand=fields($select=Key)`)
    expect(body.fields).toEqual({ '@odata.etag': body.eTag, Key: 'k1' })
  })

  test('a hidden column comes only when it is named', async () => {
    expect((await call('GET', `${many}/items/1?expand=fields`)).body.fields.Secret).toBeUndefined()
    expect((await call('GET', `${many}/items/1?expand=fields(select=Secret)`)).body.fields.Secret).toBe('s')
  })

  test('a list comes 200 at a time, the rest by nextLink, which keeps the query', async () => {
    const first = await call('GET', `${many}/items?$expand=fields($select=Key)`)
    expect(first.body.value).toHaveLength(200)
    const next = first.body['@odata.nextLink']
    expect(next).toContain('$skiptoken=')
    const second = await call('GET', next)
    expect(second.body.value.map((item: { fields: { Key: string } }) => item.fields.Key)).toEqual([
      'k201',
      'k202',
      'k203',
      'k204',
      'k205',
    ])
    expect(second.body['@odata.nextLink']).toBeUndefined()
  })

  test('$top gives smaller or larger pages', async () => {
    expect((await call('GET', `${many}/items?$top=3`)).body.value).toHaveLength(3)
    expect((await call('GET', `${many}/items?$top=9999`)).body.value).toHaveLength(205)
  })
})
