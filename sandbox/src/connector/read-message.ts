import type { MessageContent } from './message-store.ts'

const isObject = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object'

const cardType = 'application/vnd.microsoft.card.adaptive'

const cardsOf = (attachments: unknown): unknown[] =>
  (Array.isArray(attachments) ? attachments : [])
    .filter(isObject)
    .filter(attachment => attachment.contentType === cardType)
    .map(attachment => attachment.content)

const actionsOf = (suggested: unknown): { title: string; value: string }[] =>
  (isObject(suggested) && Array.isArray(suggested.actions) ? suggested.actions : [])
    .filter(isObject)
    .map(action => ({ title: String(action.title), value: String(action.value ?? action.title) }))

/** What a person sees of a bot's activity; undefined for one that shows nothing, such as `typing`. */
export const readMessage = (activity: unknown): MessageContent | undefined => {
  if (!isObject(activity) || activity.type !== 'message') return undefined
  const suggestedActions = actionsOf(activity.suggestedActions)
  return {
    ...(typeof activity.text === 'string' && activity.text !== '' ? { text: activity.text } : {}),
    cards: cardsOf(activity.attachments),
    ...(suggestedActions.length > 0 ? { suggestedActions } : {}),
  }
}
