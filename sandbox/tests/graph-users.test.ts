import type { Tenant } from '@praxis/sandbox'
import { type Call, graphCaller } from './call-graph.ts'
import { startTenant } from './start-tenant.ts'

let tenant: Tenant
let call: Call
beforeAll(async () => {
  tenant = await startTenant()
  call = await graphCaller(tenant)
})
afterAll(() => tenant.close())

test('the firm has twelve people, a page at a time where the caller wants pages', async () => {
  expect((await call('GET', '/users')).body.value).toHaveLength(12)
  const first = await call('GET', '/users?$top=5&$select=id,displayName')
  expect(first.body.value).toHaveLength(5)
  const second = await call('GET', first.body['@odata.nextLink'])
  const third = await call('GET', second.body['@odata.nextLink'])
  expect(third.body.value).toHaveLength(2)
  expect(third.body['@odata.nextLink']).toBeUndefined()
  expect(Object.keys(third.body.value[0]).sort()).toEqual(['displayName', 'id'])
})

test('people are filtered as the directory filters', async () => {
  const names = async (filter: string) => {
    const { body } = await call('GET', `/users?$filter=${encodeURIComponent(filter)}`)
    return body.value.map((user: { displayName: string }) => user.displayName)
  }
  expect(await names("startswith(displayName,'d')")).toEqual(['Daniel Shaw', 'Dana Ruiz'])
  expect(await names("accountEnabled eq true and surname eq 'Liu'")).toEqual(['Grace Liu'])
  expect(await names("userType eq 'Guest'")).toEqual([])
})

test('a person is found by id and by user principal name', async () => {
  const { body } = await call('GET', '/users/mei.tanaka@hartandco.example')
  expect(body).toMatchObject({ displayName: 'Mei Tanaka', jobTitle: 'Senior Bookkeeper' })
  expect((await call('GET', `/users/${body.id}`)).body.mail).toBe('mei.tanaka@hartandco.example')
})

test('people of other tenants are not in this directory', async () => {
  const [helen] = tenant.clientTenant.users
  const { status, body } = await call('GET', `/users/${helen?.id}`)
  expect([status, body.error.code]).toEqual([404, 'Request_ResourceNotFound'])
})

test('a mailbox names its time zone as Windows does', async () => {
  const zones = ['jo.hart', 'dana.ruiz', 'mei.tanaka'].map(async name => {
    const { body } = await call('GET', `/users/${name}@hartandco.example/mailboxSettings`)
    return body.timeZone
  })
  expect(await Promise.all(zones)).toEqual(['GMT Standard Time', 'Eastern Standard Time', 'AUS Eastern Standard Time'])
})
