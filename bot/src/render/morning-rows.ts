import type { DoneRow, Home, PlainDate, TaskRow } from '@praxis/practice'
import { clockIn, sayDate, sayDay, sayMinutes } from '@praxis/practice'
import { actKey } from '#src/act-key.ts'
import type { MorningRow } from '#src/cards/morning.ts'
import type { Turn } from '#src/conversation/turn.ts'

export type MorningNow = {
  turn: Turn
  date: PlainDate
  home: Pick<Home, 'timer'>
  /** The key that was just pressed. */
  used?: string | undefined
}

/**
 * A key speaks of what is acted on at its version. On the card that answers a press it is a new one, whatever came of
 * that: a refusal closes its key, and not each reason for one goes away with a change of the job.
 */
const keyOf = ({ date, used = '' }: MorningNow, ...on: (string | number)[]): string =>
  actKey('morning', date, ...on, used)

export const doneRow = (now: MorningNow, task: DoneRow): MorningRow => {
  const { turn, date } = now
  const { title, at, inReview, logged, commit, undoable } = task
  const clock = clockIn(at, turn.person.zone)
  const time = logged > 0 ? `, logged ${sayMinutes(logged)}` : ''
  return {
    done: true,
    title,
    line: `${inReview ? 'Sent for review' : 'Done'} at ${clock}${time}`,
    ...(undoable && {
      button: {
        title: 'Undo',
        verb: 'undo',
        data: { card: 'morning', date, commit, key: keyOf(now, 'undo', commit) },
      },
    }),
  }
}

type Line = Pick<MorningRow & { done: false }, 'line' | 'color'>

const isRunningOn = ({ home: { timer } }: MorningNow, { job, task }: TaskRow): boolean =>
  timer.running?.job === job && timer.running.task === task

const lineOf = (now: MorningNow, task: TaskRow): Line => {
  const { turn, home } = now
  const { running } = home.timer
  if (running && isRunningOn(now, task))
    return { line: `Running since ${clockIn(running.since, turn.person.zone)}`, color: 'Good' }
  if (task.due < turn.today) return { line: `Late, was due ${sayDate(task.due, turn.today)}`, color: 'Attention' }
  return { line: `Due ${sayDay(task.due, turn.today)}` }
}

export const taskRow = (now: MorningNow, task: TaskRow): MorningRow => {
  const { turn, date } = now
  const { job, task: id, title, status, version } = task
  const begun = status === 'in-progress' || isRunningOn(now, task)
  const verb = begun ? 'finish-task' : 'start-timer'
  return {
    done: false,
    title,
    place: `${task.clientName}, ${task.jobName}`,
    ...lineOf(now, task),
    link: turn.praxis.linkTo('jobs', `job/${job}/task/${id}`),
    button: {
      title: begun ? 'Done' : 'Start',
      verb,
      data: { card: 'morning', date, job, task: id, key: keyOf(now, verb, job, id, version) },
    },
  }
}
