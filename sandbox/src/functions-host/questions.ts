import type { ToHost } from './messages.ts'

type Waiting = { resolve(): void; reject(error: Error): void }

/** Messages to a host that it answers with `done`, by their number. */
export const createQuestions = (isConnected: () => boolean, tell: (message: ToHost) => void) => {
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  const ask = (message: (id: number) => ToHost): Promise<void> =>
    new Promise((resolve, reject) => {
      if (!isConnected()) return reject(new Error('The functions host is gone.'))
      lastId += 1
      waiting.set(lastId, { resolve, reject })
      tell(message(lastId))
    })
  const answer = (id: number, error: string | undefined): void => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) asked?.resolve()
    else asked?.reject(new Error(error))
  }
  const abandon = (): void => {
    for (const { reject } of waiting.values()) reject(new Error('The functions host ended.'))
    waiting.clear()
  }
  return { ask, answer, abandon }
}
