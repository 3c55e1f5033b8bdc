import { useEffect, useState } from 'preact/hooks'
import type { Width } from '#src/shell/teams/address.ts'

const small = matchMedia('(max-width: 719px)')

/** One pane at a time: on a phone, by the width switch or in a window that is that small. */
export const useNarrow = (width: Width): boolean => {
  const [isSmall, setSmall] = useState(small.matches)
  useEffect(() => {
    const follow = () => setSmall(small.matches)
    small.addEventListener('change', follow)
    return () => small.removeEventListener('change', follow)
  }, [])
  return width === 'phone' || isSmall
}
