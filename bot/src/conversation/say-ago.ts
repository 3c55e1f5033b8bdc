import type { Instant } from '@praxis/practice'
import { clockIn, millisecondsOf } from '@praxis/practice'
import type { Turn } from './turn.ts'
import { sayWhen } from './turn.ts'

const minute = 60_000

/** `a minute ago`, `12 minutes ago`; what is older than an hour has a time: `at 09:04 today`. */
export const sayAgo = (turn: Turn, at: Instant): string => {
  const minutes = Math.floor((millisecondsOf(turn.now) - millisecondsOf(at)) / minute)
  if (minutes < 1) return 'just now'
  if (minutes === 1) return 'a minute ago'
  return minutes < 60 ? `${minutes} minutes ago` : `at ${sayWhen(turn, at)}`
}

/** `09:14`, on the clock of whoever reads. */
export const sayClock = ({ now, person }: Turn): string => clockIn(now, person.zone)
