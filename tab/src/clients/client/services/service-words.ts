import type { ClientPage, ServiceView } from '@praxis/practice'
import { sayRecurrence } from '@praxis/practice'
import type { Saying } from '#src/frame/use-say.ts'
import { yearEndWords } from '../../client-words.ts'

/** `Quarterly, month end`, `Yearly, 31 Mar`. */
export const howOften = ({ recurrence }: ServiceView, { yearEnd }: Pick<ClientPage, 'yearEnd'>): string =>
  recurrence.unit === 'year-end' && yearEnd ? `Yearly, ${yearEndWords(yearEnd)}` : sayRecurrence(recurrence)

/** The next job that is still to be made, or why there is none. */
export const nextJob = ({ next, paused, until }: ServiceView, say: Pick<Saying, 'date'>): string => {
  if (paused) return 'Paused'
  if (next?.state === 'held-back') return `${next.period.name}, held back`
  if (next) return `${next.period.name}, made ${say.date(next.makeOn)}`
  return until ? `Ended ${say.date(until)}` : '–'
}
