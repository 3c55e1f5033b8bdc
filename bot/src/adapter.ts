import type { ChatReference } from '@praxis/practice'
import type { Activity, Response } from 'botbuilder'
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import type { AuthenticateRequestResult, ConnectorClient, ConnectorClientOptions } from 'botframework-connector'
import {
  AuthenticationConfiguration,
  AuthenticationConstants,
  AuthenticationError,
  MsalServiceClientCredentialsFactory,
} from 'botframework-connector'
import { callConnector } from './connector/call-connector.ts'
import { isRecord } from './field-of.ts'
import type { BotOptions } from './types.ts'

type HttpClient = NonNullable<ConnectorClientOptions['httpClient']>
type MsalClient = ConstructorParameters<typeof MsalServiceClientCredentialsFactory>[1]

type HttpRequest = { headers: Record<string, string>; body: unknown }
type HttpAnswer = { status: number; body?: unknown }

/** The bot's line to the channel: what comes in is verified, what goes out is tried once. */
export type Adapter = {
  /** `onActivity` answers an invoke with its response, anything else with nothing. */
  receive: (
    request: HttpRequest,
    onActivity: (activity: Activity) => Promise<Partial<Activity> | undefined>,
  ) => Promise<HttpAnswer>
  post: (to: ChatReference, activity: Partial<Activity>) => Promise<string>
  put: (to: ChatReference, activity: Partial<Activity> & { id: string }) => Promise<string>
}

const microsoftKeys = AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl
const patience = 15_000

/**
 * botbuilder's own client tries three times more after a timeout or a 5xx, and offers no way to switch that off; a
 * message could be posted four times. This one throws what its retries do not take for theirs.
 */
const onceOnly: HttpClient = {
  sendRequest: async request => {
    const { url, method } = request
    const body = typeof request.body === 'string' ? request.body : undefined
    const answer = await callConnector({ url, method, headers: request.headers.toJson(), body }, patience)
    const headers = request.headers.clone()
    for (const name of headers.headerNames()) headers.remove(name)
    for (const [name, value] of answer.headers) headers.set(name, value)
    return { request, status: answer.status, headers, bodyAsText: answer.text }
  },
}

const refuse = (why: string): never => {
  throw new AuthenticationError(why, 401)
}

/** Only the channel speaks to this bot: no emulator, no other bot. */
const onlyFromChannel = new AuthenticationConfiguration([], async claims => {
  const issuer = claims.find(({ type }) => type === AuthenticationConstants.IssuerClaim)?.value
  if (issuer !== AuthenticationConstants.ToBotFromChannelTokenIssuer) refuse('The token is not from the channel.')
})

class ChannelAuthentication extends ConfigurationBotFrameworkAuthentication {
  override async authenticateRequest(activity: Activity, authorization: string): Promise<AuthenticateRequestResult> {
    // Without a service URL the token's claim about it would not be compared.
    if (!activity.serviceUrl) refuse('The activity has no service URL.')
    try {
      return await super.authenticateRequest(activity, authorization)
    } catch (error) {
      // A wrong signature comes as jsonwebtoken's own error, which would be answered 500.
      const isToken = error instanceof Error && ['JsonWebTokenError', 'NotBeforeError'].includes(error.name)
      throw isToken ? new AuthenticationError(error.message, 401) : error
    }
  }
}

const authenticationOf = ({ credentials, openIdMetadata = microsoftKeys }: BotOptions): ChannelAuthentication => {
  const { clientId, tenantId } = credentials
  // botbuilder is typed for msal-node 2; of the client it calls acquireTokenByClientCredential alone.
  const msal = credentials.msal as unknown as MsalClient
  return new ChannelAuthentication(
    {
      MicrosoftAppId: clientId,
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: tenantId,
      // Where one of these is given, all have to be.
      ToChannelFromBotLoginUrl: `${AuthenticationConstants.ToChannelFromBotLoginUrlPrefix}${tenantId}`,
      ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
      ToBotFromChannelTokenIssuer: AuthenticationConstants.ToBotFromChannelTokenIssuer,
      OAuthUrl: AuthenticationConstants.OAuthUrl,
      ToBotFromChannelOpenIdMetadataUrl: openIdMetadata,
      // A token that says it is the emulator's finds no key here either.
      ToBotFromEmulatorOpenIdMetadataUrl: openIdMetadata,
    },
    new MsalServiceClientCredentialsFactory(clientId, msal),
    onlyFromChannel,
    undefined,
    { httpClient: onceOnly },
  )
}

/** As much of a web server's response as CloudAdapter writes to. */
const answerTo = (): { response: Response; read: () => HttpAnswer } => {
  let status = 200
  let body: unknown
  const response: Response = {
    socket: undefined,
    status: code => {
      status = code
    },
    send: given => {
      body = given
    },
    header: () => undefined,
    end: () => undefined,
  }
  return { response, read: () => (body === undefined ? { status } : { status, body }) }
}

const authorizationIn = (headers: Record<string, string>): Record<string, string> => {
  const found = Object.entries(headers).find(([name]) => name.toLowerCase() === 'authorization')
  return found ? { authorization: found[1] } : {}
}

const referenceTo = ({ service, conversation, user, bot }: ChatReference) => ({
  channelId: 'msteams',
  serviceUrl: service,
  bot: { id: bot, name: '' },
  user: { id: user, name: '' },
  conversation: { id: conversation, name: '', isGroup: false, conversationType: 'personal' },
})

const createSender = (adapter: CloudAdapter, clientId: string) => {
  const withConnector = async (to: ChatReference, call: (client: ConnectorClient) => Promise<string>) => {
    let answer = ''
    await adapter.continueConversationAsync(clientId, referenceTo(to), async context => {
      answer = await call(context.turnState.get<ConnectorClient>(adapter.ConnectorClientKey))
    })
    return answer
  }
  return {
    post: (to: ChatReference, activity: Partial<Activity>) =>
      withConnector(to, async ({ conversations }) => {
        const { id } = await conversations.sendToConversation(to.conversation, activity)
        return id
      }),
    put: (to: ChatReference, activity: Partial<Activity> & { id: string }) =>
      withConnector(to, async ({ conversations }) => {
        await conversations.updateActivity(to.conversation, activity.id, activity)
        return activity.id
      }),
  }
}

/** botbuilder's CloudAdapter, for one firm's bot, with the firm's own MSAL client. */
export const createAdapter = (options: BotOptions): Adapter => {
  const adapter = new CloudAdapter(authenticationOf(options))
  return {
    ...createSender(adapter, options.credentials.clientId),
    receive: async ({ headers, body }, onActivity) => {
      // The adapter throws at what has no type.
      if (!isRecord(body) || typeof body.type !== 'string' || body.type === '') return { status: 400 }
      const { response, read } = answerTo()
      const request = { method: 'POST', headers: authorizationIn(headers), body }
      await adapter.process(request, response, async context => {
        const answer = await onActivity(context.activity)
        if (answer) await context.sendActivity(answer)
      })
      return read()
    },
  }
}
