import type { ApprovedBy, TaskView } from '@praxis/practice'
import type { Saying } from '#src/frame/use-say.ts'

type Words = Pick<Saying, 'date' | 'dayOf' | 'firstName' | 'person' | 'moment'>

/** What a task waits for, short: `after Clear bank reconciliation`, `after 2 tasks`, `from Thu 26 Nov`. */
const blockedWords = ({ blocked }: TaskView, say: Pick<Words, 'date'>): string => {
  if (!blocked) return ''
  const [first] = blocked.by
  if (!first) return blocked.until ? `from ${say.date(blocked.until)}` : ''
  return blocked.by.length === 1 ? `after ${first.title}` : `after ${blocked.by.length} tasks`
}

/** The aside of a task's row: what it waits for, with whom it is, why it was left out. */
export const asideWords = (task: TaskView, say: Words): string => {
  if (task.status === 'in-review' && task.done)
    return `${task.reviewer ? `with ${say.firstName(task.reviewer)}` : 'in review'} since ${say.moment(task.done.at)}`
  if (task.status === 'skipped' && task.skipped) return `skipped: ${task.skipped.reason}`
  if (task.status === 'in-progress' && task.review?.outcome === 'returned')
    return `sent back by ${say.firstName(task.review.by)}`
  if (task.blocked) return blockedWords(task, say)
  if (task.filing?.signedOff && !isOver(task))
    return task.filing.approval ? 'ready to file' : 'signed off, the client to approve'
  return task.status === 'in-progress' ? 'in progress' : ''
}

export const isOver = ({ status }: TaskView): boolean => status === 'done' || status === 'skipped'

/** When it was finished: `done Thu 12 Nov`. */
export const doneWords = (task: TaskView, say: Words): string => {
  if (task.status === 'skipped') return task.skipped ? `left out ${say.date(say.dayOf(task.skipped.at))}` : 'left out'
  if (task.filing?.filed) return `filed ${say.date(task.filing.filed.on)}`
  return task.done ? `done ${say.date(say.dayOf(task.done.at))}` : 'done'
}

/** How a client approved. */
export const approvedByWords: Record<ApprovedBy, string> = {
  email: 'By e-mail',
  signature: 'Signed',
  call: 'On the telephone',
  meeting: 'In a meeting',
}
