import type { Instant } from '@praxis/practice'
import { useEffect, useState } from 'react'
import { useService } from '#src/service/service.ts'

/** The service's time, brought up to date every so many milliseconds. */
export const useNow = (every: number): Instant => {
  const { clock } = useService()
  const [now, setNow] = useState(clock.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), every)
    return () => clearInterval(timer)
  }, [clock, every])
  return now
}
