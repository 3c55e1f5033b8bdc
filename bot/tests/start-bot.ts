import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { ConfidentialClientApplication } from '@azure/msal-node'
import type { Person } from '@praxis/practice'
import { createTenant } from '@praxis/sandbox'
import { createBot } from '#src/index.ts'
import type { Bot, BotOptions } from '#src/types.ts'
import type { playPraxis } from './demonstration.ts'

type Played = ReturnType<typeof playPraxis>
export type Received = Parameters<Bot['handle']>[0]

/** Where Teams posts to: hands each request on, and keeps it. */
const listen = async (handle: (request: Received) => ReturnType<Bot['handle']>) => {
  const server = createServer(async (incoming, response) => {
    const headers = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]))
    const { status, body } = await handle({ headers, body: await json(incoming) })
    response.writeHead(status, { 'Content-Type': 'application/json' })
    response.end(body === undefined ? undefined : JSON.stringify(body))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  // A server that listens on a port has one.
  const { port } = server.address() as AddressInfo
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { endpoint: `http://127.0.0.1:${port}/api/messages`, close }
}

/** The bot in a tenant of the sandbox, as the api would start it, with a practice of plain functions. */
export const startBot = async ({ praxis }: Played, timing?: BotOptions['timing']) => {
  const started: { bot?: Bot } = {}
  const received: Received[] = []
  const server = await listen(async request => {
    received.push(request)
    return (await started.bot?.handle(request)) ?? { status: 503 }
  })
  const tenant = await createTenant({ app: { botEndpoint: server.endpoint } })
  tenant.trust()
  const { clientId, clientSecret } = tenant.app
  const authority = { authority: tenant.urls.login, knownAuthorities: [`localhost:${tenant.port}`] }
  const msal = new ConfidentialClientApplication({ auth: { clientId, clientSecret, ...authority } })
  const openIdMetadata = tenant.environment().PRAXIS_BOT_OPENID ?? ''
  const me = tenant.users.find(({ givenName }) => givenName === 'Ana')?.id ?? ''
  const bot = createBot({
    praxis: {
      ...praxis,
      personOf: ({ objectId, tenantId }) =>
        tenantId === tenant.tenantId && objectId === me
          ? praxis.personOf({ objectId: 'me', tenantId: 'firm' })
          : undefined,
    },
    credentials: { clientId, tenantId: tenant.tenantId, msal },
    openIdMetadata,
    ...(timing && { timing }),
  })
  started.bot = bot
  const conversation = tenant.chats.of(me)[0]?.conversationId ?? ''
  const chat: NonNullable<Person['chat']> = {
    service: tenant.urls.connector,
    conversation,
    user: tenant.mriOf(me),
    bot: `28:${clientId}`,
  }
  return {
    bot,
    tenant,
    received,
    me,
    chat,
    say: (text: string) => tenant.chats.say(me, conversation, text),
    messages: () => tenant.chats.messages(conversation),
    close: async () => {
      await tenant.close()
      server.close()
    },
  }
}

export type StartedBot = Awaited<ReturnType<typeof startBot>>
