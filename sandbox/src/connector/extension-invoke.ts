import { randomUUID } from 'node:crypto'
import type { ChatMessage, ExtensionAsked } from '../types.ts'

/** The page of results that Teams asks for. */
const firstPage = { skip: 0, count: 25 }

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>')

/** What a card of a message leaves in its text; what the card says is not sent. */
const placeOf = (message: ChatMessage): string =>
  message.cards.map(() => `<attachment id="${randomUUID()}"></attachment>`).join('')

export type Sent = ChatMessage & { senderName: string }

/** A message as the extension is handed it. Source: Microsoft Learn, "Create and send dialogs". */
const payloadOf = (message: Sent) => {
  const { id, conversationId, from, at, senderName } = message
  const context = encodeURIComponent('{"contextType":"chat"}')
  const isApp = from === 'app'
  return {
    linkToMessage: `https://teams.microsoft.com/l/message/${conversationId}/${id}?context=${context}`,
    id,
    replyToId: null,
    createdDateTime: at,
    lastModifiedDateTime: null,
    deleted: false,
    subject: null,
    summary: null,
    importance: 'normal',
    locale: 'en-us',
    body: { contentType: 'html', content: `<div>${escaped(message.text ?? '')}</div>${placeOf(message)}` },
    from: {
      device: null,
      conversation: null,
      user: isApp ? null : { userIdentityType: 'aadUser', id: from, displayName: senderName },
      application: isApp ? { applicationIdentityType: 'bot', id: from, displayName: senderName } : null,
    },
    reactions: [],
    mentions: [],
    attachments: [],
  }
}

const context = { theme: 'default' }

/** Name and value of the invoke with which Teams asks the message extension. */
export const extensionInvoke = (asked: ExtensionAsked, message?: Sent): { name: string; value: object } => {
  if (asked.kind === 'link') return { name: 'composeExtension/queryLink', value: { url: asked.url } }
  const { command: commandId } = asked
  if (asked.kind === 'query') {
    const { parameters } = asked
    return { name: 'composeExtension/query', value: { commandId, parameters, queryOptions: firstPage } }
  }
  const about = {
    commandId,
    commandContext: 'message',
    context,
    ...(message && { messagePayload: payloadOf(message) }),
  }
  return asked.kind === 'fetch'
    ? { name: 'composeExtension/fetchTask', value: { ...about, requestId: randomUUID().replaceAll('-', '') } }
    : { name: 'composeExtension/submitAction', value: { ...about, data: asked.data } }
}
