import type { Bot } from '@praxis/bot'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { problem, problemResponse } from './problem.ts'
import { readJson } from './read-json.ts'

/** An activity is small; nothing larger is read, nor anything of whom the channel's token does not speak. */
const mostBytes = 256_000

const unsigned = () =>
  problemResponse(problem(401, 'sign-in', 'Only the bot channel speaks here', 'Send its Bearer token.'), {
    'WWW-Authenticate': 'Bearer',
  })

const tooLarge = () =>
  problemResponse(problem(413, 'too-large', 'The activity is too large', `${mostBytes / 1000} kB is the most.`))

/** `POST /api/messages`: what people do in the chat. The bot verifies who sent it. */
export const messagesRoute = ({ bot }: { bot: Pick<Bot, 'handle'> }) =>
  new Hono()
    .use(async (context, next) => (context.req.header('Authorization')?.startsWith('Bearer ') ? next() : unsigned()))
    .use(bodyLimit({ maxSize: mostBytes, onError: tooLarge }))
    .post('/', async context => {
      const headers = Object.fromEntries(context.req.raw.headers)
      const { status, body } = await bot.handle({ headers, body: await readJson(context) })
      return new Response(body === undefined ? null : JSON.stringify(body), {
        status,
        headers: { 'Content-Type': 'application/json' },
      })
    })
