import type { Found, PersonView, WaitingOn } from '@praxis/practice'
import { normalName } from '@praxis/practice'
import { newAct } from '#src/actions/undo-act.ts'
import { refusedCard } from '#src/cards/refused.ts'
import { mostCandidates } from '#src/cards/which-one.ts'
import { act } from '#src/conversation/act.ts'
import type { Answer } from '#src/conversation/answer.ts'
import type { Turn } from '#src/conversation/turn.ts'
import { afterName, findJobs } from './find-jobs.ts'

const example =
  'Write “waiting on client acme vat”, “waiting on Ben acme vat”, or with a colon “waiting on HMRC: acme vat”.'

type Read = { on: WaitingOn; rest: string[] }

const notWaiting = (turn: Turn, wrote: string, { title, words }: { title: string; words: string }): Answer => ({
  card: refusedCard({
    title,
    wrote,
    words,
    opens: { title: 'Open the jobs', url: turn.praxis.linkTo('jobs') },
    foot: 'Nothing is changed.',
  }),
  rewrite: false,
})

/** Whoever is named by all of their name or by their first name alone; several of one first name are nobody. */
const colleagueIn = (words: string[], people: PersonView[]): Read | undefined => {
  const said = words.map(normalName)
  const begins = ({ name }: PersonView, count: number): boolean =>
    normalName(name).split(' ').slice(0, count).join(' ') === said.slice(0, count).join(' ')
  const full = people.find(person => begins(person, normalName(person.name).split(' ').length))
  if (full) {
    const count = normalName(full.name).split(' ').length
    return { on: { kind: 'colleague', person: full.key }, rest: words.slice(count) }
  }
  const [one, ...others] = people.filter(person => begins(person, 1))
  return one && others.length === 0 ? { on: { kind: 'colleague', person: one.key }, rest: words.slice(1) } : undefined
}

/** On whom: the client, a colleague by name, or whoever stands before a colon. */
const readWhom = (words: string[], people: PersonView[]): Read | undefined => {
  const [first = '', second = ''] = words.map(word => word.toLowerCase())
  if (first === 'client') return { on: { kind: 'client' }, rest: words.slice(1) }
  if (first === 'the' && second === 'client') return { on: { kind: 'client' }, rest: words.slice(2) }
  const colon = words.findIndex(word => word.endsWith(':'))
  if (colon < 0) return colleagueIn(words, people)
  const name = words
    .slice(0, colon + 1)
    .join(' ')
    .slice(0, -1)
    .trim()
  return name.length > 0 && name.length <= 80
    ? { on: { kind: 'third-party', name }, rest: words.slice(colon + 1) }
    : undefined
}

const listed = ({ jobs }: Found): string =>
  jobs
    .slice(0, mostCandidates)
    .map(({ name, clientName }) => `${clientName}, ${name}`)
    .join('; ')

const noteSigns = 2000

/** Puts the one job that the words name to waiting; what stands behind its name is for what. Never guesses. */
export const answerWaiting = async (turn: Turn, words: string[], wrote: string, key: string): Promise<Answer> => {
  const { praxis, actor } = turn
  const { people } = await praxis.ask(actor, 'people', {})
  const read = readWhom(
    words,
    people.filter(({ active }) => active),
  )
  if (!read) return notWaiting(turn, wrote, { title: 'On whom does it wait?', words: example })
  const found = read.rest.length > 0 ? await findJobs(turn, read.rest) : undefined
  const [job] = found?.jobs ?? []
  if (!found || !job || found.used === 0)
    return notWaiting(turn, wrote, { title: 'Which job waits?', words: `I found no open job in it. ${example}` })
  if (found.jobs.length > 1) {
    const which = { title: 'Which of these waits?', words: `${listed(found)}. Write more of the one you mean.` }
    return notWaiting(turn, wrote, which)
  }
  const note = afterName(read.rest, found.used).join(' ').slice(0, noteSigns)
  const acted = await act(turn, 'set-waiting', { job: job.key, on: read.on, ...(note && { note }) }, key)
  if (acted.ok) return newAct(turn, acted.done)
  return notWaiting(turn, wrote, { title: `Not changed: ${job.name}`, words: acted.words })
}
