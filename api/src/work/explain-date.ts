import type { Calendar, DateExplained, Job, Offset, PlainDate, Step, Task, TemplateFacts } from '@praxis/practice'
import {
  addOffset,
  addWorkingDays,
  anchorDay,
  anchorIn,
  anchorsOf,
  daysBetween,
  earliest,
  isDayAnchor,
  jobAnchorDay,
  latest,
  stepDue,
  stepOf,
  weekday,
} from '@praxis/practice'

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
  template: Pick<TemplateFacts, 'start' | 'due'>,
  job: Job,
  which: 'start' | 'due',
): DateExplained => {
  if (which === 'due' && job.pinned) return { date: job.due, reason: { kind: 'by-hand', ...job.pinned } }
  const offset = template[which]
  const { period, yearEnd } = job
  const ends = { 'period-start': period.start, 'period-end': period.end, ...(yearEnd && { 'year-end': yearEnd }) }
  const anchor = jobAnchorDay(offset, ends)
  return { ...byOffset(calendar, offset, anchor), date: job[which] }
}

const explainPinned = (calendar: Calendar, { due, pinned }: Task & Required<Pick<Task, 'pinned'>>): DateExplained => {
  const { rule, ...hand } = pinned
  if (!rule) return { date: due, reason: { kind: 'by-hand', ...hand } }
  const skipped = rule.unit === 'working-days' ? skippedBetween(calendar, rule.day, due) : []
  return { date: due, reason: { kind: 'automation', ...rule, skipped } }
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
  { job, template }: { job: Job; template: Pick<TemplateFacts, 'start' | 'due' | 'steps'> },
  task: Task,
  step: Step,
): DateExplained => {
  const { pinned } = task
  if (pinned) return explainPinned(calendar, { ...task, pinned })
  const { steps } = template
  const titleOf = (id: string) => steps.find(other => other.id === id)?.title ?? id
  const anchors = anchorsOf(calendar, template, job)
  const { from } = step.due
  const offset = isDayAnchor(from) ? { ...step.due, from: anchorIn(anchors, from) } : step.due
  const counted = byOffset(calendar, offset, anchorDay(calendar, step, anchors, steps))
  const before = stepOf(from)
  const reason = {
    ...counted.reason,
    ...(before !== undefined && { anchorTitle: titleOf(before) }),
    ...(job.dues?.[task.id] && { ofService: true }),
  }
  const pushed = task.due === stepDue(calendar, step, anchors, steps) ? undefined : pusher(calendar, job, task)
  if (!pushed) return { reason, date: task.due }
  const title = titleOf(pushed.id)
  return { date: task.due, reason: { kind: 'after', title, lag: pushed.lag } }
}
