import { useEffect, useState } from 'preact/hooks'
import { createFeed, type Feed } from './create-feed.ts'

/** One connection for each person that this window shows. */
export const useFeed = (as: string): Feed | undefined => {
  const [feed, setFeed] = useState<Feed>()
  useEffect(() => {
    if (!as) return
    const opened = createFeed(as)
    setFeed(opened)
    return () => {
      opened.close()
      setFeed(undefined)
    }
  }, [as])
  return feed
}
