import { useEffect, useState } from 'preact/hooks'
import { useShell } from '../use-shell.ts'
import { type Conversation, createConversation } from './create-conversation.ts'

const conversations = new WeakMap<object, Map<string, Conversation>>()

/** Conversations live as long as the feed, so that coming back to one shows it at once. */
export const useConversation = (conversationId: string): Conversation => {
  const { feed, person } = useShell()
  const known = conversations.get(feed) ?? new Map<string, Conversation>()
  conversations.set(feed, known)
  const conversation = known.get(conversationId) ?? createConversation(feed, person.id, conversationId)
  known.set(conversationId, conversation)
  const [, redraw] = useState(0)
  useEffect(() => conversation.watch(() => redraw(count => count + 1)), [conversation])
  return conversation
}
