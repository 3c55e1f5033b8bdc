import type { Frequency, Period, PlainDate } from '@praxis/practice'
import { periodsAround } from '@praxis/practice'

/** People name periods of years ago, and plan some ahead. */
const spans: Record<Frequency, { before: number; after: number }> = {
  month: { before: 36, after: 18 },
  quarter: { before: 36, after: 18 },
  year: { before: 6, after: 3 },
}

/** Words of a period's name that name none by themselves. */
const filler = ['for', 'year', 'to', 'the', 'ended', 'ending', 'of']

/** Months may be shortened, here or there; what has a digit is itself. */
const answers = (written: string, name: string): boolean =>
  written === name ||
  (/^\D{3,}$/.test(written) && /^\D{3,}$/.test(name) && (name.startsWith(written) || written.startsWith(name)))

const isNamedBy = ({ name, occurrence }: Period, words: string[]): boolean => {
  const named = [...name.toLowerCase().split(' '), occurrence]
  return words.every(word => named.some(each => answers(word, each)))
}

/** The last period that is over, as applying a template proposes. */
export const lastPeriod = (every: Frequency, today: PlainDate): Period | undefined =>
  periodsAround(every, today).findLast(({ end }) => end < today)

/**
 * The periods that these words, all of them, name: `Q3 2026`, `oct`, `2026-10`. Of several the last that is over and
 * the one after it.
 */
export const readPeriods = (given: string[], every: Frequency, today: PlainDate): Period[] => {
  const written = given.map(word => word.toLowerCase().replace(/[.,]$/, ''))
  const words = written.filter(word => !filler.includes(word))
  if (words.length === 0) return []
  const { before, after } = spans[every]
  const named = periodsAround(every, today, before, after).filter(period => isNamedBy(period, words))
  if (named.length < 2) return named
  const coming = named.findIndex(({ end }) => end >= today)
  return coming < 0 ? named.slice(-1) : named.slice(Math.max(0, coming - 1), coming + 1)
}
