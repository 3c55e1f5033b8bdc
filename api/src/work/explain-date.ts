import type { Calendar, DateExplained, Job, Offset, PlainDate, Step, Task, Template } from '@praxis/practice'
import { addOffset, addWorkingDays, anchorsOf, daysBetween, earliest, latest, stepDue, weekday } from '@praxis/practice'

/** Days off on weekdays that the counting passed over, each with its name. */
const skippedBetween = ({ holidays, closed, workingDays }: Calendar, from: PlainDate, to: PlainDate) =>
  [...new Map([...closed, ...holidays])]
    .filter(([date]) => date >= earliest(from, to) && date <= latest(from, to) && workingDays.includes(weekday(date)))
    .map(([date, name]) => ({ date, name }))
    .sort((a, b) => daysBetween(b.date, a.date))

const byOffset = (calendar: Calendar, offset: Offset, anchorDate: PlainDate): DateExplained => {
  const date = addOffset(calendar, anchorDate, offset)
  const skipped = offset.unit === 'working-days' ? skippedBetween(calendar, anchorDate, date) : []
  return { date, reason: { kind: 'offset', offset, anchorDate, skipped } }
}

/** Why the job starts, or is due, on its day. */
export const explainJobDate = (
  calendar: Calendar,
  template: Template,
  job: Job,
  which: 'start' | 'due',
): DateExplained => {
  if (which === 'due' && job.pinned) return { date: job.due, reason: { kind: 'by-hand', ...job.pinned } }
  const offset = template[which]
  const anchor = offset.from === 'period-start' ? job.period.start : job.period.end
  return { ...byOffset(calendar, offset, anchor), date: job[which] }
}

/** The predecessor that pushed a task to its date: the one that ends last. */
const pusher = (calendar: Calendar, job: Job, task: Task) => {
  const ends = task.after.flatMap(({ task: id, lag }) => {
    const before = job.tasks.find(other => other.id === id)
    return before ? [{ id, lag, end: addWorkingDays(calendar, before.due, lag) }] : []
  })
  return ends.sort((a, b) => (a.end < b.end ? 1 : -1))[0]
}

/** Why a task is due on its day: set by hand, counted by its rule, or moved by what it waits for. */
export const explainTaskDate = (
  calendar: Calendar,
  { job, template }: { job: Job; template: Template },
  task: Task,
  step: Step,
): DateExplained => {
  if (task.pinned) return { date: task.due, reason: { kind: 'by-hand', ...task.pinned } }
  const anchors = anchorsOf(calendar, template, job)
  const counted = byOffset(calendar, step.due, anchors[step.due.from])
  const pushed = task.due === stepDue(calendar, step, anchors) ? undefined : pusher(calendar, job, task)
  if (!pushed) return { ...counted, date: task.due }
  const title = template.steps.find(({ id }) => id === pushed.id)?.title ?? pushed.id
  return { date: task.due, reason: { kind: 'after', title, lag: pushed.lag } }
}
