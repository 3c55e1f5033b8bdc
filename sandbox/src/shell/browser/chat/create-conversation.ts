import type { ChatMessage } from '../../../types.ts'
import { getJson } from '../ask-server.ts'
import type { Feed } from '../create-feed.ts'

/** `version` counts the edits that this window saw: each one asks a card with `refresh` anew. */
export type VersionedMessage = { message: ChatMessage; version: number }

const same = (one: ChatMessage, other: ChatMessage) => JSON.stringify(one) === JSON.stringify(other)

/** The messages of one conversation, kept up to date by the feed for as long as the window shows this person. */
export const createConversation = (feed: Feed, as: string, conversationId: string) => {
  const path = `/api/people/${as}/chats/${encodeURIComponent(conversationId)}`
  const known = new Map<string, VersionedMessage>()
  const listeners = new Set<() => void>()
  let shown: VersionedMessage[] | undefined

  const tell = () => {
    shown = [...known.values()].sort((one, other) => Date.parse(one.message.at) - Date.parse(other.message.at))
    for (const listener of listeners) listener()
  }
  const take = (message: ChatMessage, isEdit: boolean) => {
    const before = known.get(message.id)
    const version = before ? before.version + (isEdit || !same(before.message, message) ? 1 : 0) : 0
    known.set(message.id, { message, version })
  }
  const load = async () => {
    for (const message of await getJson<ChatMessage[]>(`${path}/messages`)) take(message, false)
    tell()
  }
  feed.onOpen(() => void load().catch(() => undefined))
  feed.onMessage(message => {
    if (message.conversationId !== conversationId) return
    take(message, true)
    tell()
  })
  void load().catch(() => undefined)

  return {
    path,
    /** Undefined until they were read. */
    messages: () => shown,
    watch(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

export type Conversation = ReturnType<typeof createConversation>
