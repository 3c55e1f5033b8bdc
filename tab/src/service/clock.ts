import type { Instant } from '@praxis/practice'
import { instantOf, millisecondsOf } from '@praxis/practice'

/** The service's clock, kept by its difference to this machine's. */
export const createClock = () => {
  let ahead = 0
  return {
    set: (now: Instant) => {
      ahead = millisecondsOf(now) - Date.now()
    },
    now: (): Instant => instantOf(Math.round(Date.now() + ahead)),
    /** The service's time when this machine's clock showed that. */
    at: (milliseconds: number): Instant => instantOf(Math.round(milliseconds + ahead)),
  }
}
