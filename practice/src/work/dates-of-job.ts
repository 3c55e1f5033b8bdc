import { assert } from '#src/assert.ts'
import type { KnownFacts } from '#src/clients/condition.ts'
import type { DayAnchor, Offset } from '#src/dates/offset.ts'
import { addOffset, isDayAnchor, stepOf } from '#src/dates/offset.ts'
import type { Period } from '#src/dates/period.ts'
import type { PlainDate } from '#src/dates/plain-date.ts'
import { addMonths, latest } from '#src/dates/plain-date.ts'
import type { Calendar } from '#src/dates/working-days.ts'
import { addWorkingDays, workingDaysBetween } from '#src/dates/working-days.ts'
import { statutoryDay } from '#src/deadlines/deadlines-of-job.ts'
import { accountPeriods } from '#src/recurrence/year-ends.ts'
import type { Job, Task } from './job.ts'
import { isFinished } from './task-state.ts'
import type { Step, TemplateFacts } from './template.ts'

/**
 * The days that offsets of a job are counted from; the client's year end only where it is known, and the statutory
 * deadline only where there is one.
 */
export type Anchors = Record<Exclude<DayAnchor, 'year-end' | 'statutory'>, PlainDate> & {
  'year-end'?: PlainDate
  statutory?: PlainDate
}

/** Longer than any period of account. */
const monthsBack = 24

/** The last day on which the client's year ended, on or before the period's end. */
export const yearEndFor = (client: KnownFacts, { end }: Pick<Period, 'end'>): PlainDate | undefined => {
  if (!client.yearEnd) return undefined
  let last: PlainDate | undefined
  for (const account of accountPeriods({ kind: 'individual', ...client }, addMonths(end, -monthsBack))) {
    if (account.end > end) return last
    last = account.end
  }
  return last
}

/** A job's own start and due. An offset from the job itself would count from nothing; templates refuse it. */
export const jobAnchors = (
  calendar: Calendar,
  template: Pick<TemplateFacts, 'start' | 'due'>,
  period: Pick<Period, 'start' | 'end'>,
  yearEnd?: PlainDate,
): Anchors => {
  const ends = { 'period-start': period.start, 'period-end': period.end, ...(yearEnd && { 'year-end': yearEnd }) }
  return {
    ...ends,
    'job-start': jobDay(calendar, template.start, ends),
    'job-due': jobDay(calendar, template.due, ends),
  }
}

type Ends = Pick<Anchors, 'period-start' | 'period-end' | 'year-end'>

/** The day that a job's own start or due is counted from. */
export const jobAnchorDay = ({ from }: Offset, ends: Ends): PlainDate => {
  const day = from === 'year-end' ? ends['year-end'] : ends[from === 'period-start' ? from : 'period-end']
  assert(day, `a job is counted from ${from}, which is not known`)
  return day
}

const jobDay = (calendar: Calendar, offset: Offset, ends: Ends): PlainDate =>
  addOffset(calendar, jobAnchorDay(offset, ends), offset)

/** The statutory deadline as an anchor, where there is one. */
export const withStatutory = (job: Pick<Job, 'deadlines'>): Pick<Anchors, 'statutory'> => {
  const statutory = statutoryDay(job)
  return statutory ? { statutory } : {}
}

/** What an offset is counted from in a job; without a statutory deadline that is the job's own due. */
export const anchorIn = (anchors: Anchors, from: DayAnchor): DayAnchor =>
  from === 'statutory' && !anchors.statutory ? 'job-due' : from

/** The anchors of a job that stands: its own start and due are those it was made with, or that were set by hand. */
export const anchorsOf = (
  calendar: Calendar,
  template: Pick<TemplateFacts, 'start' | 'due'>,
  job: Pick<Job, 'period' | 'yearEnd' | 'start' | 'due' | 'deadlines'>,
): Anchors => ({
  ...jobAnchors(calendar, template, job.period, job.yearEnd),
  ...withStatutory(job),
  'job-start': job.start,
  'job-due': job.due,
})

type DatedStep = Pick<Step, 'id' | 'due'>

