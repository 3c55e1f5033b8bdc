import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import { useShell } from '../use-shell.ts'

/** A jump of the tenant's clock by more than this is as if the person had been away and came back. */
const away = 60_000

/** Calls `refresh` whenever the card may have come into view: scrolled to, edited, shown again, after a time away. */
export const useCardRefresh = (card: RefObject<HTMLElement | null>, refresh: () => void) => {
  const { feed } = useShell()
  useEffect(() => {
    const element = card.current
    if (!element) return
    let inView = false
    let seen = feed.now()
    const check = () => {
      if (inView && !document.hidden) refresh()
    }
    const observer = new IntersectionObserver(entries => {
      inView = entries.at(-1)?.isIntersecting ?? false
      check()
    })
    observer.observe(element)
    const stop = feed.onClock(({ now, moving }) => {
      if (!moving && now - seen > away) check()
      if (!moving) seen = now
    })
    document.addEventListener('visibilitychange', check)
    return () => {
      observer.disconnect()
      stop()
      document.removeEventListener('visibilitychange', check)
    }
  }, [card, refresh, feed])
}
