import type { Tenant } from '@praxis/sandbox'
import { appToken } from './call-graph.ts'
import { startTenant } from './start-tenant.ts'

let tenant: Tenant
let token: string
let jo: string
let conversation: string
beforeEach(async () => {
  tenant = await startTenant()
  token = await appToken(tenant, 'https://api.botframework.com')
  jo = tenant.users[0]?.id ?? ''
  conversation = tenant.chats.of(jo)[0]?.conversationId ?? ''
})
afterEach(() => tenant.close())

const call = async (method: string, path: string, body?: unknown, bearer = token) => {
  const response = await fetch(`${tenant.urls.connector}v3/conversations${path}`, {
    method,
    headers: { Authorization: `Bearer ${bearer}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) }
}

const start = (memberId: string) => ({
  bot: { id: `28:${tenant.app.clientId}` },
  isGroup: false,
  members: [{ id: memberId }],
  tenantId: tenant.tenantId,
  channelData: { tenant: { id: tenant.tenantId } },
})
const say = (text = 'Hello') => call('POST', `/${conversation}/activities`, { type: 'message', text })

test('a token for another audience is refused', async () => {
  const graph = await appToken(tenant)
  expect((await call('POST', '', start(jo), graph)).status).toBe(401)
})

test('the personal chat is made by either id of a person, and is always the same', async () => {
  const made = await call('POST', '', start(jo))
  expect([made.status, made.body.id]).toEqual([201, conversation])
  expect((await call('POST', '', start(tenant.mriOf(jo)))).body.id).toBe(conversation)
  expect((await call('POST', '', start('29:nobody'))).status).toBe(404)
})

test('a chat is not made with somebody who does not have the app', async () => {
  const bare = await startTenant({ installed: 'nobody' })
  const bearer = await appToken(bare, 'https://api.botframework.com')
  const response = await fetch(`${bare.urls.connector}v3/conversations`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${bearer}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(start(jo)),
  })
  expect([response.status, (await response.json()).error.code]).toEqual([403, 'ForbiddenOperationException'])
  await bare.close()
})

test('an eighth message within a second is throttled and says when to come again', async () => {
  const sent = await Promise.all([...Array(8).keys()].map(n => say(`Message ${n}`)))
  expect(sent.map(({ status }) => status).sort()).toEqual([...Array(7).fill(201), 429])
  const throttled = sent.find(({ status }) => status === 429)
  expect(Number(throttled?.headers.get('retry-after'))).toBeGreaterThanOrEqual(1)
})

test('a message over 100 KB, counted in UTF-16, is too big', async () => {
  expect((await say('x'.repeat(50_000))).status).toBe(201)
  const { status, body } = await say('x'.repeat(51_200))
  expect([status, body.error.code]).toEqual([413, 'MessageSizeTooBig'])
})

test('a message is edited and deleted by its id, another is not found', async () => {
  const { body } = await say('First')
  const path = `/${conversation}/activities/${body.id}`
  expect((await call('PUT', path, { type: 'message', text: 'Second' })).body).toEqual({ id: body.id })
  expect(tenant.chats.messages(conversation)).toMatchObject([{ text: 'Second', edited: true }])
  expect((await call('DELETE', path)).status).toBe(200)
  expect(tenant.chats.messages(conversation)).toMatchObject([{ deleted: true }])
  const gone = await call('PUT', path, { type: 'message', text: 'Third' })
  expect([gone.status, gone.body.error.code]).toEqual([404, 'ActivityNotFoundInConversation'])
})

test('typing shows nothing', async () => {
  expect((await call('POST', `/${conversation}/activities`, { type: 'typing' })).status).toBe(201)
  expect(tenant.chats.messages(conversation)).toEqual([])
})

test('members are told with their directory ids', async () => {
  const member = { id: tenant.mriOf(jo), aadObjectId: jo, userPrincipalName: 'jo.hart@hartandco.example' }
  expect((await call('GET', `/${conversation}/members`)).body).toMatchObject([member])
  expect((await call('GET', `/${conversation}/pagedmembers`)).body.members).toMatchObject([member])
  expect((await call('GET', `/${conversation}/members/${jo}`)).body).toMatchObject(member)
})

test('the connector has faults, numbers and records like Graph', async () => {
  tenant.faults.add({ effect: 'apply-then-drop', match: { service: 'connector', name: 'send activity' } })
  await expect(say()).rejects.toThrow()
  expect(tenant.chats.messages(conversation)).toHaveLength(1)
  expect(tenant.stats()).toMatchObject({ connectorCalls: 1, operations: { 'send activity': { count: 1 } } })
  const [{ exchange } = { exchange: undefined }] = tenant.exchanges.recent(0, 1)
  expect(exchange).toMatchObject({
    service: 'connector',
    url: `/v3/conversations/${conversation}/activities`,
    status: 0,
    requestHeaders: { authorization: 'Bearer ***' },
  })
})