/** Whether a date is counted from the client's year end, at once or by way of other steps. */
export const needsYearEnd = ({ from }: Offset, steps: DatedStep[]): boolean => {
  const before = steps.find(({ id }) => id === stepOf(from))
  return from === 'year-end' || (before !== undefined && needsYearEnd(before.due, steps))
}

type DueOf = (step: DatedStep) => PlainDate

const anchorBy = (step: DatedStep, anchors: Anchors, steps: DatedStep[], dueOf: DueOf): PlainDate => {
  const { from } = step.due
  const before = steps.find(({ id }) => id === stepOf(from))
  const day = isDayAnchor(from) ? anchors[anchorIn(anchors, from)] : before && dueOf(before)
  assert(day, `${step.id} is counted from ${from}, which is not known`)
  return day
}

/** When steps are due, each counted once: steps may be counted from one another in a long row. */
export const stepDues = (calendar: Calendar, anchors: Anchors, steps: DatedStep[]): DueOf => {
  const known = new Map<string, PlainDate>()
  const dueOf: DueOf = step => {
    const due = known.get(step.id) ?? addOffset(calendar, anchorBy(step, anchors, steps, dueOf), step.due)
    known.set(step.id, due)
    return due
  }
  return dueOf
}

/** The day that a step's due is counted from. A step that the job leaves out still lends its day to others. */
export const anchorDay = (calendar: Calendar, step: DatedStep, anchors: Anchors, steps: DatedStep[]): PlainDate =>
  anchorBy(step, anchors, steps, stepDues(calendar, anchors, steps))

/** When a step is due by its offset; `steps` are all of its template's, of which it may be counted from another. */
export const stepDue = (calendar: Calendar, step: DatedStep, anchors: Anchors, steps: DatedStep[]): PlainDate =>
  stepDues(calendar, anchors, steps)(step)

/**
 * The first day on which a task can begin: for each predecessor the day it is due to finish, plus the lag (worked
 * example E7). Work that is finished late moves nothing: what comes after it is late, and shows it.
 */
export const earliestStart = (
  calendar: Calendar,
  task: Pick<Task, 'after'>,
  dueOf: (task: string) => PlainDate | undefined,
) => {
  const days = task.after.flatMap(({ task: before, lag }) => {
    const finish = dueOf(before)
    return finish ? [addWorkingDays(calendar, finish, lag)] : []
  })
  return days.length > 0 ? latest(...days) : undefined
}

/**
 * Moves tasks whose predecessors moved past them: finish to start, length in working days kept, never back. A date set
 * by hand stays. Tasks stand in an order in which each comes after what it waits for.
 */
export const moveFollowers = (calendar: Calendar, tasks: Task[]): Task[] => {
  const moved = new Map<string, Task>()
  for (const task of inOrder(tasks)) {
    const earliest = earliestStart(calendar, task, id => moved.get(id)?.due)
    const late = earliest !== undefined && task.start < earliest && !isFinished(task) && !task.pinned
    moved.set(task.id, late ? pushed(calendar, task, earliest) : task)
  }
  return tasks.map(task => moved.get(task.id) ?? task)
}

const pushed = (calendar: Calendar, task: Task, start: PlainDate): Task => {
  const length = workingDaysBetween(calendar, task.start, task.due)
  return { ...task, start, due: latest(task.due, addWorkingDays(calendar, start, length)) }
}

/** Tasks so that each stands after all it waits for; a circle, which templates refuse, keeps its order. */
export const inOrder = <T extends { id: string; after: { task: string }[] }>(tasks: T[]): T[] => {
  const byId = new Map(tasks.map(task => [task.id, task]))
  const placed = new Set<string>()
  const order: T[] = []
  const place = (task: T): void => {
    if (placed.has(task.id)) return
    placed.add(task.id)
    for (const { task: before } of task.after) {
      const predecessor = byId.get(before)
      if (predecessor) place(predecessor)
    }
    order.push(task)
  }
  tasks.forEach(place)
  return order
}

/** Due before what it waits for: possible only where somebody set a date by hand, and only warned about. */
export const isDueBeforeItCanStart = (calendar: Calendar, task: Task, tasks: Task[]): boolean => {
  const earliest = earliestStart(calendar, task, id => tasks.find(other => other.id === id)?.due)
  return earliest !== undefined && task.due < earliest
}
