import type { Storage } from '../storage/open-storage.ts'
import type { ChatMessage } from '../types.ts'

export type MessageContent = Pick<ChatMessage, 'text' | 'cards' | 'suggestedActions'>

type Row = {
  position: number
  conversationId: string
  id: string
  sender: string
  at: string
  content: string
  edited: number
  deleted: number
}

const toMessage = (row: Row): ChatMessage => {
  const content: MessageContent = JSON.parse(row.content)
  return {
    id: row.id,
    conversationId: row.conversationId,
    from: row.sender,
    at: row.at,
    ...content,
    edited: row.edited === 1,
    deleted: row.deleted === 1,
  }
}

/** Whose personal chat with the app it is. */
export type Conversation = { id: string; userId: string; readUpTo: number }

/** The messages of people's chats with the app, kept in the tenant's storage. */
export const createMessageStore = (storage: Storage) => {
  const find = (conversationId: string, id: string): ChatMessage | undefined => {
    const row = storage.one<Row>('SELECT * FROM messages WHERE conversationId = ? AND id = ?', conversationId, id)
    return row && toMessage(row)
  }
  const ensureConversation = (id: string, userId: string): void => {
    storage.run('INSERT OR IGNORE INTO conversations (id, userId) VALUES (?, ?)', id, userId)
  }
  const add = (message: Omit<ChatMessage, 'edited' | 'deleted'>): ChatMessage => {
    const { text, cards, suggestedActions } = message
    storage.run(
      'INSERT INTO messages (conversationId, id, sender, at, content) VALUES (?, ?, ?, ?, ?)',
      message.conversationId,
      message.id,
      message.from,
      message.at,
      JSON.stringify({ text, cards, suggestedActions }),
    )
    return { ...message, edited: false, deleted: false }
  }
  const edit = (conversationId: string, id: string, content: MessageContent): ChatMessage | undefined => {
    const sql = 'UPDATE messages SET content = ?, edited = 1 WHERE conversationId = ? AND id = ? AND deleted = 0'
    return storage.run(sql, JSON.stringify(content), conversationId, id).changes > 0
      ? find(conversationId, id)
      : undefined
  }
  const remove = (conversationId: string, id: string): ChatMessage | undefined => {
    const sql = `UPDATE messages SET deleted = 1, content = '{"cards":[]}' WHERE conversationId = ? AND id = ? AND deleted = 0`
    return storage.run(sql, conversationId, id).changes > 0 ? find(conversationId, id) : undefined
  }
  const markRead = (conversationId: string): void => {
    const sql = `UPDATE conversations SET readUpTo =
      (SELECT coalesce(max(position), 0) FROM messages WHERE conversationId = conversations.id) WHERE id = ?`
    storage.run(sql, conversationId)
  }
  return {
    find,
    add,
    edit,
    remove,
    markRead,
    ensureConversation,
    conversation: (id: string) => storage.one<Conversation>('SELECT * FROM conversations WHERE id = ?', id),
    all: (conversationId: string): ChatMessage[] =>
      storage
        .all<Row>('SELECT * FROM messages WHERE conversationId = ? ORDER BY position', conversationId)
        .map(toMessage),
    last: (conversationId: string): ChatMessage | undefined => {
      const sql = 'SELECT * FROM messages WHERE conversationId = ? AND deleted = 0 ORDER BY position DESC LIMIT 1'
      const row = storage.one<Row>(sql, conversationId)
      return row && toMessage(row)
    },
    unread: (conversationId: string): number =>
      storage.one<{ count: number }>(
        `SELECT count(*) AS count FROM messages JOIN conversations ON conversations.id = conversationId
         WHERE conversationId = ? AND sender = 'app' AND deleted = 0 AND position > readUpTo`,
        conversationId,
      )?.count ?? 0,
  }
}

export type MessageStore = ReturnType<typeof createMessageStore>
