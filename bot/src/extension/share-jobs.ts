import type { JobKey, JobRow, PersonKey } from '@praxis/practice'
import { sayDate } from '@praxis/practice'
import { sharedJobCard } from '#src/cards/job.ts'
import type { Turn } from '#src/conversation/turn.ts'
import { askJob } from '#src/render/ask-job.ts'
import { jobLink, sayStatus } from '#src/render/render-job.ts'
import { viewersOf } from '#src/render/viewers-of.ts'
import type { Card } from '#src/types.ts'
import type { ExtensionAnswer } from './extension-answer.ts'
import { jobOfLink } from './job-of-link.ts'

/** As much of what is typed as a list of jobs is narrowed by. */
const askedSigns = 100
/** Each result carries its card, so a page is short. */
const mostResults = 10

type Sharer = (job: JobKey, people: PersonKey[]) => Card

const sharer = async (turn: Turn): Promise<Sharer> => {
  const { people: firm } = await turn.praxis.ask(turn.actor, 'people', {})
  return (job, people) =>
    sharedJobCard({
      job,
      link: jobLink(turn, job),
      viewers: viewersOf([turn.person.key, ...people], firm),
      by: turn.person.name,
    })
}

/** The card of a pasted link to a job that whoever pastes it may see. */
export const unfurl = async (turn: Turn, url: string): Promise<ExtensionAnswer> => {
  const job = jobOfLink(turn.praxis.tabOrigin, url)
  const page = job && (await askJob(turn, job))
  if (!page) return { results: [] }
  const people = [...Object.values(page.team), ...page.tasks.flatMap(({ assignee }) => assignee ?? [])]
  const share = await sharer(turn)
  return { results: [{ card: share(page.key, people), title: 'A job in Praxis', text: '' }] }
}

/** The jobs that words name, or one's own while nothing is typed, to share one of them. */
export const searchJobs = async (
  turn: Turn,
  { words, from, most }: { words: string; from: number; most: number },
): Promise<ExtensionAnswer> => {
  const named = words.trim().slice(0, askedSigns)
  const narrowed = named ? { words: named } : { mine: true }
  const { rows } = await turn.praxis.ask(turn.actor, 'jobs', {
    ...narrowed,
    sort: 'due',
    from,
    most: Math.max(1, Math.min(most, mostResults)),
  })
  if (rows.length === 0)
    return from > 0 ? { results: [] } : { instead: named ? 'No job has these words.' : 'You are on no job yet.' }
  const share = await sharer(turn)
  const result = (row: JobRow) => ({
    card: share(row.key, row.people),
    title: `${row.clientName}: ${row.name}`,
    text: `${sayStatus(turn, row)}, due ${sayDate(row.due, turn.today)}`,
  })
  return { results: rows.map(result) }
}
