import { useEffect, useRef } from 'react'

/** A dialog that no button opened gives the focus back to where it was. */
export const useReturnFocus = (): void => {
  const before = useRef(document.activeElement)
  useEffect(() => {
    const { current } = before
    return () => {
      requestAnimationFrame(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body
        if (isLost && current instanceof HTMLElement && current.isConnected) current.focus()
      })
    }
  }, [])
}
