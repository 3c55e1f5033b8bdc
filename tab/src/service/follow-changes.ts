import type { Api } from './api.ts'
import type { Changes } from './contract.ts'
import type { OwnCommits } from './own-commits.ts'
import { createStore } from './store.ts'

const inUse = 5000
const idle = 20_000
const idleAfter = 2 * 60_000
const afterAnAct = 1000

/** How many `stream:version` are remembered, so that what the feed repeats is dropped. */
const remembered = 2000

/** Whether the service answers, and when it last did. */
export type Connection = { answers: boolean; lastAnswer: number }

type Parts = {
  api: Pick<Api, 'changes'>
  own: OwnCommits
  refresh: (streams: string[]) => Promise<void>
}

const acts = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const

/** The streams that nobody here knows of yet. Messages out are shown nowhere. */
const createSieve = (own: OwnCommits) => {
  let seen = new Set<string>()
  return ({ streams }: Changes): string[] => {
    const fresh = streams.filter(stream => !seen.has(stream))
    seen = new Set([...seen, ...fresh].slice(-remembered))
    return fresh.filter(stream => !own.has(stream) && !stream.startsWith('send:'))
  }
}

/** Asks what changed: every 5 s in use, more rarely when nobody is at work, not at all while the tab is hidden. */
export const createFollower = ({ api, own, refresh }: Parts) => {
  const connection = createStore<Connection>({ answers: true, lastAnswer: Date.now() })
  const sieve = createSieve(own)
  let at: number | undefined
  let lastUse = Date.now()
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = new AbortController()

  const poll = async () => {
    try {
      const first = at === undefined
      const changes = await api.changes(at, stopped.signal)
      connection.set({ answers: true, lastAnswer: Date.now() })
      if (!changes) return
      at = changes.at
      const fresh = sieve(changes)
      if (!first && fresh.length > 0) await refresh(fresh)
    } catch {
      if (!stopped.signal.aborted) connection.set(before => ({ ...before, answers: false }))
    }
  }

  const pause = () => (Date.now() - lastUse > idleAfter ? idle : inUse)

  const plan = (milliseconds: number) => {
    clearTimeout(timer)
    const { signal } = stopped
    timer = setTimeout(async () => {
      if (document.hidden) return
      await poll()
      if (!signal.aborted) plan(pause())
    }, milliseconds)
  }

  const wake = () => {
    if (!document.hidden) plan(0)
  }
  const use = () => {
    lastUse = Date.now()
  }

  return {
    connection,
    /** Follow-ups of an act come a moment after it. */
    soon: () => plan(afterAnAct),
    start: () => {
      stopped = new AbortController()
      for (const act of acts) addEventListener(act, use, { passive: true })
      document.addEventListener('visibilitychange', wake)
      addEventListener('online', wake)
      plan(0)
      return () => {
        stopped.abort()
        clearTimeout(timer)
        for (const act of acts) removeEventListener(act, use)
        document.removeEventListener('visibilitychange', wake)
        removeEventListener('online', wake)
      }
    },
  }
}
