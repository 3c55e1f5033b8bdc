import type { EntryKey, JobKey, PlainDate } from '@praxis/practice'
import { jobKey, note, sayDay, sayMinutes } from '@praxis/practice'
import * as z from 'zod'
import { cut } from '#src/cards/elements/cut.ts'
import { refusedCard } from '#src/cards/refused.ts'
import { act, NotKnownYet } from '#src/conversation/act.ts'
import type { Answer } from '#src/conversation/answer.ts'
import type { Turn } from '#src/conversation/turn.ts'
import { askJob } from '#src/render/ask-job.ts'
import { renderNewlyLogged } from '#src/render/render-logged.ts'
import { onLogged } from './carried.ts'
import { onVerb } from './on-verb.ts'

type Wish = {
  job: JobKey
  date: PlainDate
  minutes: number
  note?: string | undefined
  wrote?: string | undefined
  entry?: EntryKey | undefined
  key: string
}

const give = (turn: Turn, { job, date, minutes, note, key }: Wish) =>
  act(turn, 'log-time', { job, date, minutes, ...(note && { note }) }, key)

const notLogged = async (turn: Turn, { job, date, minutes, wrote }: Wish, words: string): Promise<Answer> => {
  const page = await askJob(turn, job)
  const card = refusedCard({
    title: `Not logged: ${sayMinutes(minutes)}`,
    context: page && `${page.client.name}, ${page.name}, ${sayDay(date, turn.today)}`,
    wrote: page && wrote,
    words,
    opens: { title: 'Open my week', url: turn.praxis.linkTo('time', `week/${date}`) },
  })
  return { card, rewrite: true }
}

const logged = async (turn: Turn, wish: Wish, others: JobKey[]): Promise<Answer> => {
  const acted = await give(turn, wish)
  if (acted.ok) return { card: await renderNewlyLogged(turn, wish, acted.done), rewrite: true }
  if (acted.refusal.code !== 'key-reused') return notLogged(turn, wish, acted.words)
  for (const job of others.filter(other => other !== wish.job)) {
    const first = await give(turn, { ...wish, job })
    if (first.ok) return { card: await renderNewlyLogged(turn, { ...wish, job }, first.done), rewrite: true }
  }
  return notLogged(turn, wish, acted.words)
}

/**
 * Logs the time and shows it. `others` are the jobs beside this one that the same key could have gone to: when it did,
 * the answer is what came of the first tap. The key is taken then, so asking with it again cannot log anything.
 */
export const logTime = async (turn: Turn, wish: Wish, others: JobKey[] = []): Promise<Answer> => {
  try {
    return await logged(turn, wish, others)
  } catch (error) {
    const data = { card: 'logged', ...wish, ...(wish.wrote && { wrote: cut(wish.wrote, 160) }) }
    throw new NotKnownYet({ what: `your ${sayMinutes(wish.minutes)}`, verb: 'log-time', data }, error)
  }
}

export const onLogTime = onVerb(
  onLogged.extend({ note: note.optional(), jobs: z.array(jobKey).max(5).optional() }),
  (turn, { jobs, ...wish }) => logTime(turn, wish, jobs),
)

export const onShowUnlogged = onVerb(
  onLogged.pick({ minutes: true, wrote: true, date: true }),
  async (turn, { minutes, wrote, date }) => ({
    card: refusedCard({
      title: `Not logged: ${sayMinutes(minutes)}`,
      wrote,
      words: 'Nothing was logged.',
      opens: { title: 'Open my week', url: turn.praxis.linkTo('time', `week/${date}`) },
    }),
    rewrite: true,
  }),
)
