import type { JobDays, JobOnDay, PlainDate } from '@praxis/practice'

/** A job on its way to another day. */
export type DayMove = { row: JobOnDay; to: PlainDate }

export type DayOfJobs = JobDays['days'][number]

const left = (day: DayOfJobs, moves: DayMove[]): DayOfJobs => {
  const going = moves.filter(({ row, to }) => row.due === day.date && to !== day.date)
  return {
    ...day,
    jobs: day.jobs - going.length,
    rows: day.rows.filter(({ key }) => !going.some(({ row }) => row.key === key)),
  }
}

/** The days as they will be once the jobs on their way are there. */
export const daysWithMoves = (days: DayOfJobs[], moves: DayMove[]): Map<PlainDate, DayOfJobs> => {
  const after = new Map(days.map(day => [day.date, left(day, moves)]))
  for (const { row, to } of moves) {
    if (row.due === to) continue
    const day = after.get(to) ?? { date: to, jobs: 0, rows: [] }
    after.set(to, { ...day, jobs: day.jobs + 1, rows: [{ ...row, due: to }, ...day.rows] })
  }
  return after
}
