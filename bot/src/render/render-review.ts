import type { HistoryEntry, Instant, JobPage, TaskView } from '@praxis/practice'
import { clockIn, sayDay, sayMinutes } from '@praxis/practice'
import { actKey } from '#src/act-key.ts'
import type { ReviewedTask, ReviewFacts, ReviewState } from '#src/cards/review.ts'
import { reviewCard } from '#src/cards/review.ts'
import type { Pressed } from '#src/conversation/act.ts'
import type { Turn } from '#src/conversation/turn.ts'
import { firstName, nameOf, sayWhen } from '#src/conversation/turn.ts'
import type { Card } from '#src/types.ts'
import { askJob } from './ask-job.ts'

type Shown = { turn: Turn; on: ReviewedTask; job: JobPage; task: TaskView; used?: string | undefined }
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
 * A key speaks of one finish, and of the job as it stood: after an undo, or when somebody was made the reviewer since,
 * the same button is a new act. It is one as well on the card that answers a press, whatever came of that.
 */
const keyOf = ({ on, job, used = '' }: Shown, verb: string, since = ''): string =>
  actKey('review', verb, on.job, on.task, on.finishedAt, job.version, since, used)

const inReview = (shown: Shown, done: Done): ReviewState => {
  const { turn, task } = shown
  const reviewer = task.reviewer && { reviewer: nameOf(turn, task.reviewer) }
  if (done.by === turn.person.key)
    return {
      kind: 'doer',
      ...reviewer,
      facts: factsOf(shown, done),
      key: keyOf(shown, 'recall-task'),
    }
  if (!task.may.includes('approve')) return { kind: 'others', ...reviewer, since: sayWhen(turn, done.at) }
  return {
    kind: 'reviewer',
    doer: firstName(nameOf(turn, done.by)),
    facts: factsOf(shown, done),
    keys: { approve: keyOf(shown, 'approve-task'), return: keyOf(shown, 'return-task') },
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

/**
 * Start for whoever has to change it, until their timer runs on it. A timer does not change the job, so it is the
 * person's last act that makes the key of the next start another one.
 */
const startOf = async (shown: Shown): Promise<{ startKey?: string; runningSince?: string }> => {
  const { turn, job, task } = shown
  const { praxis, actor, person } = turn
  if (task.assignee !== person.key) return {}
  const { timer, acts } = await praxis.ask(actor, 'home', { most: 1 })
  const isRunning = timer.running?.job === job.key && timer.running.task === task.id
  return isRunning && timer.running
    ? { runningSince: clockIn(timer.running.since, person.zone) }
    : { startKey: keyOf(shown, 'start-timer', acts[0]?.commit) }
}

const reviewed = async (shown: Shown, review: NonNullable<TaskView['review']>): Promise<ReviewState> => {
  const { turn } = shown
  const by = nameOf(turn, review.by)
  const at = sayWhen(turn, review.at)
  const after = nextAfter(shown)
  if (review.outcome === 'approved') return { kind: 'approved', by, at, ...(after && { after }) }
  return { kind: 'returned', by, at, note: review.note ?? '', ...(await startOf(shown)) }
}

/**
 * What was done to the task after the finish that the card speaks of, newest first. A commit is dated a moment after
 * what it says, so the oldest finish since then is that very one.
 */
const actsSince = ({ on, job: { history } }: Shown): HistoryEntry[] => {
  const acts = history.filter(({ task, at }) => task === on.task && at >= on.finishedAt)
  const itself = acts.findLastIndex(({ command }) => command === 'finish-task')
  return itself < 0 ? acts : acts.slice(0, itself)
}

const lastOf = (acts: HistoryEntry[], name: string): HistoryEntry | undefined =>
  acts.find(({ command }) => command === name)

/** When the task was finished anew, as it says itself, or its history where that was taken back again. */
const sentAgain = (shown: Shown): Instant | undefined => {
  const { on, task } = shown
  const times = [task.done?.at, task.review?.of, lastOf(actsSince(shown), 'finish-task')?.at]
  return times.find(at => at !== undefined && at > on.finishedAt)
}

/** A finish that left no trace in the task: approved and opened again, taken back, or undone, which is the same. */
const leftReview = (shown: Shown): ReviewState => {
  const { turn } = shown
  const acts = actsSince(shown)
  const say = ({ actorName: by, at }: HistoryEntry) => ({ by, at: sayWhen(turn, at) })
  const approved = lastOf(acts, 'approve-task')
  const reopened = lastOf(acts, 'reopen-task')
  if (approved && reopened) {
    const { by, at } = say(reopened)
    return { kind: 'approved', ...say(approved), after: `${by} opened it again at ${at}.` }
  }
  const recalled = lastOf(acts, 'recall-task') ?? lastOf(acts, 'undo')
  return { kind: 'recalled', ...(recalled && say(recalled)) }
}

const stateOf = async (shown: Shown): Promise<ReviewState> => {
  const { turn, on, job, task } = shown
  if (job.status === 'cancelled') return { kind: 'gone', why: 'The job was cancelled.' }
  if (task.status === 'in-review' && task.done?.at === on.finishedAt) return inReview(shown, task.done)
  if (task.status === 'skipped') return { kind: 'gone', why: 'The task was skipped.' }
  if (task.review?.of === on.finishedAt) return reviewed(shown, task.review)
  const again = sentAgain(shown)
  if (again) return { kind: 'sent-again', at: sayWhen(turn, again) }
  if (task.status === 'done') return { kind: 'gone', why: 'The task is done.' }
  return leftReview(shown)
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

/** The card of one finish of a task as this person should see it now. */
export const renderReview = async (turn: Turn, on: ReviewedTask, pressed?: Pressed): Promise<Card> => {
  const { key: used, warning } = pressed ?? {}
  const job = await askJob(turn, on.job)
  const task = job?.tasks.find(({ id }) => id === on.task)
  if (!job || !task) return goneCard(turn, on, warning)
  return reviewCard({
    on,
    title: task.title,
    about: `${job.client.name}, ${job.name}`,
    link: turn.praxis.linkTo('jobs', `job/${on.job}/task/${on.task}`),
    user: turn.person.chat?.user,
    warning,
    state: await stateOf({ turn, on, job, task, used }),
  })
}
