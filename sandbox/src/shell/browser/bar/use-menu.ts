import { useCallback, useEffect, useRef, useState } from 'preact/hooks'

const steps: Record<string, (place: number, count: number) => number> = {
  ArrowDown: (place, count) => (place + 1) % count,
  ArrowUp: (place, count) => (place + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}

const itemsOf = (menu: HTMLElement | null): HTMLElement[] => [
  ...(menu?.querySelectorAll<HTMLElement>('[role^="menuitem"]:not([disabled])') ?? []),
]

/** A menu under a button: opens on click, moves with arrows and first letters, closes on Escape and outside. */
export const useMenu = () => {
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const menu = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)

  const close = useCallback((restore = true) => {
    setOpen(false)
    if (restore) button.current?.focus()
  }, [])

  useEffect(() => {
    if (!open) return
    const items = itemsOf(menu.current)
    const first = items.find(item => item.getAttribute('aria-checked') === 'true') ?? items[0]
    first?.focus()
    const leave = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false)
    }
    const leaveWindow = () => setOpen(false)
    document.addEventListener('pointerdown', leave)
    addEventListener('blur', leaveWindow)
    return () => {
      document.removeEventListener('pointerdown', leave)
      removeEventListener('blur', leaveWindow)
    }
  }, [open])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      return close()
    }
    if (event.key === 'Tab') return setOpen(false)
    // Text fields inside a menu keep their keys.
    if (event.target instanceof HTMLInputElement) return
    const items = itemsOf(menu.current)
    const active = document.activeElement
    const place = active instanceof HTMLElement ? items.indexOf(active) : -1
    const step = steps[event.key]
    const next = step ? items[step(place, items.length)] : byLetter(items, place, event.key)
    if (!next) return
    event.preventDefault()
    next.focus()
  }

  return { open, toggle: () => setOpen(is => !is), close, root, menu, button, onKeyDown }
}

const byLetter = (items: HTMLElement[], place: number, key: string) => {
  if (key.length !== 1 || key === ' ') return undefined
  const rest = [...items.slice(place + 1), ...items.slice(0, place + 1)]
  return rest.find(item => item.dataset.name?.toLowerCase().startsWith(key.toLowerCase()))
}
