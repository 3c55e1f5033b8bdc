import type { YearEndMove } from '#src/clients/client.ts'
import { addDays, addMonths } from '#src/dates/plain-date.ts'
import type { YearEndFacts } from './year-ends.ts'
import { accountPeriods, yearEndOn } from './year-ends.ts'

/** The longest period of account that a company may have (Companies Act 2006 s 392). */
const mostMonths = 18

/** Why the end of a year cannot be moved so, if there is a reason. */
export type YearEndObstacle = 'no-such-year-end' | 'stays' | 'before-its-start' | 'over-18-months'

export const yearEndObstacle = (facts: YearEndFacts, { instead, to }: YearEndMove): YearEndObstacle | undefined => {
  const period = accountPeriods(facts, instead).next().value
  if (period?.end !== instead) return 'no-such-year-end'
  if (to === instead) return 'stays'
  if (to <= period.start) return 'before-its-start'
  return to > addMonths(addDays(period.start, -1), mostMonths) ? 'over-18-months' : undefined
}

/** The facts with the end of that year moved, and each later one after it (worked example E3). */
export const withYearEndMoved = <F extends YearEndFacts>(facts: F, move: YearEndMove): F => ({
  ...facts,
  yearEnd: yearEndOn(move.to),
  yearEndMoves: [...(facts.yearEndMoves ?? []), move],
})
