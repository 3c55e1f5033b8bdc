import type { Log } from '#src/log.ts'

/** Work that goes on after the caller has their answer. What it cannot finish, the sweep does. */
export const createBackground = (log: Log) => {
  const going = new Set<Promise<void>>()
  return {
    run: (what: string, work: () => Promise<unknown>): void => {
      const mine = work()
        .then(
          () => undefined,
          error => log.warn({ error, what }, 'left to the next sweep'),
        )
        .finally(() => going.delete(mine))
      going.add(mine)
    },
    /** Waits until nothing goes on any more. */
    settled: async (): Promise<void> => {
      while (going.size > 0) await Promise.all(going)
    },
  }
}

export type Background = ReturnType<typeof createBackground>
