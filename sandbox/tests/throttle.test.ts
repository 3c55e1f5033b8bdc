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

test('a budget that is set begins a minute of its own', async () => {
  await tenant.clock.advanceTo(tenant.clock.now() + 50_000)
  tenant.faults.limitResourceUnits(0)
  const { status, headers } = await read()
  expect([status, Number(headers.get('retry-after')) > 55]).toEqual([429, true])
})

test('what is throttled says what is left of the budget, and is spent all the same', async () => {
  tenant.faults.limitResourceUnits(1)
  await read()
  const answers = [await read(), await read()].map(({ status, headers }) => [
    status,
    headers.get('ratelimit-limit'),
    headers.get('ratelimit-remaining'),
    Number(headers.get('ratelimit-reset')) > 0,
  ])
  expect(answers).toEqual([
    [429, '1', '0', true],
    [429, '1', '0', true],
  ])
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
