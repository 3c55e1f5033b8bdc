import type { DoneRow, Home, PlainDate, TaskRow } from '@praxis/practice'
import { addDays, hasMorning, mondayOf, sayDay, sayLongDate, sayMinutes, sayWeekday } from '@praxis/practice'
import type { MorningView } from '#src/cards/morning.ts'
import { morningCard } from '#src/cards/morning.ts'
import type { Pressed } from '#src/conversation/act.ts'
import type { Turn } from '#src/conversation/turn.ts'
import type { Card } from '#src/types.ts'
import { doneRow, taskRow } from './morning-rows.ts'

type Day = { turn: Turn; date: PlainDate; home: Home }
type View = Omit<MorningView, 'link' | 'user' | 'warning'>

/** Five rows and the way into the tab make the six buttons that Teams allows. */
const mostRows = 5

const dueBy = (tasks: TaskRow[], date: PlainDate): TaskRow[] => tasks.filter(({ due }) => due <= date)

const weekEnd = (date: PlainDate): PlainDate => addDays(mondayOf(date), 6)

/** What is due this week or late, after what was done; the last thing done keeps its place, so that it can be undone. */
const shareRows = ({ home, date }: Day): { done: DoneRow[]; tasks: TaskRow[] } => {
  const tasks = dueBy(home.doNext, weekEnd(date))
  const places = Math.max(1, mostRows - Math.min(tasks.length, mostRows), mostRows - dueBy(tasks, date).length)
  const struck = home.doneToday.slice(-Math.min(places, mostRows - 1))
  return { done: struck, tasks: tasks.slice(0, mostRows - struck.length) }
}

/** Nothing of today is left, and nothing of the week or five things were done. */
const isAllClear = ({ home: { doNext, doneToday }, date }: Day): boolean =>
  dueBy(doNext, date).length === 0 && (dueBy(doNext, weekEnd(date)).length === 0 || doneToday.length >= mostRows)

const counts = (parts: (string | false)[]): { context?: string } => {
  const context = parts.filter(Boolean).join(', ')
  return context ? { context: context.charAt(0).toUpperCase() + context.slice(1) } : {}
}

const waiting = (home: Home, still = ''): (string | false)[] => {
  const forMe = home.waitsForMe.length + home.waitOnMe.total
  const forOthers = home.iWaitFor.length + home.iChase.total
  return [
    forMe > 0 && `${forMe} ${still}${forMe === 1 ? 'waits' : 'wait'} for you`,
    forOthers > 0 && `you wait for ${forOthers}`,
  ]
}

const allClear = (day: Day): View => {
  const { home, date, turn } = day
  const done = home.doneToday.length
  const logged = home.week.days.find(each => each.date === date)?.minutes ?? 0
  const [next] = home.doNext
  const weekday = sayWeekday(date)
  return {
    date,
    title: `All clear for ${weekday}`,
    ...counts([
      done > 0 && `${done} done`,
      logged > 0 && `${sayMinutes(logged)} logged`,
      ...waiting(home, done > 0 ? 'still ' : ''),
    ]),
    rows: [],
    ...(next && { foot: `Next up: ${next.title}, ${next.clientName}, due ${sayDay(next.due, turn.today)}.` }),
    speak: `All clear for ${weekday}.${done > 0 ? ` ${done} done.` : ''}`,
  }
}

const late = (tasks: TaskRow[], date: PlainDate): string => {
  const count = tasks.filter(({ due }) => due < date).length
  return count === 0 ? 'none late' : `${count} late`
}

const more = (rest: number, restLate: number): { foot?: string } =>
  rest > 0 ? { foot: `${rest} more this week${restLate > 0 ? `, ${restLate} of them late` : ''}.` } : {}

const atWork = (day: Day, used: string | undefined): View => {
  const { home, date, turn } = day
  const { running } = home.timer
  const { done, tasks } = shareRows(day)
  const counted = `${tasks.length} ${home.doneToday.length > 0 ? 'left' : 'for you'}, ${late(tasks, date)}`
  const now = { turn, date, home, used }
  const ran = tasks.find(({ job, task }) => running?.job === job && running.task === task)
  const shownLate = tasks.filter(({ due }) => due < date).length
  return {
    date,
    title: `${sayWeekday(date)}: ${counted}`,
    ...counts(waiting(home)),
    rows: [...done.map(task => doneRow(now, task)), ...tasks.map(task => taskRow(now, task))],
    ...more(home.thisWeek - tasks.length, home.late - shownLate),
    speak: `${sayLongDate(date)}. ${counted}.${ran ? ` ${ran.title} is running.` : ''}`,
  }
}

/** A card of a day that is over acts no more. */
const over = (date: PlainDate): View => ({
  date,
  title: `${sayLongDate(date)} is over`,
  context: 'What is left of it stands in your day.',
  rows: [],
  speak: `${sayLongDate(date)} is over.`,
})

const askDay = async (turn: Turn, date: PlainDate): Promise<Day> => ({
  turn,
  date,
  home: await turn.praxis.ask(turn.actor, 'home', { most: 200 }),
})

const viewOf = (day: Day, used?: string): View => (isAllClear(day) ? allClear(day) : atWork(day, used))

/** Of a day that has or had something; a card that nobody asked for comes on no other. */
const hasSomething = ({ home }: Day): boolean => hasMorning(home, home.waitsForMe.length) || home.doneToday.length > 0

const finish = ({ praxis, person }: Turn, view: View, warning?: string): Card =>
  morningCard({ ...view, link: praxis.linkTo('home'), user: person.chat?.user, warning })

/** A person's day as it stands now, also when it has nothing: the answer to "what's due". */
export const renderDay = async (turn: Turn, date: PlainDate, pressed?: Pressed): Promise<Card> =>
  finish(turn, date < turn.today ? over(date) : viewOf(await askDay(turn, date), pressed?.key), pressed?.warning)

/** The morning card as it should stand now; undefined on a day that has nothing and had nothing. */
export const renderMorning = async (turn: Turn, date: PlainDate): Promise<Card | undefined> => {
  if (date < turn.today) return finish(turn, over(date))
  const day = await askDay(turn, date)
  return hasSomething(day) ? finish(turn, viewOf(day)) : undefined
}
