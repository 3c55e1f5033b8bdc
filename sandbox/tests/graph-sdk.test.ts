import { BatchRequestContent, Client, type GraphError } from '@microsoft/microsoft-graph-client'
import type { Tenant } from '@praxis/sandbox'
import { appToken, graphCaller, keyColumn, makeList } from './call-graph.ts'
import { startTenant } from './start-tenant.ts'

let tenant: Tenant
let client: Client
let list: string
beforeAll(async () => {
  tenant = await startTenant()
  const token = await appToken(tenant)
  client = Client.init({
    baseUrl: tenant.urls.graph,
    customHosts: new Set(['localhost']),
    authProvider: done => done(null, token),
  })
  list = await makeList(tenant, await graphCaller(tenant), 'Journal', [keyColumn])
})
afterAll(() => tenant.close())

test('the Graph client makes, finds and counts items', async () => {
  const made = await client.api(`${list}/items`).post({ fields: { Key: 'sdk:1' } })
  expect(made.eTag).toMatch(/,1"$/)
  const found = await client.api(`${list}/items`).filter("fields/Key eq 'sdk:1'").expand('fields').get()
  expect(found.value).toHaveLength(1)
})

test('the Graph client tells a refusal by its code and status', async () => {
  const refused: GraphError = await client
    .api(`${list}/items/1`)
    .header('If-Match', '"wrong,9"')
    .patch({ fields: { Key: 'sdk:2' } })
    .catch((error: GraphError) => error)
  expect([refused.statusCode, refused.code]).toEqual([412, 'resourceModified'])
})

test('the Graph client waits as long as a throttled answer says, and tries again', async () => {
  tenant.faults.add({ effect: 'refuse', status: 429, retryAfter: 1, match: { name: 'get item' } })
  tenant.resetStats()
  const item = await client.api(`${list}/items/1`).get()
  expect(item.id).toBe('1')
  expect(tenant.stats().operations['get item']).toEqual({ count: 2, resourceUnits: 2 })
})

test('the Graph client’s batches are understood', async () => {
  // The library takes the host off and nothing else, so the version must not stand in the address.
  const request = (id: string, key: string) => ({
    id,
    request: new Request(`${tenant.urls.graph}${list}/items`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ fields: { Key: key } }),
    }),
  })
  const content = new BatchRequestContent([request('1', 'batch:1'), request('2', 'batch:2')])
  content.addDependency('2', '1')
  const { responses } = await client.api('/$batch').post(await content.getContent())
  expect(responses.map(({ status }: { status: number }) => status)).toEqual([201, 201])
})
