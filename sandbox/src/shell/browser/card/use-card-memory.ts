import { useCallback, useState } from 'preact/hooks'
import type { VersionedMessage } from '../chat/create-conversation.ts'
import { useShell } from '../use-shell.ts'

/** The card as this person has it: the stored one, or what the bot answered to their invoke on this version of it. */
export const useCardMemory = ({ message, version }: VersionedMessage, index: number) => {
  const { feed, memory } = useShell()
  const [, redraw] = useState(0)
  const key = `${message.conversationId}/${message.id}/${index}`
  const remembered = memory.get(key)
  const mine = remembered?.version === version ? remembered.card : undefined

  /** An invoke was answered, or is on its way: with a card, or leaving the one that is shown. */
  const keep = useCallback(
    (card?: Record<string, unknown>) => {
      const before = memory.get(key)
      const kept = card ?? (before?.version === version ? before.card : undefined)
      memory.set(key, { version, at: feed.now(), ...(kept ? { card: kept } : {}) })
      if (card) redraw(count => count + 1)
    },
    [memory, key, version, feed],
  )
  const last = useCallback(() => memory.get(key), [memory, key])
  return { shown: mine ?? message.cards[index], keep, last }
}
