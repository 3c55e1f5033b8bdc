import { useEffect, useState } from 'preact/hooks'
import type { Feed } from './create-feed.ts'

/** Whether the stand-in's server is there. */
export const useConnected = (feed: Feed): boolean => {
  const [connected, setConnected] = useState(true)
  useEffect(() => {
    const stops = [feed.onOpen(() => setConnected(true)), feed.onLoss(() => setConnected(false))]
    return () => {
      for (const stop of stops) stop()
    }
  }, [feed])
  return connected
}
