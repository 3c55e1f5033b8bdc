import type { Tenant } from '@praxis/sandbox'
import { type Call, graphCaller, keyColumn, makeList } from './call-graph.ts'
import { startTenant } from './start-tenant.ts'

let tenant: Tenant
let call: Call
let list: string

const people = [
  { Key: "o'brien", Amount: 1, Due: '2026-01-01T00:00:00Z', Open: true },
  { Key: 'Acme:1', Amount: 2, Due: '2026-02-01T00:00:00Z', Open: false, Note: 'second' },
  { Key: 'acme:2', Amount: 3, Due: '2026-03-01T00:00:00Z', Open: true },
  { Key: 'other', Open: true },
]

beforeAll(async () => {
  tenant = await startTenant()
  call = await graphCaller(tenant)
  list = await makeList(tenant, call, 'Filtered', [
    keyColumn,
    { name: 'Amount', number: {}, indexed: true },
    { name: 'Due', dateTime: {}, indexed: true },
    { name: 'Open', boolean: {}, indexed: true },
    { name: 'Note', text: {} },
  ])
  for (const fields of people) await call('POST', `${list}/items`, { fields })
})
afterAll(() => tenant.close())

const find = (filter: string, headers = {}) =>
  call('GET', `${list}/items?$expand=fields($select=Key)&$filter=${encodeURIComponent(filter)}`, undefined, headers)

const keysOf = async (filter: string, headers = {}) =>
  (await find(filter, headers)).body.value.map((item: { fields: { Key: string } }) => item.fields.Key)

test.each([
  ["fields/Key eq 'ACME:1'", ['Acme:1']],
  ["fields/Key eq 'o''brien'", ["o'brien"]],
  ["startswith(fields/Key, 'acme')", ['Acme:1', 'acme:2']],
  ['fields/Amount gt 1', ['Acme:1', 'acme:2']],
  ['fields/Amount ge 2 and fields/Amount lt 3', ['Acme:1']],
  ["fields/Due le '2026-02-01T00:00:00Z'", ["o'brien", 'Acme:1']],
  ['fields/Due gt 2026-02-01T00:00:00Z', ['acme:2']],
  ['fields/Open eq true and fields/Amount le 1', ["o'brien"]],
  ["fields/Key eq 'other' or fields/Amount eq 3", ['acme:2', 'other']],
  ["(fields/Amount eq 1 or fields/Amount eq 3) and startswith(fields/Key,'a')", ['acme:2']],
  ['fields/Amount eq null', ['other']],
  ['fields/Amount ne 2', ["o'brien", 'acme:2']],
])('%s', async (filter, keys) => {
  expect(await keysOf(filter)).toEqual(keys)
})

test('a column without an index is refused in the words of SharePoint', async () => {
  const { status, body } = await find("fields/Note eq 'second'")
  expect(status).toBe(400)
  expect(body.error.code).toBe('invalidRequest')
  expect(body.error.message).toBe(
    "Field 'Note' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.",
  )
})

test('a column without an index may be asked for on a small list with the Prefer header', async () => {
  const headers = { Prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' }
  expect(await keysOf("fields/Note eq 'second'", headers)).toEqual(['Acme:1'])
})

test('what SharePoint does not understand is refused', async () => {
  const quiet = await startTenant({ record: false })
  const ask = await graphCaller(quiet)
  const path = await makeList(quiet, ask, 'Filtered', [keyColumn])
  for (const filter of ["contains(fields/Key,'a')", 'fields/Key eq', "fields/Unknown eq 'a'", "fields/Key in ('a')"]) {
    const { status } = await ask('GET', `${path}/items?$filter=${encodeURIComponent(filter)}`)
    expect([filter, status]).toEqual([filter, 400])
  }
  await quiet.close()
})

describe('above 5,000 items', () => {
  let large: string
  beforeAll(async () => {
    large = await makeList(tenant, call, 'Large', [
      keyColumn,
      { name: 'Half', text: {}, indexed: true },
      { name: 'All', text: {}, indexed: true },
      { name: 'Plain', text: {} },
    ])
    for (let n = 0; n < 5010; n += 20) {
      const requests = [...Array(20).keys()].map(part => ({
        id: String(part),
        method: 'POST',
        url: `${large}/items`,
        headers: { 'Content-Type': 'application/json' },
        body: { fields: { Key: `k${n + part}`, Half: (n + part) % 2 ? 'a' : 'b', All: 'x', Plain: 'p' } },
      }))
      await call('POST', '/$batch', { requests })
    }
  })

  const ask = (filter: string, headers = {}) =>
    call('GET', `${large}/items?$top=5&$filter=${encodeURIComponent(filter)}`, undefined, headers)

  test('an indexed, selective column finds its items', async () => {
    expect((await ask("fields/Key eq 'k4999'")).body.value).toHaveLength(1)
    expect((await ask("fields/Half eq 'a'")).body.value).toHaveLength(5)
  })

  test('a first predicate that alone matches more than 5,000 is throttled, whatever $top says', async () => {
    const { status, body } = await ask("fields/All eq 'x' and fields/Key eq 'k1'")
    expect([status, body.error.message]).toEqual([429, 'The request has been throttled'])
    expect((await ask("fields/Key eq 'k1' and fields/All eq 'x'")).body.value).toHaveLength(1)
  })

  test('a column without an index fails even with the Prefer header', async () => {
    const headers = { Prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' }
    expect((await ask("fields/Plain eq 'p'", headers)).status).toBe(429)
    expect((await ask("fields/Key eq 'k1' and fields/Plain eq 'p'", headers)).body.value).toHaveLength(1)
  })
})
