import type { AnswerOf, Instant, PlainDate, queries } from '@praxis/practice'
import { dayIn } from '@praxis/practice'

type Home = AnswerOf<(typeof queries)['home']>
type Week = AnswerOf<(typeof queries)['week']>

export type DoneTask = {
  title: string
  at: Instant
  /** It went to somebody for sign-off. */
  inReview: boolean
  /** Minutes of that day on it. */
  logged: number
  /** The commit to undo, while it can be. */
  undo?: string
}

/** The sentences of `finish-task`; home names a finished task nowhere else. */
const finished = /^(?:Finished|Sent) “(?<title>.*)”(?<review> for review)?$/

const minutesOn = (week: Week, date: PlainDate, title: string, about?: string): number => {
  const day = week.days.findIndex(each => each.date === date)
  const rows = week.rows.filter(
    ({ work }) => work.taskTitle === title && `${work.clientName}, ${work.jobName}` === about,
  )
  return rows.flatMap(({ days }) => days[day] ?? []).reduce((sum, { minutes }) => sum + minutes, 0)
}

/** What a person finished on a day, in that order, each task once; what was begun again since is not among it. */
export const doneToday = (home: Home, week: Week, date: PlainDate, zone: string): DoneTask[] => {
  const done = new Map<string, DoneTask>()
  for (const { commit, sentence, about, at, undoable } of home.acts) {
    const found = sentence.match(finished)?.groups
    const title = found?.title
    const name = `${about}\n${title}`
    if (title === undefined || dayIn(at, zone) !== date || done.has(name)) continue
    const again = home.doNext.some(task => task.title === title && `${task.clientName}, ${task.jobName}` === about)
    if (again) continue
    const logged = minutesOn(week, date, title, about)
    done.set(name, { title, at, inReview: Boolean(found?.review), logged, ...(undoable && { undo: commit }) })
  }
  return [...done.values()].reverse()
}
