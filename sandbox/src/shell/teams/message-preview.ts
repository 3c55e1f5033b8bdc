import type { ChatMessage } from '../../types.ts'
import { isObject } from './is-object.ts'

/** The first words of a card: its heading, wherever it stands. */
const firstText = (element: unknown): string | undefined => {
  if (Array.isArray(element)) return element.map(firstText).find(Boolean)
  if (!isObject(element)) return undefined
  if (element.type === 'TextBlock' && typeof element.text === 'string') return element.text
  return firstText(element.body) ?? firstText(element.items) ?? firstText(element.columns)
}

const plain = (text: string) => text.replace(/[*_]{1,2}(\S.*?\S|\S)[*_]{1,2}/g, '$1').replace(/\s+/g, ' ')

/** One line for the list of chats. */
export const messagePreview = (message: ChatMessage, reader: string): string => {
  if (message.deleted) return 'This message was deleted'
  const text = plain(message.text || firstText(message.cards[0]) || 'Card')
  return message.from === reader ? `You: ${text}` : text
}
