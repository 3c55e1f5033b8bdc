import type { ChatReference } from '@praxis/practice'
import type { Activity } from 'botbuilder'
import type { Answer } from './conversation/answer.ts'
import type { Incoming, Sender } from './conversation/incoming.ts'
import type { Asked } from './extension/asked.ts'
import { readAsked } from './extension/asked.ts'
import type { ExtensionAnswer } from './extension/extension-answer.ts'
import { extensionBody } from './extension/extension-answer.ts'
import { fieldOf } from './field-of.ts'
import type { Card } from './types.ts'
import { plainText } from './words/plain-text.ts'

const cardType = 'application/vnd.microsoft.card.adaptive'

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Teams names the tenant in two places; what came through another tenant's chat is told by either. */
const tenantOf = ({ conversation, channelData }: Activity): string =>
  text(fieldOf(fieldOf(channelData, 'tenant'), 'id')) || text(conversation?.tenantId)

const senderOf = (activity: Activity): Sender => {
  const { from, recipient, conversation, serviceUrl } = activity
  return {
    objectId: text(from?.aadObjectId),
    tenantId: tenantOf(activity),
    isPersonalChat: conversation?.conversationType === 'personal',
    ...(text(activity.locale) && { locale: text(activity.locale) }),
    chat: { service: serviceUrl, conversation: text(conversation?.id), user: text(from?.id), bot: text(recipient?.id) },
  }
}

const mentionsOf = ({ entities = [], recipient }: Activity): string[] =>
  entities
    .filter(({ type, mentioned }) => type === 'mention' && fieldOf(mentioned, 'id') === recipient?.id)
    .map(entity => text(entity.text))

type Kind = Incoming extends infer Each ? (Each extends Incoming ? Omit<Each, 'id' | 'from'> : never) : never

const readMessage = (activity: Activity): Kind => {
  const { value, replyToId } = activity
  const verb = fieldOf(value, 'verb')
  // An Action.Submit: older clients have no Action.Execute, and the verb stands in its data.
  if (typeof verb === 'string')
    return { kind: 'action', verb, data: value, invoked: false, ...(replyToId && { message: replyToId }) }
  // What was shared with me as a card asks nothing.
  if (activity.attachments?.some(({ contentType }) => contentType === cardType)) return { kind: 'seen' }
  return { kind: 'words', text: plainText(text(activity.text), mentionsOf(activity)) }
}

const readInvoke = ({ name, value, replyToId }: Activity): Kind | undefined => {
  const action = fieldOf(value, 'action')
  const verb = fieldOf(action, 'verb')
  if (name !== 'adaptiveCard/action' || typeof verb !== 'string') return undefined
  const data = fieldOf(action, 'data')
  return { kind: 'action', verb, data, invoked: true, ...(replyToId && { message: replyToId }) }
}

const readInstallation = ({ action }: Activity): Kind => {
  if (action === 'add') return { kind: 'installed' }
  return { kind: action === 'remove' ? 'uninstalled' : 'seen' }
}

const kindOf = (activity: Activity): Kind | undefined => {
  switch (activity.type) {
    case 'message':
      return readMessage(activity)
    case 'invoke':
      return readInvoke(activity)
    case 'installationUpdate':
      return readInstallation(activity)
    case 'conversationUpdate':
      return { kind: 'seen' }
    default:
      return undefined
  }
}

/** What an activity means to us; undefined when it means nothing. */
export const readActivity = (activity: Activity): Incoming | undefined => {
  // Who wrote is vouched for by Teams alone.
  if (activity.channelId !== 'msteams') return undefined
  const kind = kindOf(activity)
  return kind && { id: text(activity.id), from: senderOf(activity), ...kind }
}

/** What an activity asks of the message extension, and who asks; undefined when it asks nothing of it. */
export const readExtension = (activity: Activity): { from: Sender; asked: Asked } | undefined => {
  if (activity.channelId !== 'msteams' || activity.type !== 'invoke') return undefined
  const asked = readAsked(text(activity.name), activity.value)
  return asked && { from: senderOf(activity), asked }
}

/** A message to a person's chat. `summary` is what a notification shows of a card. */
export const writeMessage = (
  { service, conversation, user, bot }: ChatReference,
  content: { card: Card } | { text: string },
): Partial<Activity> => ({
  type: 'message',
  channelId: 'msteams',
  serviceUrl: service,
  from: { id: bot, name: '' },
  recipient: { id: user, name: '' },
  conversation: { id: conversation, name: '', isGroup: false, conversationType: 'personal' },
  ...('text' in content
    ? { text: content.text, textFormat: 'plain' }
    : {
        summary: text(content.card.fallbackText),
        attachments: [{ contentType: cardType, content: content.card }],
      }),
})

/** The answer to an `adaptiveCard/action`, in the shape of Universal Actions. */
const actionResponse = (answer: Answer): { statusCode: number; type: string; value: unknown } => {
  if ('card' in answer) return { statusCode: 200, type: cardType, value: answer.card }
  if ('text' in answer)
    return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: answer.text }
  return { statusCode: 500, type: 'application/vnd.microsoft.error', value: { code: '500', message: answer.failed } }
}

export const writeInvokeResponse = (answer: Answer): Partial<Activity> => ({
  type: 'invokeResponse',
  value: { status: 200, body: actionResponse(answer) },
})

export const writeExtensionResponse = (answer: ExtensionAnswer): Partial<Activity> => ({
  type: 'invokeResponse',
  value: { status: 200, body: extensionBody(answer) },
})
