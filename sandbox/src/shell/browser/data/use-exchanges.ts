import { useEffect, useState } from 'preact/hooks'
import type { Exchange } from '../../../types.ts'
import { getJson } from '../ask-server.ts'

export type Numbered = { number: number; exchange: Exchange }

const every = 1_000
const most = 500

/** What was recorded, newest first, asked for each second unless `paused`. */
export const useExchanges = (paused: boolean) => {
  const [exchanges, setExchanges] = useState<Numbered[]>([])
  const [trouble, setTrouble] = useState('')
  const last = exchanges[0]?.number ?? 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: `last` is where to start, the polling knows the rest
  useEffect(() => {
    if (paused) return
    let going = true
    let next: ReturnType<typeof setTimeout>
    let after = last
    const poll = async () => {
      try {
        const fresh = await getJson<Numbered[]>(`/api/exchanges?after=${after}`)
        if (!going) return
        after = fresh.at(-1)?.number ?? after
        setTrouble('')
        if (fresh.length > 0) setExchanges(known => [...fresh.reverse(), ...known].slice(0, most))
      } catch (error) {
        setTrouble(error instanceof Error ? error.message : String(error))
      }
      next = setTimeout(() => void poll(), every)
    }
    void poll()
    return () => {
      going = false
      clearTimeout(next)
    }
  }, [paused])
  return { exchanges, trouble }
}
