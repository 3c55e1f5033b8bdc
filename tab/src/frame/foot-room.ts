import { createStore } from '#src/service/store.ts'

/** How high the bar at the foot of the page is, while there is one: notices stand above it. */
export const footRoom = createStore(0)

/** The ref of such a bar. */
export const keepFootRoom = (bar: HTMLElement | null) => {
  if (!bar) return undefined
  const observer = new ResizeObserver(() => footRoom.set(bar.offsetHeight))
  observer.observe(bar)
  return () => {
    observer.disconnect()
    footRoom.set(0)
  }
}
