import type { AnswerOf, PlainDate, queries } from '@praxis/practice'
import { clockIn, sayDate, sayDay, sayMinutes } from '@praxis/practice'
import { actKey } from '#src/act-key.ts'
import type { MorningRow } from '#src/cards/morning.ts'
import type { Turn } from '#src/conversation/turn.ts'
import type { DoneTask } from './done-today.ts'

type Home = AnswerOf<(typeof queries)['home']>
export type TaskRow = Home['doNext'][number]

/** The day of the card, the timer, and how each job stood when the card was made. */
export type MorningNow = {
  turn: Turn
  date: PlainDate
  running: Home['timer']['running']
  versions: ReadonlyMap<string, number>
}

export const doneRow = ({ turn, date }: MorningNow, task: DoneTask): MorningRow => {
  const { title, at, inReview, logged, undo } = task
  const clock = clockIn(at, turn.person.zone)
  const time = logged > 0 ? `, logged ${sayMinutes(logged)}` : ''
  return {
    done: true,
    title,
    line: `${inReview ? 'Sent for review' : 'Done'} at ${clock}${time}`,
    ...(undo && {
      button: {
        title: 'Undo',
        verb: 'undo',
        data: { card: 'morning', date, commit: undo, key: actKey('morning', 'undo', undo) },
      },
    }),
  }
}

type Line = Pick<MorningRow & { done: false }, 'line' | 'color'>

const lineOf = ({ turn, running }: MorningNow, task: TaskRow): Line => {
  if (running && running.job === task.job && running.task === task.task)
    return { line: `Running since ${clockIn(running.since, turn.person.zone)}`, color: 'Good' }
  if (task.due < turn.today) return { line: `Late, was due ${sayDate(task.due, turn.today)}`, color: 'Attention' }
  return { line: `Due ${sayDay(task.due, turn.today)}` }
}

export const taskRow = (now: MorningNow, task: TaskRow): MorningRow => {
  const { turn, date, running, versions } = now
  const { job, task: id } = task
  const isRunning = running?.job === job && running.task === id
  const begun = isRunning || task.status === 'in-progress'
  const verb = begun ? 'finish-task' : 'start-timer'
  const state = `${versions.get(job) ?? 0}:${isRunning ? running.since : 'still'}`
  return {
    done: false,
    title: task.title,
    place: `${task.clientName}, ${task.jobName}`,
    ...lineOf(now, task),
    link: turn.praxis.linkTo('jobs', `job/${job}/task/${id}`),
    button: {
      title: begun ? 'Done' : 'Start',
      verb,
      data: { card: 'morning', date, job, task: id, key: actKey('morning', date, verb, job, id, state) },
    },
  }
}
