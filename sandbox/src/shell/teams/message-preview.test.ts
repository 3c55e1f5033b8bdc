import type { ChatMessage } from '../../types.ts'
import { messagePreview } from './message-preview.ts'

const message = (own: Partial<ChatMessage>): ChatMessage => ({
  id: 'm1',
  conversationId: 'a:1',
  from: 'app',
  at: '2026-11-23T09:00:00Z',
  cards: [],
  edited: false,
  deleted: false,
  ...own,
})

test('words are shown without their markup', () => {
  expect(messagePreview(message({ text: 'Week 47 is **submitted**.\n_Thanks_' }), 'ana')).toBe(
    'Week 47 is submitted. Thanks',
  )
})

test('a card shows its heading, wherever it stands', () => {
  const heading = { type: 'TextBlock', text: 'Logged 1:30' }
  const card = { type: 'AdaptiveCard', body: [{ type: 'Container', items: [{ type: 'Image' }, heading] }] }
  expect(messagePreview(message({ cards: [card] }), 'ana')).toBe('Logged 1:30')
})

test('what the reader wrote says so, what is gone says so', () => {
  expect(messagePreview(message({ from: 'ana', text: 'hi' }), 'ana')).toBe('You: hi')
  expect(messagePreview(message({ text: 'hi', deleted: true }), 'ana')).toBe('This message was deleted')
})
