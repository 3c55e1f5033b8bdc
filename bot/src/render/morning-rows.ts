import type { Home, PlainDate, TaskRow } from '@praxis/practice'
import { clockIn, sayDate, sayDay, sayMinutes } from '@praxis/practice'
import { actKey } from '#src/act-key.ts'
import type { MorningRow } from '#src/cards/morning.ts'
import type { Turn } from '#src/conversation/turn.ts'
import type { DoneTask } from './done-today.ts'

/** The day of the card, and what its keys speak of beside the task. */
export type MorningNow = {
  turn: Turn
  date: PlainDate
  home: Pick<Home, 'timer' | 'acts'>
  /** The key that was just used: whatever came of it, the same button is a new act now. */
  used?: string | undefined
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

/** The last thing the person did to this task, if it was lately. */
const lastActOn = ({ home }: MorningNow, { title, clientName, jobName }: TaskRow): string =>
  home.acts.find(({ sentence, about }) => about === `${clientName}, ${jobName}` && sentence.includes(`“${title}”`))
    ?.commit ?? ''

/** Home does not say at which version a job stands, so a key that was used up is followed by the next of its chain. */
const mostNext = 10

const nextKey = (first: string, used: string | undefined): string => {
  let key = first
  for (let count = 0; used !== undefined && count < mostNext; count += 1) {
    const isUsed = key === used
    key = actKey(key, 'again')
    if (isUsed) return key
  }
  return first
}

export const taskRow = (now: MorningNow, task: TaskRow): MorningRow => {
  const { turn, date, home, used } = now
  const { job, task: id, title, status } = task
  const since = isRunningOn(now, task) ? (home.timer.running?.since ?? '') : ''
  const begun = since !== '' || status === 'in-progress'
  const verb = begun ? 'finish-task' : 'start-timer'
  const key = actKey('morning', date, verb, job, id, status, since, lastActOn(now, task))
  return {
    done: false,
    title,
    place: `${task.clientName}, ${task.jobName}`,
    ...lineOf(now, task),
    link: turn.praxis.linkTo('jobs', `job/${job}/task/${id}`),
    button: {
      title: begun ? 'Done' : 'Start',
      verb,
      data: { card: 'morning', date, job, task: id, key: nextKey(key, used) },
    },
  }
}
