import { useEffect, useState } from 'react'

/** The value as it was last, once it has rested for so many milliseconds. */
export const useLater = <T>(value: T, rest: number): T => {
  const [later, setLater] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), rest)
    return () => clearTimeout(timer)
  }, [value, rest])
  return later
}
