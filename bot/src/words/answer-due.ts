import type { Calendar, PlainDate } from '@praxis/practice'
import { addWorkingDays, sayDate } from '@praxis/practice'
import type { Candidate } from '#src/actions/offer-choices.ts'
import { offerChoices } from '#src/actions/offer-choices.ts'
import { mostChoices } from '#src/cards/choose.ts'
import type { Answer } from '#src/conversation/answer.ts'
import type { Turn } from '#src/conversation/turn.ts'
import type { Work } from './find-named.ts'
import { findWork } from './find-named.ts'
import type { Written } from './not-changed.ts'
import { notChanged, quoted } from './not-changed.ts'
import type { DueWords, When } from './read-acts.ts'

const example = 'Write for example “due acme vat Friday”, “due acme vat 7 Feb”, or “+5” for five working days later.'

const mondayToFriday = [1, 2, 3, 4, 5]

const askCalendar = async ({ praxis, actor, person }: Turn): Promise<Calendar> => {
  const { settings, holidays } = await praxis.ask(actor, 'calendar', {})
  return {
    zone: settings?.zone ?? person.zone,
    workingDays: settings?.workingDays ?? mondayToFriday,
    holidays: new Map(holidays.map(({ date, name }) => [date, name])),
    closed: new Map((settings?.closed ?? []).map(({ date, reason }) => [date, reason])),
  }
}

type Move = { due: PlainDate; workingDays?: number }

/** Working days are counted from the date that the work has, by the firm's calendar. */
const movesTo = async (turn: Turn, when: When): Promise<(work: Work) => Move[]> => {
  if ('days' in when) return () => when.days.map(due => ({ due }))
  const { workingDays } = when
  const calendar = await askCalendar(turn)
  return ({ due }) => [{ due: addWorkingDays(calendar, due, workingDays), workingDays }]
}

const choiceOf = ({ job, task }: Work, { due, workingDays }: Move): Candidate['choice'] =>
  task
    ? { verb: 'move-task', input: { job, task, due } }
    : { verb: 'move-job', input: { job, to: workingDays === undefined ? due : { workingDays } } }

const candidateOf = ({ today }: Turn, work: Work, move: Move): Candidate => ({
  choice: choiceOf(work, move),
  name: work.name,
  lines: [work.about, `From ${sayDate(work.due, today)} to ${sayDate(move.due, today)}`],
})

/** Moves the job or the task that was named to the day that was. */
export const answerDue = async (turn: Turn, { work: words, when }: DueWords, written: Written): Promise<Answer> => {
  if (!when) return notChanged(turn, written, 'When is it to be due?', `I found no day at the end. ${example}`)
  if (!words) return notChanged(turn, written, 'What is to be due then?', example)
  const [work, movesOf] = await Promise.all([findWork(turn, words), movesTo(turn, when)])
  if (work.all.length === 0) return notChanged(turn, written, `No open job or task for ${quoted(words)}`, example)
  const candidates = work.all.flatMap(each => movesOf(each).map(move => candidateOf(turn, each, move)))
  const asks = { one: 'Move this one?', several: 'Which one is to be moved, and to when?' }
  return offerChoices(turn, { asks, candidates, sure: work.isExact, most: mostChoices, ...written })
}
