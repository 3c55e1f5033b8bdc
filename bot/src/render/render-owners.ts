import type { AnswerOf, PlainDate, queries } from '@praxis/practice'
import { sayDate, sayDay } from '@praxis/practice'
import { actKey } from '#src/act-key.ts'
import type { OwnerRow } from '#src/cards/owners.ts'
import { ownersCard } from '#src/cards/owners.ts'
import type { Turn } from '#src/conversation/turn.ts'
import type { Card } from '#src/types.ts'
import { askWorkers } from './ask-workers.ts'
import { jobLink } from './render-job.ts'

type Jobs = AnswerOf<(typeof queries)['jobs']>

/** One use of the card: the key that is used up, what was given by it, what stood in the way. */
export type Gave = { key: string; gave?: string; warning?: string }

const mostRows = 5

/** The jobs that nobody prepares and this person manages; where there are none, those that nobody manages either. */
const askUnowned = async ({ praxis, actor }: Turn): Promise<Jobs & { manager: 'me' | 'none' }> => {
  const input = { preparer: 'none', sort: 'due', most: mostRows } as const
  const own = await praxis.ask(actor, 'jobs', { ...input, manager: 'me' })
  if (own.total > 0) return { ...own, manager: 'me' }
  return { ...(await praxis.ask(actor, 'jobs', { ...input, manager: 'none' })), manager: 'none' }
}

const rowsOf = (turn: Turn, { rows }: Jobs): OwnerRow[] =>
  rows.map(({ key, name, clientName, due }) => {
    const late = due < turn.today
    const words = late ? `Late, was due ${sayDate(due, turn.today)}` : `Due ${sayDay(due, turn.today)}`
    return { job: key, name, client: clientName, due: words, late, link: jobLink(turn, key) }
  })

const contextOf = (total: number, manager: 'me' | 'none'): string => {
  const them = total === 1 ? 'it' : 'them'
  return manager === 'me' ? `You manage ${them}, and nobody prepares ${them}.` : `Nobody manages or prepares ${them}.`
}

const titleOf = (total: number): string => {
  if (total === 0) return 'Every job has an owner'
  return total === 1 ? '1 job needs an owner' : `${total} jobs need an owner`
}

/** The jobs that need an owner, as they stand now. */
export const renderOwners = async (
  turn: Turn,
  date: PlainDate,
  { key = '', gave, warning }: Partial<Gave> = {},
): Promise<Card> => {
  const [jobs, people] = await Promise.all([askUnowned(turn), askWorkers(turn)])
  const { total, manager } = jobs
  const rows = rowsOf(turn, jobs)
  return ownersCard({
    date,
    title: titleOf(total),
    context: total > 0 ? contextOf(total, manager) : undefined,
    rows,
    people: people.map(({ key: value, name }) => ({ title: value === turn.person.key ? `${name} (me)` : name, value })),
    data: { card: 'owners', date, key: actKey('owners', date, key, ...rows.map(({ job }) => job)) },
    gave,
    more: total - rows.length,
    link: turn.praxis.linkTo('jobs', total > 0 ? `jobs?preparer=none&manager=${manager}` : 'jobs'),
    user: turn.person.chat?.user,
    warning,
  })
}
