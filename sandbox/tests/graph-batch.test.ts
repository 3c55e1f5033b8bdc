import type { Tenant } from '@praxis/sandbox'
import { type Call, graphCaller, keyColumn, makeList } from './call-graph.ts'
import { startTenant } from './start-tenant.ts'

let tenant: Tenant
let call: Call
let list: string
beforeAll(async () => {
  tenant = await startTenant()
  call = await graphCaller(tenant)
  list = await makeList(tenant, call, 'Journal', [keyColumn])
})
afterAll(() => tenant.close())

const json = { 'Content-Type': 'application/json' }
const create = (id: string, key: string, dependsOn?: string[]) => ({
  id,
  method: 'POST',
  url: `${list}/items`,
  headers: json,
  body: { fields: { Key: key } },
  ...(dependsOn ? { dependsOn } : {}),
})

type Part = { id: string; status: number; headers: Record<string, string>; body: { error?: { code: string } } }
const batch = async (requests: object[]): Promise<Record<string, Part>> => {
  const { status, body } = await call('POST', '/$batch', { requests })
  expect(status).toBe(200)
  return Object.fromEntries(body.responses.map((part: Part) => [part.id, part]))
}

test('parts fail one by one inside an answer of 200', async () => {
  const parts = await batch([
    create('1', 'one'),
    create('2', 'one'),
    { id: '3', method: 'GET', url: `${list}/items/777` },
  ])
  expect([parts['1']?.status, parts['2']?.status].sort()).toEqual([201, 400])
  expect(parts['3']?.status).toBe(404)
})

test('answers come in another order than the parts', async () => {
  const requests = ['a', 'b', 'c', 'd'].map(id => ({ id, method: 'GET', url: `${list}/items` }))
  const { body } = await call('POST', '/$batch', { requests })
  expect(body.responses.map((part: Part) => part.id)).not.toEqual(['a', 'b', 'c', 'd'])
  expect(body.responses.map((part: Part) => part.id).sort()).toEqual(['a', 'b', 'c', 'd'])
})

test('a part whose dependency failed is answered 424, and so is what depends on that', async () => {
  const parts = await batch([
    create('1', 'chain:1'),
    create('2', 'chain:1', ['1']),
    create('3', 'chain:3', ['2']),
    create('4', 'chain:4', ['3']),
  ])
  expect(['1', '2', '3', '4'].map(id => parts[id]?.status)).toEqual([201, 400, 424, 424])
  const { body } = await call('GET', `${list}/items?$filter=fields/Key eq 'chain:3'`)
  expect(body.value).toEqual([])
})

test('a chain is carried out in its order', async () => {
  const first = (await call('POST', `${list}/items`, { fields: { Key: 'order' } })).body
  const patch = (id: string, key: string, match: string, dependsOn: string[]) => ({
    id,
    method: 'PATCH',
    url: `${list}/items/${first.id}/fields`,
    headers: { ...json, 'If-Match': match },
    body: { Key: key },
    dependsOn,
  })
  const parts = await batch([
    patch('1', 'order:1', first.eTag, []),
    patch('2', 'order:2', first.eTag.replace(',1"', ',2"'), ['1']),
    patch('3', 'order:3', first.eTag, ['2']),
  ])
  expect(['1', '2', '3'].map(id => parts[id]?.status)).toEqual([200, 200, 412])
})

test('the parts are counted, each at its own price', async () => {
  tenant.resetStats()
  await batch([create('1', 'cost:1'), create('2', 'cost:2'), { id: '3', method: 'GET', url: `${list}/items/1` }])
  expect(tenant.stats()).toMatchObject({ graphCalls: 1, batchParts: 3, resourceUnits: 5 })
})

describe('a batch as a whole is refused with 400 before any part is carried out', () => {
  let quiet: Tenant
  let ask: Call
  beforeAll(async () => {
    quiet = await startTenant({ record: false })
    ask = await graphCaller(quiet)
    await makeList(quiet, ask, 'Journal', [keyColumn])
  })
  afterAll(() => quiet.close())

  const part = (id: string, more = {}) => ({
    ...{ id, method: 'POST', url: `/sites/${quiet.sites.records.id}/lists/Journal/items`, headers: json },
    body: { fields: { Key: id } },
    ...more,
  })

  test.each([
    ['with 21 parts', () => [...Array(21).keys()].map(id => part(String(id)))],
    ['with ids that differ in case alone', () => [part('a'), part('A')]],
    ['with a body and no Content-Type', () => [part('1'), part('2', { headers: {} })]],
    ['with a dependency on a part that is not there', () => [part('1'), part('2', { dependsOn: ['9'] })]],
    ['without parts', () => []],
  ])('%s', async (_, requests) => {
    const { status } = await ask('POST', '/$batch', { requests: requests() })
    expect(status).toBe(400)
    expect(quiet.stats().operations['create item']).toBeUndefined()
  })
})
