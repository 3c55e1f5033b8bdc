import type { Feed, PlainDate } from '@praxis/practice'
import { addDays, addMonths, feedSpan } from '@praxis/practice'
import type { Asked } from '#src/ask.ts'
import type { DeadlineOfFirm } from './ask-deadlines.ts'
import { countDeadlines, firstDeadlines } from './ask-deadlines.ts'

/** What a calendar holds, and after which day there would be more. */
export type DeadlinesOfFeed = { rows: DeadlineOfFirm[]; until?: PlainDate }

/** Of deadlines in order the last ones. */
const lastOf = (asked: Asked, input: Parameters<typeof countDeadlines>[1], most: number): DeadlineOfFirm[] => {
  const total = countDeadlines(asked, input)
  return firstDeadlines(asked, input, total).slice(-most)
}

/**
 * The deadlines around today, as many as calendar programmes can take: those that fell due just before, and then the next
 * ones. A day that there is no room for as a whole is still begun.
 */
export const deadlinesOfFeed = (asked: Asked, { client: named, mine }: Feed): DeadlinesOfFeed => {
  const client = named && (asked.replica.look.get('Clients', named)?.key ?? named)
  const { today } = asked
  const { monthsBack, monthsAhead, most } = feedSpan
  const of = { ...(client && { client }), ...(mine && { person: 'me' as const }) }
  const past = { ...of, first: addMonths(today, -monthsBack), last: addDays(today, -1) }
  const ahead = { ...of, first: today, last: addMonths(today, monthsAhead) }
  const before = lastOf(asked, past, most / 4)
  const room = most - before.length
  const next = firstDeadlines(asked, ahead, room)
  const last = next.at(-1)
  const isCut = last !== undefined && next.length === room && countDeadlines(asked, ahead) > room
  return { rows: [...before, ...next], ...(isCut && { until: last.why.date }) }
}
