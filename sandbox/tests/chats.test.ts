import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ChatMessage, createTenant, type Tenant } from '@praxis/sandbox'
import { ActivityTypes, CardFactory, MessageFactory, TurnContext } from 'botbuilder'
import { type SampleBot, startBot } from './sample-bot.ts'
import { startTenant } from './start-tenant.ts'

let bot: SampleBot
let tenant: Tenant
let jo: string
let chat: string
beforeEach(async () => {
  bot = await startBot()
  tenant = await startTenant({ app: { botEndpoint: bot.endpoint } })
  bot.connect(tenant)
  jo = tenant.users[0]?.id ?? ''
  chat = tenant.chats.of(jo)[0]?.conversationId ?? ''
})
afterEach(async () => {
  await tenant.close()
  await bot.close()
})

const echo = async (context: TurnContext) => {
  if (context.activity.type === ActivityTypes.Message) await context.sendActivity(`You said ${context.activity.text}`)
}
const texts = () => tenant.chats.messages(chat).map(({ text }) => text)
const card = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Hello' }] }

test('what a person says reaches the bot as Teams shapes it, signed for the bot, and the answer comes back', async () => {
  bot.behave(echo)
  await tenant.chats.say(jo, chat, 'Hi')
  expect(texts()).toEqual(['Hi', 'You said Hi'])
  const activity = bot.received.at(-1)
  expect(activity).toMatchObject({
    type: 'message',
    text: 'Hi',
    channelId: 'msteams',
    serviceUrl: tenant.urls.connector,
    from: { id: expect.stringMatching(/^29:1/), name: 'Jo Hart', aadObjectId: jo },
    recipient: { id: `28:${tenant.app.clientId}`, name: 'Praxis' },
    conversation: { id: chat, conversationType: 'personal', tenantId: tenant.tenantId },
    attachments: [{ contentType: 'text/html', content: '<p>Hi</p>' }],
    channelData: { tenant: { id: tenant.tenantId } },
    entities: [{ type: 'clientInfo', locale: 'en-GB', country: 'GB', timezone: 'Europe/London' }],
    locale: 'en-GB',
    localTimezone: 'Europe/London',
  })
  expect(chat).toMatch(/^a:1/)
  expect(activity?.from?.id).toBe(tenant.mriOf(jo))
})

test('whoever has the app by policy is introduced to the bot before their first word', async () => {
  await tenant.chats.say(jo, chat, 'Hi')
  await tenant.chats.say(jo, chat, 'Hi again')
  expect(bot.received.map(({ type }) => type)).toEqual([
    'conversationUpdate',
    'installationUpdate',
    'message',
    'message',
  ])
  expect(bot.received[0]).toMatchObject({ membersAdded: [{ id: `28:${tenant.app.clientId}` }] })
  expect(bot.received[1]).toMatchObject({ action: 'add' })
})

test('everybody can be introduced at once, and is not introduced twice', async () => {
  await tenant.chats.announceInstallations()
  await tenant.chats.announceInstallations()
  expect(bot.received.filter(({ type }) => type === 'installationUpdate')).toHaveLength(12)
})

test('a bot that cannot be reached is told to whoever writes to it', async () => {
  await bot.close()
  await expect(tenant.chats.say(jo, chat, 'Hi')).rejects.toMatchObject({ name: 'BotUnreachable', status: 502 })
})

