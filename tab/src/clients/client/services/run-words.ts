import type { ComingRun, PlainDate } from '@praxis/practice'
import { addDays, sayMonth } from '@praxis/practice'
import type { Saying } from '#src/frame/use-say.ts'

/** Why a job is made on its day. */
export const whyMadeThen = ({ start, horizon, makeOn }: ComingRun): string => {
  if (makeOn > addDays(start.date, -horizon)) return 'set up or changed that day'
  return horizon === 0 ? 'the day it starts' : `${horizon} ${horizon === 1 ? 'day' : 'days'} before it starts`
}

/** What becomes of a run, and when. */
export const whenMade = (run: ComingRun, today: PlainDate, say: Pick<Saying, 'date'>): string => {
  if (run.state === 'made') return 'Made'
  if (run.state === 'paused') return 'Left out: paused'
  if (run.state === 'held-back') return 'Held back: on hold'
  if (run.state === 'taken-back') return 'Taken back'
  return run.makeOn <= today ? 'Made today' : `Made ${say.date(run.makeOn)}`
}

export type Month = { name: string; runs: ComingRun[] }

/** Runs by the month in which they are made, in their order. */
export const byMonth = (runs: ComingRun[], locale: string): Month[] => {
  const months = new Map<string, ComingRun[]>()
  for (const run of runs) {
    const name = sayMonth(run.makeOn, locale)
    months.set(name, [...(months.get(name) ?? []), run])
  }
  return [...months].map(([name, inMonth]) => ({ name, runs: inMonth }))
}
