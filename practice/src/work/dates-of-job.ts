import type { Offset } from '#src/dates/offset.ts'
import { addOffset } from '#src/dates/offset.ts'
import type { Period } from '#src/dates/period.ts'
import type { PlainDate } from '#src/dates/plain-date.ts'
import { latest } from '#src/dates/plain-date.ts'
import type { Calendar } from '#src/dates/working-days.ts'
import { addWorkingDays, workingDaysBetween } from '#src/dates/working-days.ts'
import type { Job, Task } from './job.ts'
import { isFinished } from './task-state.ts'
import type { Step, TemplateFacts } from './template.ts'

/** The days that offsets of a job are counted from. */
export type Anchors = {
  'period-start': PlainDate
  'period-end': PlainDate
  'job-start': PlainDate
  'job-due': PlainDate
}

/** A job's own start and due. An offset from the job itself would count from nothing; templates refuse it. */
export const jobAnchors = (
  calendar: Calendar,
  template: Pick<TemplateFacts, 'start' | 'due'>,
  period: Pick<Period, 'start' | 'end'>,
): Anchors => {
  const ends = { 'period-start': period.start, 'period-end': period.end }
  const date = ({ from, ...rest }: Offset) =>
    addOffset(calendar, from === 'period-start' ? period.start : period.end, { from, ...rest })
  return { ...ends, 'job-start': date(template.start), 'job-due': date(template.due) }
}

/** The anchors of a job that stands: its own start and due are those it was made with, or that were set by hand. */
export const anchorsOf = (
  calendar: Calendar,
  template: Pick<TemplateFacts, 'start' | 'due'>,
  job: Pick<Job, 'period' | 'start' | 'due'>,
): Anchors => ({ ...jobAnchors(calendar, template, job.period), 'job-start': job.start, 'job-due': job.due })

export const stepDue = (calendar: Calendar, step: Pick<Step, 'due'>, anchors: Anchors): PlainDate =>
  addOffset(calendar, anchors[step.due.from], step.due)

/**
 * The first day on which a task can begin: for each predecessor the day it is due to finish, plus the lag (worked
 * example E7). Work that is finished late moves nothing: what comes after it is late, and shows it.
 */
const earliestStart = (
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
