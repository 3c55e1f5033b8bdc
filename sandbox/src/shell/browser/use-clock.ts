import { useEffect, useState } from 'preact/hooks'
import type { ClockAnswer } from '../wire.ts'
import type { Feed } from './create-feed.ts'

/** The tenant's clock, told by the server and ticking on in between. */
export const useClock = (feed: Feed | undefined): ClockAnswer | undefined => {
  const [clock, setClock] = useState<ClockAnswer>()
  useEffect(() => {
    if (!feed) return
    const stop = feed.onClock(setClock)
    const ticking = setInterval(() => setClock(known => known && { ...known, now: feed.now() }), 5_000)
    return () => {
      stop()
      clearInterval(ticking)
    }
  }, [feed])
  return clock
}
