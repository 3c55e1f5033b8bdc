import type { Client } from '#src/clients/client.ts'
import type { PlainDate } from '#src/dates/plain-date.ts'
import {
  addDays,
  addMonths,
  dayOfMonth,
  firstDayOfMonth,
  lastDayOfMonth,
  monthOf,
  yearOf,
} from '#src/dates/plain-date.ts'
import type { Span } from '#src/deadlines/count-deadline.ts'

/** What the ends of a client's years follow from. */
export type YearEndFacts = Pick<Client, 'kind' | 'yearEnd' | 'incorporated' | 'yearEndMoves'>

/** A period of account, and the year it was to end in: its part of a job's key, which a move does not change. */
export type AccountPeriod = Span & { occurrence: string; noticed?: PlainDate }

const isMonthEnd = (date: PlainDate) => date === lastDayOfMonth(yearOf(date), monthOf(date))

/** Month and day of a year end; the end of February is its last day in every year. */
export const yearEndOn = (date: PlainDate): string =>
  monthOf(date) === 2 && isMonthEnd(date) ? '02-29' : date.slice(5)

const endIn = (year: number, yearEnd: string): PlainDate => {
  const [month = 12, day = 31] = yearEnd.split('-').map(Number)
  return dayOfMonth(firstDayOfMonth(year, month), day)
}

/** The first year end after that day. */
const endAfter = (date: PlainDate, yearEnd: string): PlainDate => {
  const end = endIn(yearOf(date), yearEnd)
  return end > date ? end : endIn(yearOf(date) + 1, yearEnd)
}

const isRegistered = ({ kind }: YearEndFacts) => kind === 'company' || kind === 'llp'

/**
 * Where the periods begin: with incorporation, whose first period ends more than six months later (Companies Act 2006
 * s 391), else a few years before whatever is asked for.
 */
const beginning = (facts: YearEndFacts, yearEnd: string, from: PlainDate) => {
  const { incorporated } = facts
  if (incorporated && incorporated <= from) {
    const first = isRegistered(facts)
      ? endAfter(addMonths(incorporated, 6), yearEnd)
      : endAfter(addDays(incorporated, -1), yearEnd)
    return { start: incorporated, end: first }
  }
  const end = endIn(yearOf(from) - 2, yearEnd)
  return { start: addDays(endIn(yearOf(from) - 3, yearEnd), 1), end }
}

/** The year itself, or `2027.2` where a shortened period took it already. */
const idAfter = (last: string, year: string): string => {
  const [lastYear, n = '1'] = last.split('.')
  return lastYear === year ? `${year}.${Number(n) + 1}` : year
}

/** The client's periods of account without end, from the one that ends on or after `from`; none without a year end. */
export function* accountPeriods(facts: YearEndFacts, from: PlainDate): Generator<AccountPeriod> {
  const moves = [...(facts.yearEndMoves ?? [])].sort((a, b) => (a.instead < b.instead ? -1 : 1))
  let yearEnd = moves[0] ? yearEndOn(moves[0].instead) : facts.yearEnd
  if (!yearEnd) return
  const earliest = moves[0] && moves[0].instead < from ? moves[0].instead : from
  let { start, end } = beginning(facts, yearEnd, earliest)
  let last = ''
  for (;;) {
    const move = moves.find(({ instead }) => instead === end)
    const actual = move?.to ?? end
    const occurrence = idAfter(last, String(yearOf(end)))
    if (actual >= from) yield { start, end: actual, occurrence, ...(move?.noticed && { noticed: move.noticed }) }
    last = occurrence
    if (move) yearEnd = yearEndOn(actual)
    start = addDays(actual, 1)
    end = endAfter(actual, yearEnd)
  }
}
