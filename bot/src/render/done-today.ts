import type { Home, JobKey, JobPage, PlainDate, TaskView, Week } from '@praxis/practice'
import { dayIn } from '@praxis/practice'
import type { Turn } from '#src/conversation/turn.ts'
import { askJob } from './ask-job.ts'

export type DoneTask = {
  title: string
  /** The client and the job. */
  about: string
  at: NonNullable<TaskView['done']>['at']
  /** It went to somebody for sign-off. */
  inReview: boolean
  /** Minutes of that day on it. */
  logged: number
  /** The commit to undo, while it can be. */
  undo?: string
}

type WorkedOn = { job: JobKey; task: string; minutes: number }

/** The tasks on which the person has time on that day, without those that are still to do. */
const workedOn = (home: Home, week: Week, date: PlainDate): WorkedOn[] => {
  const day = week.days.findIndex(each => each.date === date)
  return week.rows.flatMap(({ work: { job, task }, days }) => {
    const minutes = (days[day] ?? []).reduce((sum, entry) => sum + entry.minutes, 0)
    const isOpen = home.doNext.some(row => row.job === job && row.task === task)
    return job && task && minutes > 0 && !isOpen ? [{ job, task, minutes }] : []
  })
}

const finishedBy = (turn: Turn, page: JobPage, { task: id, minutes }: WorkedOn, date: PlainDate): DoneTask[] => {
  const { person } = turn
  const task = page.tasks.find(each => each.id === id)
  const done = task?.status === 'done' || task?.status === 'in-review' ? task.done : undefined
  if (!task || done?.by !== person.key || dayIn(done.at, person.zone) !== date) return []
  const commit = page.history.find(
    ({ command, actor, sentence }) =>
      command === 'finish-task' && actor === person.key && sentence.includes(`“${task.title}”`),
  )
  return [
    {
      title: task.title,
      about: `${page.client.name}, ${page.name}`,
      at: done.at,
      inReview: task.status === 'in-review',
      logged: minutes,
      ...(commit?.undoable && { undo: commit.commit }),
    },
  ]
}

/** The sentences of `finish-task`. */
const finished = /^(?:Finished|Sent) “(?<title>.*)”(?<review> for review)?$/

/** What was finished without time on it stands among the person's last acts alone. */
const finishedByActs = ({ acts, doNext }: Home, date: PlainDate, zone: string): DoneTask[] =>
  acts.flatMap(({ commit, sentence, about = '', at, undoable }) => {
    const found = sentence.match(finished)?.groups
    const title = found?.title ?? ''
    const isOpen = doNext.some(task => task.title === title && `${task.clientName}, ${task.jobName}` === about)
    if (!found || isOpen || dayIn(at, zone) !== date) return []
    return [{ title, about, at, inReview: Boolean(found.review), logged: 0, ...(undoable && { undo: commit }) }]
  })

const nameOf = ({ title, about }: DoneTask): string => `${about}\n${title}`

/** What a person finished on a day, in that order, each task once. */
export const doneToday = async (turn: Turn, home: Home, week: Week, date: PlainDate): Promise<DoneTask[]> => {
  const worked = workedOn(home, week, date)
  const jobs = [...new Set(worked.map(({ job }) => job))]
  const pages = await Promise.all(jobs.map(job => askJob(turn, job)))
  const found = worked.flatMap(each => {
    const page = pages.find(page => page?.key === each.job)
    return page ? finishedBy(turn, page, each, date) : []
  })
  const all = new Map<string, DoneTask>()
  for (const task of [...finishedByActs(home, date, turn.person.zone).toReversed(), ...found])
    all.set(nameOf(task), { ...all.get(nameOf(task)), ...task })
  return [...all.values()].sort((a, b) => (a.at < b.at ? -1 : 1))
}
