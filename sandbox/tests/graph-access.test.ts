import type { Tenant } from '@praxis/sandbox'
import { appToken, type Call, graphCaller, keyColumn, makeList } from './call-graph.ts'
import { startTenant } from './start-tenant.ts'

let tenant: Tenant
let call: Call
beforeAll(async () => {
  tenant = await startTenant()
  call = await graphCaller(tenant)
})
afterAll(() => tenant.close())

const withToken = async (token: string) => {
  const response = await fetch(`${tenant.urls.graph}/v1.0/users`, { headers: { Authorization: token } })
  return [response.status, (await response.json()).error?.code]
}

describe('Graph wants a token', () => {
  test('and refuses none, a person’s for the app, the connector’s, and a forged one', async () => {
    const [user] = tenant.users
    const connector = await appToken(tenant, 'https://api.botframework.com')
    const refused = [401, 'InvalidAuthenticationToken']
    expect(await withToken('')).toEqual(refused)
    expect(await withToken(`Bearer ${await tenant.tokenFor(user?.id ?? '')}`)).toEqual(refused)
    expect(await withToken(`Bearer ${connector}`)).toEqual(refused)
    const audience = 'https://graph.microsoft.com'
    const forged = await tenant.tokenFor(user?.id ?? '', { audience, wrongKey: true, roles: ['User.Read.All'] })
    expect(await withToken(`Bearer ${forged}`)).toEqual(refused)
  })

  test('and refuses one that has expired by the tenant’s clock and by ours', async () => {
    const [user] = tenant.users
    const overrides = { audience: 'https://graph.microsoft.com', expired: true, roles: ['User.Read.All'] }
    const token = await tenant.tokenFor(user?.id ?? '', overrides)
    expect(await withToken(`Bearer ${token}`)).toEqual([401, 'InvalidAuthenticationToken'])
  })
})

describe('Sites.Selected', () => {
  test('gives nothing on a site that was not granted', async () => {
    const { status, body } = await call('GET', `/sites/${tenant.sites.ungranted.id}/lists`)
    expect([status, body.error.code]).toEqual([403, 'accessDenied'])
  })

  test('gives what the granted role gives: write does not make lists', async () => {
    const list = await makeList(tenant, call, 'Before', [keyColumn])
    tenant.faults.grant(tenant.sites.records.id, 'write')
    expect((await call('POST', `${list}/items`, { fields: { Key: 'a' } })).status).toBe(201)
    const make = () => call('POST', `/sites/${tenant.sites.records.id}/lists`, { displayName: 'After', list: {} })
    expect((await make()).status).toBe(403)
    tenant.faults.grant(tenant.sites.records.id, 'read')
    expect((await call('POST', `${list}/items`, { fields: { Key: 'b' } })).status).toBe(403)
    expect((await call('GET', `${list}/items`)).status).toBe(200)
    tenant.faults.grant(tenant.sites.records.id, 'fullcontrol')
    expect((await make()).status).toBe(201)
  })
})

test('without the permission for people there are none to see', async () => {
  const other = await startTenant({ permissions: ['Sites.Selected'] })
  const ask = await graphCaller(other)
  const { status, body } = await ask('GET', '/users')
  expect([status, body.error.code]).toEqual([403, 'Authorization_RequestDenied'])
  await other.close()
})

test('an error carries the request’s id, in the body and in the headers', async () => {
  const { body, headers } = await call('GET', '/users/nobody', undefined, { 'client-request-id': 'mine' })
  const id = headers.get('request-id')
  expect(body.error.innerError).toMatchObject({ 'request-id': id, 'client-request-id': 'mine' })
  expect(headers.get('client-request-id')).toBe('mine')
})

test('who calls is recorded', async () => {
  await call('GET', '/users')
  expect(tenant.stats().userAgents['NONISV|Praxis|Tests/1.0']).toBeGreaterThan(0)
})
