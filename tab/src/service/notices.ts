import { createStore } from './store.ts'

/** Something said to the person at the edge of the screen, for a while. */
export type Notice = {
  id: string
  intent: 'success' | 'info' | 'warning' | 'error'
  title: string
  body?: string
  act?: { words: string; run: () => void }
  /** Stays until it is closed or replaced. */
  stays?: boolean
}

/** Said notices, in order; the frame shows them. The same id replaces what was said before. */
export const createNotices = () => {
  const said = createStore<{ notice: Notice | { id: string; gone: true } } | undefined>(undefined)
  return {
    said,
    say: (notice: Omit<Notice, 'id'> & { id?: string }) => {
      const id = notice.id ?? crypto.randomUUID()
      said.set({ notice: { ...notice, id } })
      return id
    },
    unsay: (id: string) => said.set({ notice: { id, gone: true } }),
  }
}
