import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { json } from 'node:stream/consumers'
import { ConfidentialClientApplication } from '@azure/msal-node'
import type { Tenant } from '@praxis/sandbox'
import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationReference,
  type TurnContext,
} from 'botbuilder'
import { MsalServiceClientCredentialsFactory } from 'botframework-connector'
import { listenOnLoopback } from '#src/server/listen-on-loopback.ts'

/** What the bot does with an activity. */
export type Turn = (context: TurnContext) => Promise<void>

const createAdapter = (tenant: Tenant): CloudAdapter => {
  const { clientId, clientSecret } = tenant.app
  const msal = new ConfidentialClientApplication({
    auth: {
      clientId,
      clientSecret,
      authority: tenant.urls.login,
      knownAuthorities: [`localhost:${tenant.port}`],
    },
  })
  // The cast: botbuilder's types want an older MSAL, of which it calls one function that has not changed.
  const credentials = new MsalServiceClientCredentialsFactory(clientId, msal as never)
  const settings = {
    BotOpenIdMetadata: tenant.environment().PRAXIS_BOT_OPENID,
    ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    ToChannelFromBotLoginUrl: tenant.urls.login,
  }
  // The cast: the settings' type wants keys that the code treats as optional.
  return new CloudAdapter(new ConfigurationBotFrameworkAuthentication(settings as never, credentials))
}

/** The few members of express's answer that the adapter uses. */
const answerTo = (response: ServerResponse) => {
  const answer = {
    socket: response.socket,
    status: (code: number) => {
      response.statusCode = code
      return answer
    },
    header: (name: string, value: unknown) => response.setHeader(name, String(value)),
    send: (content: unknown) => response.write(typeof content === 'string' ? content : JSON.stringify(content)),
    end: () => response.end(),
  }
  return answer
}

/** A bot on botbuilder's own adapter, which verifies what it is sent; it keeps every activity. */
export const startBot = async () => {
  const received: Partial<Activity>[] = []
  const bot: { turn: Turn; adapter?: CloudAdapter } = { turn: async () => undefined }
  const run = async (context: TurnContext) => {
    received.push(structuredClone({ ...context.activity }))
    await bot.turn(context)
  }
  const serve = async (incoming: IncomingMessage, response: ServerResponse) => {
    const request = { body: await json(incoming), headers: incoming.headers, method: incoming.method }
    // The casts: the adapter names express's types and uses what is given here.
    await bot.adapter?.process(request as never, answerTo(response) as never, run)
  }
  const server = createServer((incoming, response) => void serve(incoming, response))
  const listening = await listenOnLoopback(server, 0)
  return {
    received,
    endpoint: `http://localhost:${listening.port}/api/messages`,
    close: listening.close,
    connect: (tenant: Tenant) => {
      const adapter = createAdapter(tenant)
      adapter.onTurnError = async (_, error) => {
        throw error
      }
      bot.adapter = adapter
    },
    /** What the bot does from now on. */
    behave: (turn: Turn) => {
      bot.turn = turn
    },
    /** The bot acts of itself, with a reference it kept. */
    proactively: async (tenant: Tenant, reference: Partial<ConversationReference>, turn: Turn): Promise<void> => {
      await bot.adapter?.continueConversationAsync(tenant.app.clientId, reference, turn)
    },
  }
}

export type SampleBot = Awaited<ReturnType<typeof startBot>>
