import type { PlainDate } from '#src/dates/plain-date.ts'
import { addDays, mondayOf } from '#src/dates/plain-date.ts'

/** How much a person's day holds of what can be worked on: late, due to the end of this week (late ones too), and later. */
export type Day = { thisWeek: number; late: number; later: number }

/** A person's unblocked, open tasks, counted by due date, as a day. */
export const dayOf = (dues: { due: PlainDate; tasks: number }[], today: PlainDate): Day => {
  const weekEnd = addDays(mondayOf(today), 6)
  const sum = (isCounted: (due: PlainDate) => boolean) =>
    dues.reduce((total, { due, tasks }) => total + (isCounted(due) ? tasks : 0), 0)
  return { thisWeek: sum(due => due <= weekEnd), late: sum(due => due < today), later: sum(due => due > weekEnd) }
}

/** A morning card comes only on a day that has something: work due this week or late, or somebody waiting. */
export const hasMorning = (day: Pick<Day, 'thisWeek'>, waiting: number): boolean => day.thisWeek + waiting > 0

/** The part of a local day in which a morning card still makes sense. */
export const morningEnds = '12:00'
