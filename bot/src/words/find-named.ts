import type { Hit, JobKey, PersonKey, PlainDate, TaskStatus } from '@praxis/practice'
import { askedWords, searchWords } from '@praxis/practice'
import type { Turn } from '#src/conversation/turn.ts'

type HitOf<Kind extends Hit['kind']> = Extract<Hit, { kind: Kind }>

/** What words name. What has them only but for a typo is never sure. */
export type Named<What> = { all: What[]; isExact: boolean }

/** As much as the question `search` takes. */
const askedSigns = 100
const mostFound = 20

/** Open work: a task on a job, or the job itself. */
export type Work = { job: JobKey; task?: string; name: string; about: string; due: PlainDate; status?: TaskStatus }

const search = async ({ praxis, actor }: Turn, words: string): Promise<Named<Hit>> => {
  const asked = words.slice(0, askedSigns)
  if (askedWords(asked).length === 0) return { all: [], isExact: true }
  const { hits, forgiven } = await praxis.ask(actor, 'search', { words: asked, most: mostFound })
  return { all: hits, isExact: !forgiven }
}

/** The hits of one kind. */
export const findNamed = async <Kind extends Hit['kind']>(
  turn: Turn,
  kind: Kind,
  words: string,
): Promise<Named<HitOf<Kind>>> => {
  const { all, isExact } = await search(turn, words)
  return { all: all.filter((hit): hit is HitOf<Kind> => hit.kind === kind), isExact }
}

const isOpen = (hit: Hit): hit is HitOf<'job'> | HitOf<'task'> =>
  hit.kind === 'task' || (hit.kind === 'job' && hit.status !== 'done' && hit.status !== 'cancelled')

/** Whether a task's title and client have all the words, so that its job's name is not needed. */
const standsAlone = ({ name, clientName }: HitOf<'task'>, words: string): boolean => {
  const own = searchWords(`${name} ${clientName}`)
  return askedWords(words).every(word => own.some(each => each.startsWith(word)))
}

const workOf = (hit: HitOf<'job'> | HitOf<'task'>): Work =>
  hit.kind === 'job'
    ? { job: hit.key, name: hit.name, about: hit.clientName, due: hit.due }
    : {
        job: hit.job,
        task: hit.task,
        name: hit.name,
        about: `${hit.clientName}, ${hit.jobName}`,
        due: hit.due,
        status: hit.status,
      }

/** The open jobs and tasks that words name. Words that name a job mean it rather than a task which needs its name. */
export const findWork = async (turn: Turn, words: string): Promise<Named<Work>> => {
  const { all, isExact } = await search(turn, words)
  const open = all.filter(isOpen)
  const jobs = new Set(open.flatMap(hit => (hit.kind === 'job' ? hit.key : [])))
  const meant = open.filter(hit => hit.kind === 'job' || !jobs.has(hit.job) || standsAlone(hit, words))
  return { all: meant.map(workOf), isExact }
}

/** The people who work here that words name; `me` is whoever writes. */
export const findPeople = async (turn: Turn, words: string): Promise<Named<{ key: PersonKey; name: string }>> => {
  if (words.toLowerCase() === 'me') return { all: [turn.person], isExact: true }
  const { all, isExact } = await findNamed(turn, 'person', words)
  return { all: all.filter(({ isActive }) => isActive), isExact }
}
