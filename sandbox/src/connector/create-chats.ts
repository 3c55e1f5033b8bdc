import type { Directory } from '../directory/create-directory.ts'
import type { TenantChats } from '../tenant/tenant.ts'
import type { Chat, ChatMessage, ExtensionAsked, InvokeAnswer, User } from '../types.ts'
import { type Activity, type ActivityFrame, installationActivities, personalActivity } from './activity.ts'
import { extensionInvoke } from './extension-invoke.ts'
import type { Installations } from './installations.ts'
import type { MessageStore } from './message-store.ts'
import { conversationIdFor } from './people-ids.ts'
import { type BotLine, BotUnreachable, postToBot } from './post-to-bot.ts'

export type ChatParts = {
  line: BotLine
  directory: Directory
  messages: MessageStore
  installations: Installations
  serviceUrl(): string
  nextMessageId(): string
  announce(message: ChatMessage): void
  watch(listener: (message: ChatMessage) => void): () => void
}

const userOf = ({ directory }: ChatParts, userId: string): User => {
  const user = directory.users.find(({ id }) => id === userId)
  if (!user) throw new Error(`Nobody in the tenant has the id ${userId}.`)
  return user
}

const frameOf = ({ line, serviceUrl }: ChatParts): ActivityFrame => ({
  app: line.app,
  serviceUrl: serviceUrl(),
  now: line.clock.now(),
})

const deliver = async (parts: ChatParts, activity: Activity): Promise<InvokeAnswer> => {
  const answer = await postToBot(parts.line, activity)
  if (answer.status >= 300) throw new BotUnreachable(answer.status, answer.body)
  return answer
}

/** What the bot could not be told it is told again when the person does something. */
const tell = async (parts: ChatParts, user: User, installed: boolean): Promise<void> => {
  const { installations, messages, line } = parts
  installations.setState(user.id, installed ? 'pending' : 'absent')
  messages.ensureConversation(conversationIdFor(line.app, user.id), user.id)
  for (const activity of installationActivities(frameOf(parts), user, installed)) await deliver(parts, activity)
  if (installed) installations.setState(user.id, 'told')
}

/** Whoever has the app by policy becomes known to the bot with the first thing they do. */
const introduce = async (parts: ChatParts, user: User): Promise<void> => {
  const state = parts.installations.state(user.id)
  if (state === 'absent') throw new Error(`${user.displayName} does not have the app.`)
  if (state === 'pending') await tell(parts, user, true)
}

const postMessage = async (parts: ChatParts, user: User, content: Pick<ChatMessage, 'text' | 'cards'>) => {
  const message = parts.messages.add({
    id: parts.nextMessageId(),
    conversationId: conversationIdFor(parts.line.app, user.id),
    from: user.id,
    at: new Date(parts.line.clock.now()).toISOString(),
    ...content,
  })
  parts.announce(message)
  return message
}

/** Teams sends what was typed a second time, as HTML; a bot that looks for files must not take that for one. */
const asHtml = (text: string) => {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return { contentType: 'text/html', content: `<p>${escaped}</p>` }
}

const asCard = (content: unknown) => ({ contentType: 'application/vnd.microsoft.card.adaptive', content })

const say = async (parts: ChatParts, user: User, text: string, cards: unknown[]): Promise<void> => {
  await introduce(parts, user)
  const message = await postMessage(parts, user, { text, cards })
  const own = { text, textFormat: 'plain', id: message.id, attachments: [...cards.map(asCard), asHtml(text)] }
  await deliver(parts, personalActivity(frameOf(parts), user, own))
}

type Submission = { messageId: string; value: unknown }

const submit = async (parts: ChatParts, user: User, { messageId, value }: Submission): Promise<void> => {
  await introduce(parts, user)
  const own = { value, replyToId: messageId, id: parts.nextMessageId(), channelData: channelDataOf(user, messageId) }
  await deliver(parts, personalActivity(frameOf(parts), user, own))
}

const channelDataOf = (user: User, messageId: string) => ({
  tenant: { id: user.tenantId },
  source: { name: 'message' },
  legacy: { replyToId: `1:${messageId}` },
})

const invoke = async (parts: ChatParts, user: User, { messageId, value }: Submission): Promise<InvokeAnswer> => {
  try {
    await introduce(parts, user)
  } catch (error) {
    if (error instanceof BotUnreachable) return { status: error.status, body: error.details }
    throw error
  }
  const own = {
    type: 'invoke',
    name: 'adaptiveCard/action',
    value,
    replyToId: messageId,
    channelData: channelDataOf(user, messageId),
  }
  return postToBot(parts.line, personalActivity(frameOf(parts), user, own))
}

/** The message extension is asked whether or not the bot was ever told of the person. */
const ask = (parts: ChatParts, user: User, conversationId: string, asked: ExtensionAsked): Promise<InvokeAnswer> => {
  const message = 'messageId' in asked ? parts.messages.find(conversationId, asked.messageId) : undefined
  const from = (id: string) => parts.directory.user(id)?.displayName ?? parts.line.app.name
  const invoke = extensionInvoke(asked, message && { ...message, senderName: from(message.from) })
  const channelData = { tenant: { id: user.tenantId }, source: { name: message ? 'message' : 'compose' } }
  return postToBot(parts.line, personalActivity(frameOf(parts), user, { type: 'invoke', ...invoke, channelData }))
}

const chatOf = (parts: ChatParts, userId: string): Chat => {
  const { line, messages } = parts
  const conversationId = conversationIdFor(line.app, userId)
  messages.ensureConversation(conversationId, userId)
  const last = messages.last(conversationId)
  return {
    conversationId,
    kind: 'personal',
    title: line.app.name,
    ...(last ? { last } : {}),
    unread: messages.unread(conversationId),
  }
}

/** People's side of their chats with the app's bot. */
export const createChats = (parts: ChatParts): TenantChats => ({
  of: userId => (parts.installations.state(userOf(parts, userId).id) === 'absent' ? [] : [chatOf(parts, userId)]),
  messages: conversationId => parts.messages.all(conversationId),
  markRead: (_, conversationId) => parts.messages.markRead(conversationId),
  say: (userId, _, text, cards = []) => say(parts, userOf(parts, userId), text, cards),
  ask: (userId, conversationId, asked) => ask(parts, userOf(parts, userId), conversationId, asked),
  submit: (userId, _, messageId, value) => submit(parts, userOf(parts, userId), { messageId, value }),
  invoke: (userId, ...[, messageId, action, trigger]) =>
    invoke(parts, userOf(parts, userId), { messageId, value: { action, trigger } }),
  block: (userId, blocked) => parts.installations.setBlocked(userId, blocked),
  isBlocked: userId => parts.installations.isBlocked(userId),
  setInstalled: (userId, installed) => tell(parts, userOf(parts, userId), installed),
  watch: parts.watch,
  announceInstallations: async () => {
    const pending = parts.directory.users.filter(({ id }) => parts.installations.state(id) === 'pending')
    for (const user of pending) await tell(parts, user, true)
  },
})
