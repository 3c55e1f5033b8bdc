import type {
  Calendar,
  DatedRequest,
  DateExplained,
  Job,
  Offset,
  PlainDate,
  Step,
  Task,
  TemplateFacts,
} from '@praxis/practice'
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
  ownDue,
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

type ByOffset = DateExplained & { reason: { kind: 'offset' } }

const byOffset = (calendar: Calendar, offset: Offset, anchorDate: PlainDate): ByOffset => {
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

type DatedBy = Pick<TemplateFacts, 'start' | 'due' | 'steps'>

/** A day of a job counted from another of its days, which is a step's or stands by itself. */
const countedFrom = (
  calendar: Calendar,
  { job, template }: { job: Job; template: DatedBy },
  offset: Offset,
  anchorDate: PlainDate,
): ByOffset => {
  const { from } = offset
  const before = stepOf(from)
  if (before === undefined) {
    const meant = isDayAnchor(from) ? anchorIn(anchorsOf(calendar, template, job), from) : from
    return byOffset(calendar, { ...offset, from: meant }, anchorDate)
  }
  const counted = byOffset(calendar, offset, anchorDate)
  const anchorTitle = template.steps.find(({ id }) => id === before)?.title ?? before
  return { ...counted, reason: { ...counted.reason, anchorTitle } }
}

/** Why a task is due on its day: set by hand, counted by its rule, or moved by what it waits for. */
export const explainTaskDate = (
  calendar: Calendar,
  { job, template }: { job: Job; template: DatedBy },
  task: Task,
  step: Step,
): DateExplained => {
  const { pinned } = task
  if (pinned) return explainPinned(calendar, { ...task, pinned })
  const { steps } = template
  const anchors = anchorsOf(calendar, template, job)
  const counted = countedFrom(calendar, { job, template }, step.due, anchorDay(calendar, step, anchors, steps))
  const reason = { ...counted.reason, ...(ownDue(job.dues, task.id) && { ofService: true }) }
  const pushed = task.due === stepDue(calendar, step, anchors, steps) ? undefined : pusher(calendar, job, task)
  if (!pushed) return { reason, date: task.due }
  const title = steps.find(({ id }) => id === pushed.id)?.title ?? pushed.id
  return { date: task.due, reason: { kind: 'after', title, lag: pushed.lag } }
}

/** Why a request goes out on its day. */
export const explainRequestDate = (
  calendar: Calendar,
  template: DatedBy,
  job: Job,
  { request, anchorDate }: DatedRequest,
): DateExplained => countedFrom(calendar, { job, template }, request.goes, anchorDate)
