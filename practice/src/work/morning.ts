import type { PlainDate } from '#src/dates/plain-date.ts'
import { addDays, mondayOf } from '#src/dates/plain-date.ts'
import type { TaskRow } from './queries.ts'

/** What a person's day holds: what to do now in order, and how much there is. */
export type Day = { doNext: TaskRow[]; thisWeek: number; late: number; today: number; later: number }

/** Late ones first, then by due, then the longest-planned; blocked work is never among them. */
export const orderTasks = (rows: TaskRow[]): TaskRow[] =>
  [...rows].sort((a, b) => compare(a.due, b.due) || b.estimate - a.estimate || compare(a.clientName, b.clientName))

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A person's unblocked, open tasks as a day: the first `most` to do, and the counts. */
export const dayOf = (rows: TaskRow[], today: PlainDate, most: number): Day => {
  const weekEnd = addDays(mondayOf(today), 6)
  const due = rows.filter(row => row.due <= weekEnd)
  return {
    doNext: orderTasks(rows).slice(0, most),
    thisWeek: due.length,
    late: rows.filter(row => row.due < today).length,
    today: rows.filter(row => row.due === today).length,
    later: rows.length - due.length,
  }
}

/** A morning card comes only on a day that has something: work due this week or late, or somebody waiting. */
export const hasMorning = (day: Pick<Day, 'thisWeek'>, waiting: number): boolean => day.thisWeek + waiting > 0

/** The part of a local day in which a morning card still makes sense. */
export const morningEnds = '12:00'
