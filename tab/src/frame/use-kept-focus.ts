import type { RefObject } from 'react'
import { useEffect } from 'react'

const rowsOf = (list: HTMLElement) => [...list.querySelectorAll<HTMLElement>('[data-row]')]

/** Where the focus is among the rows; it is lost when its row leaves, or when what it was on is switched off. */
const isLost = () => document.activeElement === null || document.activeElement === document.body

/** A row that leaves hands its focus on to the row that takes its place, so that one can go on by keyboard. */
export const useKeptFocus = (list: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const { current } = list
    if (!current) return
    let at = -1
    const onFocus = (event: FocusEvent) => {
      const row = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-row]') : null
      at = row ? rowsOf(current).indexOf(row) : -1
    }
    const onPress = () => {
      at = -1
    }
    const onChange = () => {
      if (at < 0 || !isLost()) return
      const rows = rowsOf(current)
      rows[Math.min(at, rows.length - 1)]?.querySelector<HTMLElement>('[data-row-link]')?.focus()
    }
    const observer = new MutationObserver(onChange)
    observer.observe(current, { childList: true, subtree: true })
    document.addEventListener('focusin', onFocus)
    document.addEventListener('pointerdown', onPress, true)
    return () => {
      observer.disconnect()
      document.removeEventListener('focusin', onFocus)
      document.removeEventListener('pointerdown', onPress, true)
    }
  }, [list])
}
