import type { EntryKey, JobKey, PlainDate, Week } from '@praxis/practice'
import { sayDay, sayMinutes } from '@praxis/practice'
import { actKey } from '#src/act-key.ts'
import { cut } from '#src/cards/elements/cut.ts'
import { loggedCard } from '#src/cards/logged.ts'
import { undoneCard } from '#src/cards/undone.ts'
import type { Turn } from '#src/conversation/turn.ts'
import type { Card } from '#src/types.ts'
import { askJob } from './ask-job.ts'
import type { EntryInWeek } from './week-of-entry.ts'
import { askWeek, entryByKey, entryByVersion, sayWeek } from './week-of-entry.ts'

/** What a card about logged time knows of it, and carries in its buttons to be shown again. */
export type LoggedTime = {
  job: JobKey
  date: PlainDate
  minutes: number
  entry?: EntryKey | undefined
  wrote?: string | undefined
  /** The day it was on before a change. */
  from?: PlainDate | undefined
}

/** What was done last, by which commit, so that it can be undone. */
export type LoggedAct = {
  did: 'log' | 'change' | 'undo' | 'nothing'
  commit?: string | undefined
  warning?: string | undefined
}

const carried = ({ job, date, minutes, entry, wrote, from }: LoggedTime): Record<string, unknown> => ({
  card: 'logged',
  job,
  date,
  minutes,
  ...(entry && { entry }),
  ...(wrote && { wrote: cut(wrote, 160) }),
  ...(from && { from }),
})

const unseenWork = 'A job that was cancelled or taken away'

const nameOfWork = async (turn: Turn, time: LoggedTime, entry?: EntryInWeek): Promise<string> => {
  if (entry?.work.jobName) return `${entry.work.clientName}, ${entry.work.jobName}`
  const job = await askJob(turn, time.job)
  return job ? `${job.client.name}, ${job.name}` : unseenWork
}

/** The same, without the person's words where what they are about is not theirs to see any more. */
const carriedOf = (time: LoggedTime, about: string) =>
  carried(about === unseenWork ? { ...time, wrote: undefined } : time)

const titles = { log: 'Logged', change: 'Changed to', undo: 'Logged', nothing: 'Logged' }

const standing = async (turn: Turn, time: LoggedTime, act: LoggedAct, found: { week: Week; entry?: EntryInWeek }) => {
  const { week, entry } = found
  const now = entry ? { ...time, entry: entry.key, date: entry.date, minutes: entry.minutes } : time
  const about = await nameOfWork(turn, now, entry)
  const { did, commit } = act
  const data = { ...carriedOf(now, about), ...(commit && { did, commit }) }
  return loggedCard({
    title: `${titles[did]} ${sayMinutes(now.minutes)}`,
    about: `${about}, ${sayDay(now.date, turn.today)}`,
    wrote: did === 'log' && about !== unseenWork ? time.wrote : undefined,
    undo: commit ? { data: { ...data, key: actKey('logged', 'undo', commit) } } : undefined,
    change: entry && {
      ...entry,
      note: entry.note ?? '',
      data: { ...data, key: actKey('logged', 'change-time', entry.key, entry.version) },
    },
    week: sayWeek(week, now.date, turn.today),
    link: turn.praxis.linkTo('time', `week/${now.date}`),
    warning: act.warning,
  })
}

/** The card of time that was just logged by a commit: the entry is the one with the commit's version. */
export const renderNewlyLogged = async (
  turn: Turn,
  time: LoggedTime,
  { commit, version }: { commit: string; version: number },
): Promise<Card> => {
  const week = await askWeek(turn, time.date)
  const entry = entryByVersion(week, time.job, version)
  return standing(turn, time, { did: 'log', commit }, { week, ...(entry && { entry }) })
}

/** The card of time that was taken back. */
export const renderUndone = async (turn: Turn, time: LoggedTime, act: LoggedAct): Promise<Card> => {
  const { commit } = act
  const week = await askWeek(turn, time.date)
  const about = await nameOfWork(turn, time)
  return undoneCard({
    time: sayMinutes(time.minutes),
    about: `${about}, ${sayDay(time.date, turn.today)}`,
    again: commit
      ? { data: { ...carriedOf(time, about), did: 'undo', commit, key: actKey('logged', 'undo', commit) } }
      : undefined,
    week: sayWeek(week, time.date, turn.today),
    link: turn.praxis.linkTo('time', `week/${time.date}`),
    warning: act.warning,
  })
}

/** The card of an entry as it stands now: logged, or gone. */
export const renderLogged = async (turn: Turn, time: LoggedTime, act: LoggedAct): Promise<Card> => {
  const week = await askWeek(turn, time.date)
  const entry = time.entry && entryByKey(week, time.entry)
  if (time.entry && !entry) return renderUndone(turn, time, { did: act.did, warning: act.warning })
  return standing(turn, time, act, { week, ...(entry && { entry }) })
}
