import { request } from 'node:http'
import { createTenant, type Tenant } from '#src/index.ts'
import { serveShell } from './serve.ts'
import { startBot } from './tests/start-bot.ts'

let bot: Awaited<ReturnType<typeof startBot>>
let tenant: Tenant
let shell: Awaited<ReturnType<typeof serveShell>>

beforeAll(async () => {
  bot = await startBot()
  tenant = await createTenant({ app: { botEndpoint: bot.endpoint }, now: Date.parse('2026-11-23T09:06:00Z') })
  tenant.trust()
  shell = await serveShell({ tenant, port: 0 })
})
afterAll(async () => {
  await shell.close()
  await tenant.close()
  await bot.close()
})

const get = async (path: string) => (await fetch(`${shell.url}${path}`)).json()

const send = (method: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${shell.url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

const ana = () => tenant.users.find(user => user.givenName === 'Ana')?.id ?? ''

/** `fetch` does not let a caller forge Host. */
const statusForHost = (host: string) =>
  new Promise(resolve => {
    request(`${shell.url}/api/tenant`, { headers: { host } }, answer => resolve(answer.statusCode)).end()
  })

describe('who may speak to the shell', () => {
  test.each([
    ['localhost:4700', 200],
    ['127.0.0.1:4700', 200],
    ['attacker.example:4700', 421],
    ['localhost.attacker.example', 421],
  ])('a page that calls it %s is answered %i', async (host, status) => {
    expect(await statusForHost(host)).toBe(status)
  })

  test('another origin may not act', async () => {
    const answer = await send('POST', '/api/clock', { to: 0 }, { origin: 'http://localhost:4702' })
    expect(answer.status).toBe(403)
  })

  test('a form of another page cannot act, as it sends no JSON', async () => {
    const answer = await fetch(`${shell.url}/api/clock`, { method: 'POST', body: '{"to":0}' })
    expect(answer.status).toBe(415)
  })

  test('no other origin is let in', async () => {
    const answer = await fetch(`${shell.url}/api/tenant`, { headers: { origin: 'http://localhost:4702' } })
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  })
})

test('the page knows the people with their id towards the bot, and no secret', async () => {
  const answer = await get('/api/tenant')
  expect(answer.people).toContainEqual(expect.objectContaining({ id: ana(), mri: tenant.mriOf(ana()) }))
  expect(JSON.stringify(answer)).not.toContain(tenant.app.clientSecret)
})

test.each(['/', '/sharepoint', '/exchanges'])('%s is a page in the theme that its address names', async path => {
  const text = await (await fetch(`${shell.url}${path}?theme=dark`)).text()
  expect(text).toContain('data-theme="dark"')
})

test('what a person writes reaches the bot and stands in the chat', async () => {
  const { chats } = await get(`/api/people/${ana()}/chats`)
  const path = `/api/people/${ana()}/chats/${encodeURIComponent(chats[0].conversationId)}/messages`
  expect((await send('POST', path, { text: 'Hi' })).status).toBe(204)
  expect(bot.ofType('message')).toContainEqual(expect.objectContaining({ text: 'Hi' }))
  expect(await get(path)).toContainEqual(expect.objectContaining({ from: ana(), text: 'Hi' }))
})

test('nobody reads the chat of somebody else', async () => {
  const [chat] = tenant.chats.of(ana())
  const ben = tenant.users.find(user => user.givenName === 'Ben')?.id
  const path = `/api/people/${ben}/chats/${encodeURIComponent(chat?.conversationId ?? '')}/messages`
  expect((await fetch(`${shell.url}${path}`)).status).toBe(404)
})

test('the token of a person is one that the app accepts for them', async () => {
  const { token } = await (await send('POST', `/api/people/${ana()}/token`, {})).json()
  const claims = JSON.parse(Buffer.from(String(token).split('.')[1] ?? '', 'base64url').toString())
  expect(claims).toMatchObject({ oid: ana(), aud: tenant.app.clientId, tid: tenant.tenantId })
})

test('the clock only goes forward', async () => {
  const before = tenant.clock.now()
  expect((await send('POST', '/api/clock', { to: before - 1 })).status).toBe(400)
  const answer = await (await send('POST', '/api/clock', { to: before + 3_600_000 })).json()
  expect(answer.now).toBeGreaterThanOrEqual(before + 3_600_000)
  expect(answer.moving).toBeUndefined()
})

test('a window hears of the clock and of what is said in its own chats', async () => {
  const answer = await fetch(`${shell.url}/api/events?as=${ana()}`)
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  const [chat] = tenant.chats.of(ana())
  let heard = ''
  const hear = async (word: string) => {
    while (!heard.includes(word)) heard += (await reader?.read())?.value ?? ''
  }
  await hear('event: clock')
  const [cara] = tenant.users.filter(user => user.givenName === 'Cara')
  await tenant.chats.say(cara?.id ?? '', tenant.chats.of(cara?.id ?? '')[0]?.conversationId ?? '', 'not for Ana')
  await tenant.chats.say(ana(), chat?.conversationId ?? '', 'what is due')
  await hear('what is due')
  expect(heard).not.toContain('not for Ana')
  await reader?.cancel()
})

test('an unknown path, person or body is refused in JSON', async () => {
  expect((await fetch(`${shell.url}/api/people/nobody/chats`)).status).toBe(404)
  expect(await (await send('PUT', `/api/people/${ana()}/blocked`, { on: 'yes' })).json()).toHaveProperty('error')
})
