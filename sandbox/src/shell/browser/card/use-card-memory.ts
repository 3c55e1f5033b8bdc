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
  const shown = mine ?? message.cards[index]

  /** An invoke was answered, or is on its way. The same card again stays as it is, with what was typed into it. */
  const keep = useCallback(
    (card?: Record<string, unknown>) => {
      const before = memory.get(key)
      const known = before?.version === version ? before.card : undefined
      const isNew = card !== undefined && JSON.stringify(card) !== JSON.stringify(shown)
      const kept = isNew ? card : known
      memory.set(key, { version, at: feed.now(), ...(kept ? { card: kept } : {}) })
      if (isNew) redraw(count => count + 1)
    },
    [memory, key, version, feed, shown],
  )
  const last = useCallback(() => memory.get(key), [memory, key])
  return { shown, keep, last }
}
