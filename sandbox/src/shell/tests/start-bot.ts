import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { Tenant } from '#src/index.ts'
import { isObject } from '../teams/is-object.ts'

export type Received = Record<string, unknown>

type Answer = { status: number; body?: unknown }

const read = async (request: IncomingMessage): Promise<Received> => {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  const activity: unknown = JSON.parse(text)
  return isObject(activity) ? activity : {}
}

/** A messaging endpoint that keeps what it was sent, and answers as the test says. */
export const startBot = async () => {
  const received: Received[] = []
  let answerToInvoke: () => Answer = () => ({ status: 200 })
  const server = createServer(async (request, response) => {
    const activity = await read(request)
    received.push(activity)
    const { status, body }: Answer = activity.type === 'invoke' ? answerToInvoke() : { status: 200 }
    response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(body === undefined ? '' : JSON.stringify(body))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  return {
    endpoint: `http://127.0.0.1:${port}/api/messages`,
    received,
    ofType: (type: string) => received.filter(activity => activity.type === type),
    answerInvokes(answer: typeof answerToInvoke) {
      answerToInvoke = answer
    },
    close: () => new Promise(closed => server.close(closed)),
  }
}

const connectorToken = async ({ urls, app }: Tenant): Promise<string> => {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: app.clientId,
    client_secret: app.clientSecret,
    scope: 'https://api.botframework.com/.default',
  })
  const answer = await (await fetch(`${urls.login}/oauth2/v2.0/token`, { method: 'POST', body })).json()
  return isObject(answer) ? String(answer.access_token) : ''
}

/** The bot's side of the conversation: says something, and edits it later. */
export const createBotVoice = async (tenant: Tenant, conversationId: string) => {
  const token = await connectorToken(tenant)
  const activities = `${tenant.urls.connector}v3/conversations/${encodeURIComponent(conversationId)}/activities`
  const call = async (method: string, url: string, activity: object): Promise<string> => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const body = JSON.stringify({ type: 'message', ...activity })
    const answer = await (await fetch(url, { method, headers, body })).json()
    return isObject(answer) ? String(answer.id) : ''
  }
  return {
    say: (activity: object) => call('POST', activities, activity),
    edit: (id: string, activity: object) => call('PUT', `${activities}/${encodeURIComponent(id)}`, activity),
  }
}

export const cardActivity = (card: object) => ({
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
})