test.each([
  ['that has expired', { expired: true }],
  ['for another bot', { audience: 'another' }],
  ['for another service address', { serviceUrl: 'https://evil.example/' }],
  ['from another issuer', { issuer: 'https://evil.example' }],
  ['signed by a stranger', { wrongKey: true }],
])('a bot on the real adapter refuses an activity with a token %s', async (_, overrides) => {
  await tenant.chats.say(jo, chat, 'Hi')
  const activity = JSON.stringify(bot.received.at(-1))
  const send = async (token: string) => {
    const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` }
    return (await fetch(bot.endpoint, { method: 'POST', headers, body: activity })).status
  }
  // biome-ignore lint/suspicious/noConsole: the adapter tells every refusal there, which is no news here
  const tell = console.error
  console.error = () => undefined
  expect(await send(await tenant.channelToken(overrides))).toBeGreaterThanOrEqual(400)
  console.error = tell
  expect(await send(await tenant.channelToken())).toBe(200)
})

describe('cards', () => {
  test('Action.Execute is an invoke, answered to whoever pressed', async () => {
    bot.behave(async context => {
      const { action, trigger } = context.activity.value ?? {}
      if (context.activity.type !== ActivityTypes.Invoke) return
      const value = `${trigger}: ${action.verb}`
      const body = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value }
      await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body } })
    })
    const action = { type: 'Action.Execute', verb: 'approve-task', data: { id: 't1' } }
    const answer = await tenant.chats.invoke(jo, chat, '1', action, 'manual')
    expect(answer).toMatchObject({ status: 200, body: { value: 'manual: approve-task' } })
    expect(bot.received.at(-1)).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: '1',
      value: { action, trigger: 'manual' },
    })
  })

  test('Action.Submit is a message with a value and no text', async () => {
    await tenant.chats.submit(jo, chat, '1', { choice: 'yes' })
    expect(bot.received.at(-1)).toMatchObject({ type: 'message', value: { choice: 'yes' }, replyToId: '1' })
    expect(bot.received.at(-1)?.text).toBeUndefined()
  })

  test('a sent card can be brought up to date and taken away, and whoever watches sees it', async () => {
    const seen: [string | undefined, boolean, boolean][] = []
    bot.behave(async context => {
      if (context.activity.type !== ActivityTypes.Message) return
      const sent = await context.sendActivity(MessageFactory.attachment(CardFactory.adaptiveCard(card)))
      const next = MessageFactory.attachment(CardFactory.adaptiveCard({ ...card, body: [] }))
      await context.updateActivity({ ...next, id: sent?.id ?? '' })
      await context.deleteActivity(sent?.id ?? '')
    })
    const stop = tenant.chats.watch(({ from, edited, deleted }: ChatMessage) => seen.push([from, edited, deleted]))
    await tenant.chats.say(jo, chat, 'card')
    stop()
    expect(seen).toEqual([
      [jo, false, false],
      ['app', false, false],
      ['app', true, false],
      ['app', true, true],
    ])
  })
})

describe('the bot of itself', () => {
  const referenceOf = async () => {
    let kept = {}
    bot.behave(async context => {
      kept = TurnContext.getConversationReference(context.activity)
    })
    await tenant.chats.say(jo, chat, 'Hi')
    return kept
  }

  test('writes with a reference it kept, also after a restart of the chat', async () => {
    const reference = await referenceOf()
    await bot.proactively(tenant, reference, async context => {
      await context.sendActivity('Good morning')
    })
    expect(texts()).toEqual(['Hi', 'Good morning'])
    expect(tenant.chats.of(jo)[0]).toMatchObject({ unread: 1, title: 'Praxis' })
    tenant.chats.markRead(jo, chat)
    expect(tenant.chats.of(jo)[0]?.unread).toBe(0)
  })

  test.each([
    ['blocked', async () => tenant.chats.block(jo, true)],
    ['removed', () => tenant.chats.setInstalled(jo, false)],
  ])('is refused for good by somebody who %s the app', async (_, leave) => {
    const reference = await referenceOf()
    await leave()
    let refusal: unknown
    await bot.proactively(tenant, reference, async context => {
      refusal = await context.sendActivity('Good morning').catch(error => error)
    })
    expect(refusal).toMatchObject({ statusCode: 403, message: expect.stringContaining('MessageWritesBlocked') })
  })

  test('knows when somebody removes the app and installs it again', async () => {
    await tenant.chats.setInstalled(jo, false)
    expect(tenant.chats.of(jo)).toEqual([])
    await tenant.chats.setInstalled(jo, true)
    expect(bot.received.map(({ type, action }) => action ?? type)).toEqual(['remove', 'conversationUpdate', 'add'])
  })
})

test('time does not jump while the bot is at work: what a person did is read in the hour they did it', async () => {
  const sent = tenant.clock.now()
  let read = 0
  let walk: Promise<void> | undefined
  bot.behave(async ({ activity }) => {
    if (activity.type !== ActivityTypes.Message) return
    walk = tenant.clock.advanceTo(sent + 86_400_000)
    await new Promise(resolve => setTimeout(resolve, 50))
    read = tenant.clock.now()
  })
  await tenant.chats.say(jo, chat, 'Hi')
  expect(read - sent).toBeLessThan(60_000)
  await walk
  expect(tenant.clock.now() - sent).toBeGreaterThanOrEqual(86_400_000)
})

test('messages outlive the process that kept them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
  const first = await createTenant({ folder, app: { botEndpoint: bot.endpoint } })
  first.trust()
  bot.connect(first)
  await first.chats.say(jo, chat, 'Hi')
  await first.close()
  const second = await createTenant({ folder })
  expect(second.chats.messages(chat).map(({ text }) => text)).toEqual(['Hi'])
  await second.close()
})
