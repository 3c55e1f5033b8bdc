import type { Bot } from '@praxis/bot'
import { Hono } from 'hono'
import { readJson } from './read-json.ts'

/** `POST /api/messages`: what people do in the chat. The bot verifies who sent it. */
export const messagesRoute = ({ bot }: { bot: Pick<Bot, 'handle'> }) =>
  new Hono().post('/', async context => {
    const headers = Object.fromEntries(context.req.raw.headers)
    const { status, body } = await bot.handle({ headers, body: await readJson(context) })
    return new Response(body === undefined ? null : JSON.stringify(body), {
      status,
      headers: { 'Content-Type': 'application/json' },
    })
  })
