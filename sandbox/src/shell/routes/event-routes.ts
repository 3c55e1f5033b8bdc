import { type Context, Hono } from 'hono'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import type { ChatMessage, Chats } from '../../types.ts'
import type { ClockDesk } from './clock-desk.ts'

/** Messages of one person's conversations and the clock, until the page goes away. */
const stream = (chats: Chats, desk: ClockDesk, as: string) => async (out: SSEStreamingApi) => {
  const send = (event: string, data: unknown) => void out.writeSSE({ event, data: JSON.stringify(data) })
  const mine = (message: ChatMessage) =>
    chats.of(as).some(({ conversationId }) => conversationId === message.conversationId)
  const stops = [
    desk.watch(state => send('clock', state)),
    chats.watch(message => {
      if (mine(message)) send('message', message)
    }),
  ]
  send('clock', desk.state())
  await new Promise<void>(ended => out.onAbort(ended))
  for (const stop of stops) stop()
}

/** `GET /api/events?as={userId}`: server-sent events `clock` and `message`. */
export const eventRoutes = (chats: Chats, desk: ClockDesk) =>
  new Hono().get('/', (context: Context) => streamSSE(context, stream(chats, desk, context.req.query('as') ?? '')))
