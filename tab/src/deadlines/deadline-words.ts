import type { DeadlineRow, DeadlineState, Jurisdiction, PlainDate } from '@praxis/practice'
import { daysLate } from '@praxis/practice'
import type { Saying } from '#src/frame/use-say.ts'

/** Where a deadline stands, in a word or two. */
export const stateWords: Record<DeadlineState, string> = {
  overdue: 'Overdue',
  due: 'Due',
  expected: 'Expected',
  met: 'Filed in time',
  'filed-late': 'Filed late',
  closed: 'Done, no filing noted',
}

export const jurisdictionWords: Record<Jurisdiction, string> = {
  GB: 'United Kingdom',
  US: 'United States',
  AU: 'Australia',
}

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`)

/** Where a deadline stands, with the day on which it was filed, or how late it is. */
export const standingWords = (
  { state, why, filed }: Pick<DeadlineRow, 'state' | 'why' | 'filed'>,
  today: PlainDate,
  say: Pick<Saying, 'date'>,
): string => {
  switch (state) {
    case 'overdue':
      return `${days(daysLate(why.date, today))} overdue`
    case 'met':
      return filed ? `Filed ${say.date(filed)}, in time` : stateWords.met
    case 'filed-late':
      return filed ? `Filed ${say.date(filed)}, ${days(daysLate(why.date, filed))} late` : stateWords['filed-late']
    default:
      return stateWords[state]
  }
}

/** How many there are, in words. */
const deadlinesInWords = (count: number): string => (count === 1 ? '1 deadline' : `${count} deadlines`)

export const howMany = (count: number | undefined): string | undefined =>
  count === undefined ? undefined : count === 0 ? 'no deadlines' : deadlinesInWords(count)
