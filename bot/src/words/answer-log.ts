import type { Found, PlainDate } from '@praxis/practice'
import { sayDate, sayDay, sayMinutes, statusWords } from '@praxis/practice'
import { logTime } from '#src/actions/log-time.ts'
import { cut } from '#src/cards/elements/cut.ts'
import { refusedCard } from '#src/cards/refused.ts'
import { mostCandidates, whichOneCard } from '#src/cards/which-one.ts'
import type { Answer } from '#src/conversation/answer.ts'
import type { Turn } from '#src/conversation/turn.ts'
import type { Card } from '#src/types.ts'
import { afterName, findJobs } from './find-jobs.ts'
import { readDay } from './read-day.ts'
import type { LogWords } from './read-log.ts'

type OrName = NonNullable<LogWords['orName']>

/** What was understood, and the person's own words. `key` makes it once, however often it is delivered or tapped. */
type LogWish = { minutes: number; date?: PlainDate; words: string[]; wrote: string; key: string }

const example = 'Write for example “log 1.5h acme vat reviewing sales ledger”.'
const dayMinutes = 24 * 60
const noteSigns = 2000

const notLogged = (turn: Turn, title: string, wrote: string, words: string): Card =>
  refusedCard({
    title,
    wrote,
    words,
    opens: { title: 'Open my week', url: turn.praxis.linkTo('time') },
    foot: 'Nothing is logged.',
  })

const noneCard = (turn: Turn, { minutes, date, words, wrote }: LogWish, { clients }: Found): Card => {
  const understood = `I understood ${sayMinutes(minutes)}, ${sayDay(date ?? turn.today, turn.today)}.`
  const [client] = clients
  if (client && clients.length === 1)
    return notLogged(turn, `No open job of ${client.name}`, wrote, `${understood} Its jobs stand in the tab.`)
  const named = cut(words.slice(0, 3).join(' '), 40)
  const title = named ? `No open job for “${named}”` : 'Which job is it for?'
  return notLogged(turn, title, wrote, `${understood} Name the client and the job after it. ${example}`)
}

/** What the words say besides the job: a day that is all that stands behind its name is the day. */
const restOf = (turn: Turn, { date, words }: LogWish, { used }: Found): { date: PlainDate; note: string } => {
  const rest = afterName(words, used)
  const day = date ? undefined : readDay(rest, turn.today, turn.monthFirst)
  return day ? { date: day, note: '' } : { date: date ?? turn.today, note: rest.join(' ') }
}

const whichOne = (turn: Turn, wish: LogWish, found: Found): Card => {
  const { minutes, wrote, key } = wish
  const { date, note } = restOf(turn, wish, found)
  const listed = found.jobs.slice(0, mostCandidates)
  return whichOneCard({
    time: sayMinutes(minutes),
    day: date === turn.today ? undefined : sayDay(date, turn.today),
    wrote,
    candidates: listed.map(({ key: job, name, clientName, status, due }) => ({
      job,
      name,
      clientName,
      state: `${statusWords[status]}, due ${sayDate(due, turn.today)}`,
    })),
    more: found.jobs.length > mostCandidates,
    data: { card: 'logged', minutes, date, key, jobs: listed.map(job => job.key) },
    note,
    link: turn.praxis.linkTo('time', `week/${date}`),
  })
}

/** Exactly one job is logged on; of several the person chooses; of none it is said what was understood. */
const answerWish = async (turn: Turn, wish: LogWish): Promise<Answer> => {
  const found = await findJobs(turn, wish.words)
  const { jobs, used } = found
  const [job] = jobs
  if (!job || used === 0) return { card: noneCard(turn, wish, found), rewrite: false }
  if (jobs.length > 1) return { card: whichOne(turn, wish, found), rewrite: false }
  const { date, note } = restOf(turn, wish, found)
  const { minutes, wrote, key } = wish
  return logTime(turn, { job: job.key, minutes, date, wrote, key, ...(note && { note }) })
}

/** What has to be said before a job is looked for; undefined when the time can be logged. */
const whyNot = (turn: Turn, { words }: LogWords, minutes: number, wrote: string): Card | undefined => {
  if (minutes < 1 || minutes > dayMinutes) {
    const title = `${sayMinutes(minutes)} is ${minutes < 1 ? 'no time' : 'more than a day'}`
    return notLogged(turn, title, wrote, 'Write 90m or 1:30 for an hour and a half.')
  }
  return words.join(' ').length > noteSigns
    ? notLogged(turn, 'That is too long for a note', wrote, `A note has room for ${noteSigns} signs.`)
    : undefined
}

/** Whether more of the words name a job with what was read as a day or as minutes than without it. */
const isName = async (turn: Turn, { word }: OrName, words: string[]): Promise<boolean> => {
  const [withIt, without] = await Promise.all([findJobs(turn, [word, ...words]), findJobs(turn, words)])
  return withIt.used > without.used
}

const orNameCard = (turn: Turn, { read, word }: OrName, wrote: string): Card => {
  const mend = read === 'day' ? `For the day, write “on ${word}” at the end.` : `For the time, write it as “${word}m”.`
  const title = `Is “${word}” the ${read} or a name?`
  return notLogged(turn, title, wrote, `${mend} For the name, write the time last.`)
}

/** Logs what was written, or says what is missing. Never guesses: not the time, not the day, not the job. */
export const answerLog = async (turn: Turn, said: LogWords, wrote: string, key: string): Promise<Answer> => {
  const { minutes, date, words, orName } = said
  if (minutes === undefined)
    return { card: notLogged(turn, 'How long was it?', wrote, `I found no time in it. ${example}`), rewrite: false }
  const refused = whyNot(turn, said, minutes, wrote)
  if (refused) return { card: refused, rewrite: false }
  if (orName && (await isName(turn, orName, words))) return { card: orNameCard(turn, orName, wrote), rewrite: false }
  return answerWish(turn, { minutes, words, wrote, key, ...(date && { date }) })
}
