import type { Instant, PlainDate } from '@praxis/practice'
import { clockIn, instantOf, millisecondsOf, startOfDay } from '@praxis/practice'

const minutesIn = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 60 + minutes
}

/** The moment at which the clock on the wall in `zone` shows `clock` (`17:30`) on that day, also when clocks change. */
export const momentOn = (date: PlainDate, clock: string, zone: string): Instant => {
  const start = millisecondsOf(startOfDay(date, zone))
  const plain = instantOf(start + minutesIn(clock) * 60_000)
  const off = minutesIn(clock) - minutesIn(clockIn(plain, zone))
  return off === 0 ? plain : instantOf(millisecondsOf(plain) + off * 60_000)
}
