import type { Instant, JobPage, TaskView } from '@praxis/practice'
import { clockIn, sayDay, sayMinutes } from '@praxis/practice'
import { actKey } from '#src/act-key.ts'
import type { ReviewedTask, ReviewFacts, ReviewState } from '#src/cards/review.ts'
import { reviewCard } from '#src/cards/review.ts'
import type { Turn } from '#src/conversation/turn.ts'
import { firstName, nameOf, sayWhen } from '#src/conversation/turn.ts'
import type { Card } from '#src/types.ts'
import { askJob } from './ask-job.ts'

type Shown = { turn: Turn; job: JobPage; task: TaskView }
type Done = NonNullable<TaskView['done']>

const factsOf = ({ turn, task }: Shown, done: Done): ReviewFacts => {
  const ticked = task.checklist.filter(item => item.ticked).length
  const planned = task.estimate > 0 ? `, planned ${sayMinutes(task.estimate)}` : ''
  const due = sayDay(task.due, turn.today)
  return {
    doneBy: nameOf(turn, done.by),
    doneAt: sayWhen(turn, done.at),
    time: `${sayMinutes(task.worked)}${planned}`,
    ...(task.checklist.length > 0 && { checklist: `${ticked} of ${task.checklist.length}` }),
    due: task.due < turn.today ? `${due}, late` : due,
    ...(done.note && { note: done.note }),
  }
}

/**
 * A key speaks of the work as it was finished, and of the job as it stood: after an undo, or when somebody was made the
 * reviewer since, the same button is a new act.
 */
const keyOf = ({ job, task }: Shown, verb: string, state: string): string =>
  actKey('review', verb, job.key, task.id, state, job.version)

const inReview = (shown: Shown, done: Done): ReviewState => {
  const { turn, task } = shown
  const reviewer = task.reviewer && { reviewer: nameOf(turn, task.reviewer) }
  if (done.by === turn.person.key)
    return {
      kind: 'doer',
      ...reviewer,
      facts: factsOf(shown, done),
      key: keyOf(shown, 'recall-task', done.at),
    }
  if (!task.may.includes('approve')) return { kind: 'others', ...reviewer, since: sayWhen(turn, done.at) }
  return {
    kind: 'reviewer',
    doer: firstName(nameOf(turn, done.by)),
    finishedAt: done.at,
    facts: factsOf(shown, done),
    keys: { approve: keyOf(shown, 'approve-task', done.at), return: keyOf(shown, 'return-task', done.at) },
  }
}

/** `Next: File the accounts (Ana).` */
const nextAfter = ({ turn, job, task }: Shown): string | undefined => {
  const next = job.tasks.find(
    other =>
      other.blocked === null &&
      ['open', 'in-progress'].includes(other.status) &&
      other.after.some(before => before.task === task.id),
  )
  const who = next?.assignee ? ` (${firstName(nameOf(turn, next.assignee))})` : ''
  return next && `Next: ${next.title}${who}.`
}

/** Start for whoever has to change it, until their timer runs on it. */
const startOf = async (shown: Shown, at: Instant): Promise<{ startKey?: string; runningSince?: string }> => {
  const { turn, job, task } = shown
  const { praxis, actor, person } = turn
  if (task.assignee !== person.key) return {}
  const { timer } = await praxis.ask(actor, 'home', { most: 1 })
  const isRunning = timer.running?.job === job.key && timer.running.task === task.id
  return isRunning && timer.running
    ? { runningSince: clockIn(timer.running.since, person.zone) }
    : { startKey: keyOf(shown, 'start-timer', at) }
}

const reviewed = async (shown: Shown, review: NonNullable<TaskView['review']>): Promise<ReviewState> => {
  const { turn } = shown
  const by = nameOf(turn, review.by)
  const at = sayWhen(turn, review.at)
  const next = nextAfter(shown)
  if (review.outcome === 'approved') return { kind: 'approved', by, at, ...(next && { next }) }
  return { kind: 'returned', by, at, note: review.note ?? '', ...(await startOf(shown, review.at)) }
}

/** Who took it back last, if anybody did. */
const recalled = ({ turn, job, task }: Shown): ReviewState => {
  const last = job.history.find(
    ({ command, sentence }) => command === 'recall-task' && sentence.includes(`“${task.title}”`),
  )
  return last ? { kind: 'recalled', by: last.actorName, at: sayWhen(turn, last.at) } : { kind: 'recalled' }
}

const stateOf = async (shown: Shown): Promise<ReviewState> => {
  const { job, task } = shown
  if (job.status === 'cancelled') return { kind: 'gone', why: 'The job was cancelled.' }
  if (task.status === 'in-review' && task.done) return inReview(shown, task.done)
  if (task.status === 'skipped') return { kind: 'gone', why: 'The task was skipped.' }
  if (task.review && (task.status === 'done' || task.status === 'in-progress')) return reviewed(shown, task.review)
  if (task.status === 'done') return { kind: 'gone', why: 'The task is done.' }
  return recalled(shown)
}

const goneCard = ({ praxis, person }: Turn, on: ReviewedTask, warning?: string): Card =>
  reviewCard({
    on,
    title: 'a task',
    about: 'A job that was cancelled or taken away',
    link: praxis.linkTo('jobs'),
    user: person.chat?.user,
    warning,
    state: { kind: 'gone', why: 'There is nothing to review.' },
  })

/** The review card of a task as this person should see it now. */
export const renderReview = async (turn: Turn, on: ReviewedTask, warning?: string): Promise<Card> => {
  const job = await askJob(turn, on.job)
  const task = job?.tasks.find(({ id }) => id === on.task)
  if (!job || !task) return goneCard(turn, on, warning)
  return reviewCard({
    on: { job: on.job, task: on.task },
    title: task.title,
    about: `${job.client.name}, ${job.name}`,
    link: turn.praxis.linkTo('jobs', `job/${on.job}/task/${on.task}`),
    user: turn.person.chat?.user,
    warning,
    state: await stateOf({ turn, job, task }),
  })
}
