import type { EntryKey, EntryView, JobKey, PlainDate, Week, WeekRow } from '@praxis/practice'
import { mondayOf, sayMinutes } from '@praxis/practice'
import type { Turn } from '#src/conversation/turn.ts'

/** An entry as the week shows it, with where it belongs. */
export type EntryInWeek = EntryView & { date: PlainDate; work: WeekRow['work'] }

export const askWeek = ({ praxis, actor }: Turn, date: PlainDate): Promise<Week> => praxis.ask(actor, 'week', { date })

const entriesOf = ({ rows, days }: Week): EntryInWeek[] =>
  rows.flatMap(({ work, days: cells }) =>
    cells.flatMap((entries, at) => {
      const date = days[at]?.date
      return date ? entries.map(entry => ({ ...entry, date, work })) : []
    }),
  )

export const entryByKey = (week: Week, key: EntryKey): EntryInWeek | undefined =>
  entriesOf(week).find(entry => entry.key === key)

/** The entry that a commit wrote: a ledger's versions are each written once, so it is known by job and version. */
export const entryByVersion = (week: Week, job: JobKey, version: number): EntryInWeek | undefined =>
  entriesOf(week).find(entry => entry.version === version && entry.work.job === job)

/** `21:10 of 37:30 this week.` */
export const sayWeek = (week: Week, date: PlainDate, today: PlainDate): string => {
  const unseen = week.restricted?.reduce((sum, minutes) => sum + minutes, 0) ?? 0
  const worked = entriesOf(week).reduce((sum, { minutes }) => sum + minutes, unseen)
  const planned = week.days.reduce((sum, day) => sum + day.planned, 0)
  const which = mondayOf(date) === mondayOf(today) ? 'this week' : `in week ${week.number}`
  return `${sayMinutes(worked)} of ${sayMinutes(planned)} ${which}.`
}
