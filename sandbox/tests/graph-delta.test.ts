import type { Tenant } from '@praxis/sandbox'
import { type Call, graphCaller, keyColumn, makeList } from './call-graph.ts'
import { startTenant } from './start-tenant.ts'

let tenant: Tenant
let call: Call
beforeAll(async () => {
  tenant = await startTenant()
  call = await graphCaller(tenant)
})
afterAll(() => tenant.close())

let made = 0
const newList = () => {
  made += 1
  return makeList(tenant, call, `Feed ${made}`, [keyColumn])
}
const post = async (list: string, key: string): Promise<string> =>
  (await call('POST', `${list}/items`, { fields: { Key: key } })).body.id

type Entry = { id: string; deleted?: object; fields?: { Key: string } }
const show = (entry: Entry) => (entry.deleted ? `-${entry.id}` : entry.fields?.Key)

/** Follows nextLinks; answers what came and where to ask next. */
const follow = async (link: string) => {
  const shown: unknown[] = []
  let at = link
  for (;;) {
    const { body } = await call('GET', at)
    shown.push(...body.value.map(show))
    if (body['@odata.deltaLink']) return { shown, link: body['@odata.deltaLink'] }
    at = body['@odata.nextLink']
  }
}

test('the first reading gives all items, later ones what changed since: latest states and deletions', async () => {
  const list = await newList()
  const first = await post(list, 'a')
  const second = await post(list, 'b')
  const start = await follow(`${list}/items/delta?$expand=fields`)
  expect(start.shown).toEqual(['a', 'b'])
  expect((await follow(start.link)).shown).toEqual([])
  await call('PATCH', `${list}/items/${second}/fields`, { Key: 'b2' })
  await call('PATCH', `${list}/items/${second}/fields`, { Key: 'b3' })
  await post(list, 'c')
  await call('DELETE', `${list}/items/${first}`)
  const next = await follow(start.link)
  expect(next.shown).toEqual(['b3', 'c', `-${first}`])
  expect((await follow(next.link)).shown).toEqual([])
})

test('a deleted item comes with its id and little else', async () => {
  const list = await newList()
  const id = await post(list, 'a')
  const start = await follow(`${list}/items/delta`)
  await call('DELETE', `${list}/items/${id}`)
  const { body } = await call('GET', start.link)
  expect(body.value).toEqual([
    {
      id,
      deleted: { state: 'deleted' },
      parentReference: { siteId: tenant.sites.records.id },
      contentType: expect.anything(),
    },
  ])
})

test('pages are as long as $top says, in the first reading and in later ones', async () => {
  const list = await newList()
  for (const key of ['a', 'b', 'c', 'd', 'e']) await post(list, key)
  const { body } = await call('GET', `${list}/items/delta?$top=2&$expand=fields`)
  expect(body.value.map(show)).toEqual(['a', 'b'])
  const start = await follow(`${list}/items/delta?$top=2&$expand=fields`)
  expect(start.shown).toEqual(['a', 'b', 'c', 'd', 'e'])
  for (const key of ['f', 'g', 'h']) await post(list, key)
  expect((await follow(start.link)).shown).toEqual(['f', 'g', 'h'])
})

test('what changes while the first reading is under way is not lost', async () => {
  const list = await newList()
  for (const key of ['a', 'b', 'c']) await post(list, key)
  const { body } = await call('GET', `${list}/items/delta?$top=2&$expand=fields`)
  await call('PATCH', `${list}/items/1/fields`, { Key: 'a2' })
  const rest = await follow(body['@odata.nextLink'])
  expect(rest.shown).toEqual(['c'])
  expect((await follow(rest.link)).shown).toEqual(['a2'])
})

test('token=latest starts from now', async () => {
  const list = await newList()
  await post(list, 'a')
  const { body } = await call('GET', `${list}/items/delta?token=latest&$expand=fields`)
  expect(body.value).toEqual([])
  await post(list, 'b')
  expect((await follow(body['@odata.deltaLink'])).shown).toEqual(['b'])
})

test('a token that has expired is answered 410 with a Location that starts afresh', async () => {
  const list = await newList()
  await post(list, 'a')
  const start = await follow(`${list}/items/delta?$expand=fields`)
  tenant.faults.expireDeltaTokens()
  const gone = await call('GET', start.link)
  expect([gone.status, gone.body.error.code]).toEqual([410, 'resyncChangesApplyDifferences'])
  expect((await follow(gone.headers.get('location') ?? '')).shown).toEqual(['a'])
})

test('a token that never was one is refused with 400', async () => {
  const list = await newList()
  const { status, body } = await call('GET', `${list}/items/delta?token=nonsense`)
  expect([status, body.error.message]).toEqual([400, 'Provided sync token is malformed'])
})

test('a reading costs 2 units without a token and 1 with one', async () => {
  const list = await newList()
  tenant.resetStats()
  const start = await follow(`${list}/items/delta`)
  await call('GET', start.link)
  expect(tenant.stats().operations.delta).toEqual({ count: 2, resourceUnits: 3 })
})

describe('a feed that misbehaves', () => {
  afterEach(() => tenant.faults.disturbDelta({ withhold: false, late: 0, repeat: 0, shuffle: false }))

  test('shows changes late', async () => {
    const list = await newList()
    const { link } = await follow(`${list}/items/delta?$expand=fields`)
    for (const key of ['a', 'b', 'c']) await post(list, key)
    tenant.faults.disturbDelta({ late: 2 })
    const early = await follow(link)
    expect(early.shown).toEqual(['a'])
    tenant.faults.disturbDelta({ late: 0 })
    expect((await follow(early.link)).shown).toEqual(['b', 'c'])
  })

  test('withholds changes until they are released, and those that came later are shown before them', async () => {
    const list = await newList()
    const { link } = await follow(`${list}/items/delta?$expand=fields`)
    tenant.faults.disturbDelta({ withhold: true })
    await post(list, 'a')
    tenant.faults.disturbDelta({ withhold: false })
    await post(list, 'b')
    const without = await follow(link)
    expect(without.shown).toEqual(['b'])
    tenant.faults.releaseDelta()
    expect((await follow(without.link)).shown).toEqual(['a'])
  })

  test('repeats what was shown', async () => {
    const list = await newList()
    for (const key of ['a', 'b']) await post(list, key)
    const { link } = await follow(`${list}/items/delta?$expand=fields`)
    tenant.faults.disturbDelta({ repeat: 2 })
    await post(list, 'c')
    expect((await follow(link)).shown).toEqual(['a', 'b', 'c'])
  })

  test('shuffles, and loses nothing', async () => {
    const list = await newList()
    const { link } = await follow(`${list}/items/delta?$expand=fields`)
    const keys = [...Array(30).keys()].map(n => `k${String(n).padStart(2, '0')}`)
    for (const key of keys) await post(list, key)
    tenant.faults.disturbDelta({ shuffle: true })
    const { shown } = await follow(link)
    expect(shown).not.toEqual(keys)
    expect(shown.toSorted()).toEqual(keys)
  })
})
