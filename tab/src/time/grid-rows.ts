import type { EntryView, PlainDate, Week, WorkName } from '@praxis/practice'
import type { Edit } from './edit-queue.ts'
import { isOfCell } from './edit-queue.ts'
import type { Running } from './timer-with-acts.ts'
import { workId } from './work-id.ts'

/** One day of one row: what the journal has, and what is still on its way. */
export type GridCell = {
  date: PlainDate
  entries: EntryView[]
  /** What the cell shows: with the edit on its way, without the running timer. */
  minutes: number
  edit?: Edit
  /** The timer runs here. */
  running: boolean
}

export type GridRow = { id: string; work: WorkName; cells: GridCell[] }

/** The work that the running timer is on, as a row names it. */
const workOf = ({ job, task, clientName, jobName, taskTitle }: Running): WorkName => ({
  clientName,
  job,
  jobName,
  ...(task && { task }),
  ...(taskTitle && { taskTitle }),
})

type Source = Pick<Week, 'days' | 'rows'>
type Parts = { added: WorkName[]; edits: Edit[]; running: Running | undefined; today: PlainDate }

const sum = (entries: EntryView[]) => entries.reduce((minutes, entry) => minutes + entry.minutes, 0)

/** The works of a week: those with time, those added by hand, those with an edit, and the timer's. */
const worksOf = ({ days, rows }: Source, { added, edits, running, today }: Parts): WorkName[] => {
  const dates = days.map(({ date }) => date)
  const edited = edits.filter(({ date }) => dates.includes(date)).map(({ work }) => work)
  const timed = running && dates.includes(today) ? [workOf(running)] : []
  const all = [...rows.map(({ work }) => work), ...added, ...edited, ...timed]
  const first = new Map<string, WorkName>()
  for (const work of all) if (!first.has(workId(work))) first.set(workId(work), work)
  return [...first.values()]
}

/** The week as a grid. */
export const gridRows = (week: Source, parts: Parts): GridRow[] => {
  const known = new Map(week.rows.map(row => [workId(row.work), row]))
  const { edits, running, today } = parts
  return worksOf(week, parts).map(work => {
    const id = workId(work)
    const cells = week.days.map(({ date }, at): GridCell => {
      const entries = known.get(id)?.days[at] ?? []
      const edit = edits.findLast(each => isOfCell(each, work, date))
      return {
        date,
        entries,
        minutes: edit ? edit.minutes : sum(entries),
        ...(edit && { edit }),
        running: running !== undefined && date === today && workId(running) === id,
      }
    })
    return { id, work, cells }
  })
}

/** What a cell adds up to: what was refused does not count, the running timer does. */
export const cellTotal = ({ edit, entries, minutes, running }: GridCell, timer: number): number =>
  (edit?.state === 'refused' ? sum(entries) : minutes) + (running ? timer : 0)

/** The minutes of each day, with the running timer's and those on clients that one may not see any more. */
export const dayTotals = (rows: GridRow[], restricted: number[], timer: number): number[] =>
  restricted.map((unseen, at) =>
    rows.reduce((total, { cells }) => {
      const cell = cells[at]
      return total + (cell ? cellTotal(cell, timer) : 0)
    }, unseen),
  )

/** Whose time it is of which nothing else is said. */
export const restrictedName = 'A client you may not see'
