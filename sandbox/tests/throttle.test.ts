import type { Tenant } from '@praxis/sandbox'
import { type Call, graphCaller, keyColumn, makeList } from './call-graph.ts'
import { startTenant } from './start-tenant.ts'

let tenant: Tenant
let call: Call
let list: string
beforeEach(async () => {
  tenant = await startTenant()
  call = await graphCaller(tenant)
  list = await makeList(tenant, call, 'Journal', [keyColumn])
  await call('POST', `${list}/items`, { fields: { Key: 'a' } })
})
afterEach(() => tenant.close())

const read = () => call('GET', `${list}/items/1`)

test('above its budget of resource units an app is throttled until the minute is over', async () => {
  tenant.faults.limitResourceUnits(3)
  expect([(await read()).status, (await read()).status, (await read()).status]).toEqual([200, 200, 200])
  const { status, headers, body } = await read()
  expect([status, body.error.code]).toEqual([429, 'activityLimitReached'])
  const wait = Number(headers.get('retry-after'))
  expect(wait).toBeGreaterThan(0)
  await tenant.clock.advanceTo(tenant.clock.now() + wait * 1000)
  expect((await read()).status).toBe(200)
})

test('from four fifths of the budget on, answers say what is left', async () => {
  tenant.faults.limitResourceUnits(5)
  const left = [await read(), await read(), await read(), await read()].map(({ headers }) =>
    headers.get('ratelimit-remaining'),
  )
  expect(left).toEqual([null, null, null, '1'])
})

test('the parts of a batch are throttled one by one', async () => {
  tenant.faults.limitResourceUnits(2)
  const requests = ['1', '2', '3'].map(id => ({ id, method: 'GET', url: `${list}/items/1` }))
  const { status, body } = await call('POST', '/$batch', { requests })
  const statuses = body.responses.map((part: { status: number }) => part.status).sort()
  expect([status, statuses]).toEqual([200, [200, 200, 429]])
})
