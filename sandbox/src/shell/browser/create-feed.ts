import type { ChatMessage } from '../../types.ts'
import type { ClockAnswer } from '../wire.ts'

type Listener<T> = (value: T) => void

/** What the server tells one person's window as it happens. `onOpen` comes again after a broken connection. */
export const createFeed = (as: string) => {
  const source = new EventSource(`/api/events?as=${encodeURIComponent(as)}`)
  const messages = new Set<Listener<ChatMessage>>()
  const clocks = new Set<Listener<ClockAnswer>>()
  const opens = new Set<() => void>()
  const losses = new Set<() => void>()
  let ahead = 0
  let clock: ClockAnswer | undefined

  source.addEventListener('open', () => {
    for (const listener of opens) listener()
  })
  source.addEventListener('error', () => {
    for (const listener of losses) listener()
  })
  source.addEventListener('message', event => {
    // The server sends a ChatMessage under this name, see event-routes.ts.
    const message = JSON.parse(event.data) as ChatMessage
    for (const listener of messages) listener(message)
  })
  source.addEventListener('clock', event => {
    // The server sends a ClockAnswer under this name, see event-routes.ts.
    clock = JSON.parse(event.data) as ClockAnswer
    ahead = clock.now - Date.now()
    for (const listener of clocks) listener(clock)
  })

  const subscribe =
    <T>(listeners: Set<T>) =>
    (listener: T) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    }

  return {
    onMessage: subscribe(messages),
    /** Told at once what is known already. */
    onClock(listener: Listener<ClockAnswer>) {
      if (clock) listener(clock)
      return subscribe(clocks)(listener)
    },
    onOpen: subscribe(opens),
    /** The connection broke; the browser tries again by itself. */
    onLoss: subscribe(losses),
    /** The tenant's time. */
    now: () => Date.now() + ahead,
    close: () => source.close(),
  }
}

export type Feed = ReturnType<typeof createFeed>
