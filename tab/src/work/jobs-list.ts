import type { ClientKey, JobFilter, PersonKey } from '@praxis/practice'
import { jobFilter, jobSort } from '@praxis/practice'
import type { Sorting } from '#src/frame/table/columns.ts'
import type { InputFor } from '#src/service/contract.ts'

/** Which jobs a list shows, and in what order; it stands in the address of the page. */
export type JobsInput = InputFor<'jobs'>

const isClient = (text: string): text is ClientKey => text.startsWith('client:')

const isPerson = (text: string): text is PersonKey => text.startsWith('person:')

const oneOf = <T extends string>(options: readonly T[], text: string | null): T | undefined =>
  options.find(option => option === text)

export const readJobsInput = (search: URLSearchParams): JobsInput => {
  const words = search.get('words')?.slice(0, 100)
  const filter = oneOf(jobFilter.options, search.get('filter'))
  const sort = oneOf(jobSort.options, search.get('sort'))
  const client = search.get('client') ?? ''
  const tag = search.get('tag')?.slice(0, 40)
  const person = search.get('person') ?? ''
  return {
    ...(words && { words }),
    ...(filter && { filter }),
    ...(search.get('mine') === 'true' && { mine: true }),
    ...(isClient(client) && { client }),
    ...(tag && { tag }),
    ...(isPerson(person) && { person }),
    ...(sort && { sort }),
    ...(search.get('descending') === 'true' && { descending: true }),
  }
}

/** The same jobs as a table or as a board, each at its own address. */
export type JobsView = 'table' | 'board'
const paths: Record<JobsView, string> = { table: '/jobs', board: '/jobs/board' }

export const writeJobsInput = (input: JobsInput, view: JobsView = 'table'): string => {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(input)) if (value) search.set(name, String(value))
  const text = search.toString()
  return text ? `${paths[view]}?${text}` : paths[view]
}

/** Without its empty fields, since the query takes none. */
export const withInput = (input: JobsInput, changes: { [Name in keyof JobsInput]?: JobsInput[Name] | undefined }) =>
  readJobsInput(new URLSearchParams(writeJobsInput({ ...input, ...changes } as JobsInput).split('?')[1] ?? '')) // undefined fields fall out on the way

export const sortingOf = ({ sort, descending }: JobsInput): Sorting => ({
  by: sort ?? 'due',
  descending: descending ?? false,
})

export const filterNames: Record<JobFilter, string> = {
  'on-track': 'On track',
  late: 'Late',
  'to-review': 'To review',
  waiting: 'Waiting',
  done: 'Done',
  cancelled: 'Cancelled',
}

/** What the list shows, in words, when it is empty. */
export const emptyWords = ({ words, filter, mine, client, tag, person }: JobsInput): string => {
  const which = filter ? `${filterNames[filter].toLowerCase()} ` : ''
  const parts = [
    filter === 'to-review' ? 'jobs to review' : `${which}jobs`,
    mine && 'of yours',
    client && 'of this client',
    tag && `tagged “${tag}”`,
    person && 'of this person',
    words && `with “${words}”`,
  ]
  return `There are no ${parts.filter(Boolean).join(' ')}.`
}
