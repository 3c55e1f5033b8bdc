/** What an invoke answered for one card of one message, and for which version of the message. */
export type ShownCard = { version: number; at: number; card?: Record<string, unknown> }

/** Lives as long as the window shows this person, so that going away and coming back shows the same card at once. */
export const createCardMemory = () => {
  const cards = new Map<string, ShownCard>()
  return {
    get: (key: string) => cards.get(key),
    set: (key: string, shown: ShownCard) => void cards.set(key, shown),
  }
}

export type CardMemory = ReturnType<typeof createCardMemory>
