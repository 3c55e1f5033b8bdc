import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import * as z from 'zod'
import type { Chats } from '../../types.ts'
import type { ShellTenant } from '../shell-tenant.ts'
import type { ChatsAnswer } from '../wire.ts'
import { readBody } from './read-body.ts'

const sayBody = z
  .object({ text: z.string().trim(), cards: z.array(z.unknown()).max(10).default([]) })
  .refine(({ text, cards }) => text !== '' || cards.length > 0)
const command = z.string().min(1)
const askBody = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('link'), url: z.string() }),
  z.object({
    kind: z.literal('query'),
    command,
    parameters: z.array(z.object({ name: z.string(), value: z.string() })),
  }),
  z.object({ kind: z.literal('fetch'), command, messageId: z.string() }),
  z.object({ kind: z.literal('submit'), command, messageId: z.string(), data: z.unknown() }),
])
const submitBody = z.object({ value: z.unknown() })
const switchBody = z.object({ on: z.boolean() })
const invokeBody = z.object({
  action: z.object({
    type: z.literal('Action.Execute'),
    id: z.string().exactOptional(),
    verb: z.string().exactOptional(),
    data: z.unknown().exactOptional(),
  }),
  trigger: z.enum(['manual', 'automatic']),
})

/** Every route is below one person's name, and a conversation that is not theirs does not exist. */
const createLookUp = ({ users, tenantId, chats }: ShellTenant) => {
  const person = (context: Context) => {
    const id = context.req.param('person')
    if (!id || !users.some(user => user.id === id && user.tenantId === tenantId))
      throw new HTTPException(404, { message: 'No such person.' })
    return id
  }
  const conversation = (context: Context) => {
    const id = context.req.param('conversation') ?? ''
    const known = chats.of(person(context)).some(chat => chat.conversationId === id)
    if (!known) throw new HTTPException(404, { message: 'No such conversation.' })
    return id
  }
  const message = (context: Context) => context.req.param('message') ?? ''
  return { person, conversation, message }
}

const chatsOf = (chats: Chats, userId: string): ChatsAnswer => ({
  chats: chats.of(userId),
  blocked: chats.isBlocked(userId),
})

export const chatRoutes = (tenant: ShellTenant) => {
  const { chats } = tenant
  const { person, conversation, message } = createLookUp(tenant)
  return new Hono()
    .get('/:person/chats', context => context.json(chatsOf(chats, person(context))))
    .get('/:person/chats/:conversation/messages', context => context.json(chats.messages(conversation(context))))
    .post('/:person/chats/:conversation/messages', async context => {
      const { text, cards } = await readBody(context, sayBody)
      await chats.say(person(context), conversation(context), text, cards)
      return context.body(null, 204)
    })
    .post('/:person/chats/:conversation/ask', async context => {
      const asked = await readBody(context, askBody)
      return context.json(await chats.ask(person(context), conversation(context), asked))
    })
    .post('/:person/chats/:conversation/read', context => {
      chats.markRead(person(context), conversation(context))
      return context.body(null, 204)
    })
    .post('/:person/chats/:conversation/messages/:message/submit', async context => {
      const { value } = await readBody(context, submitBody)
      await chats.submit(person(context), conversation(context), message(context), value)
      return context.body(null, 204)
    })
    .post('/:person/chats/:conversation/messages/:message/invoke', async context => {
      const { action, trigger } = await readBody(context, invokeBody)
      const who = person(context)
      return context.json(await chats.invoke(who, conversation(context), message(context), action, trigger))
    })
    .post('/:person/token', async context => context.json({ token: await tenant.tokenFor(person(context)) }))
    .put('/:person/blocked', async context => {
      const { on } = await readBody(context, switchBody)
      chats.block(person(context), on)
      return context.body(null, 204)
    })
    .put('/:person/installed', async context => {
      const { on } = await readBody(context, switchBody)
      await chats.setInstalled(person(context), on)
      return context.body(null, 204)
    })
}
