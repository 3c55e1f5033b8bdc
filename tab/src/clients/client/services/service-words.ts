import type { ClientPage, ServiceView } from '@praxis/practice'
import { sayRecurrence } from '@praxis/practice'
import type { Saying } from '#src/frame/use-say.ts'
import { yearEndWords } from '../../client-words.ts'

/** `Quarterly, month end`, `Yearly, 31 Mar`, `Once, Thu 26 Nov`. */
export const howOften = (
  { recurrence, from }: ServiceView,
  { yearEnd }: Pick<ClientPage, 'yearEnd'>,
  say: Pick<Saying, 'date'>,
): string => {
  if (recurrence.unit === 'once') return `${sayRecurrence(recurrence)}, ${say.date(from)}`
  return recurrence.unit === 'year-end' && yearEnd ? `Yearly, ${yearEndWords(yearEnd)}` : sayRecurrence(recurrence)
}

/** The next job that is still to be made, or why there is none. */
export const nextJob = ({ next, paused, until, recurrence }: ServiceView, say: Pick<Saying, 'date'>): string => {
  if (paused) return 'Paused'
  if (next?.state === 'held-back') return `${next.period.name}, held back`
  if (next) return `${next.period.name}, made ${say.date(next.makeOn)}`
  if (recurrence.unit === 'once' && !until) return 'Nothing more to make'
  return until ? `Ended ${say.date(until)}` : '–'
}
