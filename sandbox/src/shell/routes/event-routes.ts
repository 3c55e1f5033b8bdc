import { Hono } from 'hono'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import type { ChatMessage } from '../../types.ts'
import type { ShellTenant } from '../shell-tenant.ts'
import type { ClockDesk } from './clock-desk.ts'

/** Whether a message is of this person's chats; nobody of another tenant has any. */
const createIsMine = ({ chats, users, tenantId }: ShellTenant, as: string) => {
  const isOurs = users.some(user => user.id === as && user.tenantId === tenantId)
  return (message: ChatMessage) =>
    isOurs && chats.of(as).some(({ conversationId }) => conversationId === message.conversationId)
}

/** Messages of one person's conversations and the clock, until the page goes away. */
const stream = (tenant: ShellTenant, desk: ClockDesk, as: string) => async (out: SSEStreamingApi) => {
  const send = (event: string, data: unknown) => void out.writeSSE({ event, data: JSON.stringify(data) })
  const isMine = createIsMine(tenant, as)
  const stops = [
    desk.watch(state => send('clock', state)),
    tenant.chats.watch(message => {
      if (isMine(message)) send('message', message)
    }),
  ]
  send('clock', desk.state())
  await new Promise<void>(ended => out.onAbort(ended))
  for (const stop of stops) stop()
}

/** `GET /api/events?as={userId}`: server-sent events `clock` and `message`. */
export const eventRoutes = (tenant: ShellTenant, desk: ClockDesk) =>
  new Hono().get('/', context => streamSSE(context, stream(tenant, desk, context.req.query('as') ?? '')))
