import type { JobFilter, JobGroup } from '@praxis/practice'
import { jobGroup, jobsListed } from '@praxis/practice'
import type { Sorting } from '#src/frame/table/columns.ts'
import type { InputFor } from '#src/service/contract.ts'
import type { JobsView } from './jobs-view.ts'

/** Which jobs a list shows, and in what order; it stands in the address of the page. */
export type JobsInput = Omit<InputFor<'jobs'>, 'from' | 'most' | 'group'>
export type JobsChanges = { [Name in keyof JobsInput]?: JobsInput[Name] | undefined }

/** What an address says of the list; what it says wrongly, it does not say. */
export const readJobsInput = (search: URLSearchParams): JobsInput => {
  const said = Object.entries(jobsListed).flatMap(([name, form]) => {
    const { data } = form.safeParse(search.get(name) || undefined)
    return data === undefined ? [] : [[name, data] as const]
  })
  return Object.fromEntries(said) as JobsInput // each field as its own form reads it
}

/**
 * What else the page shows by its address: the month of the calendar, how much time is seen at
 * once, by what the rows are put together, which columns they have, and as which saved view it began; `open` names one to begin with.
 */
const alsoNames = ['month', 'zoom', 'group', 'columns', 'view', 'open'] as const
export type Also = { [Name in (typeof alsoNames)[number]]?: string | undefined }

export const readAlso = (search: URLSearchParams): Also =>
  Object.fromEntries(alsoNames.flatMap(name => (search.get(name) ? [[name, search.get(name)]] : [])))

export const writeJobsInput = (input: JobsInput, view: JobsView = 'table', also: Also = {}): string => {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...input, ...also }))
    if (value !== undefined && value !== '') search.set(name, String(value))
  const text = search.toString()
  const path = view === 'table' ? '/jobs' : `/jobs/${view}`
  return text ? `${path}?${text}` : path
}

/** With one field as text, as an address or a form holds it; an empty one falls out. */
export const withText = (input: JobsInput, field: keyof JobsInput, text: string): JobsInput => {
  const search = new URLSearchParams(writeJobsInput(input).split('?')[1] ?? '')
  search.set(field, text)
  return readJobsInput(search)
}

/** Without its empty fields, since the query takes none. */
export const withInput = (input: JobsInput, changes: JobsChanges): JobsInput =>
  readJobsInput(new URLSearchParams(writeJobsInput({ ...input, ...changes } as JobsInput).split('?')[1] ?? '')) // undefined fields fall out on the way

export const readGroup = ({ group }: Also): JobGroup | undefined => jobGroup.safeParse(group).data

export const readColumns = ({ columns }: Also): string[] | undefined => columns?.split(' ')

export const sortingOf = ({ sort, descending }: JobsInput): Sorting => ({
  by: sort ?? 'due',
  descending: descending ?? false,
})

export const filterNames: Record<JobFilter, string> = {
  'on-track': 'On track',
  late: 'Late',
  'statutory-late': 'Statutory late',
  'to-review': 'To review',
  waiting: 'Waiting',
  done: 'Done',
  cancelled: 'Cancelled',
}

/** Which jobs, whatever their order. */
export const narrowedBy = ({ sort: _sort, descending: _descending, ...narrowed }: JobsInput) => narrowed

/** Whether the list leaves jobs out because somebody asked for it. */
export const isNarrowed = (input: JobsInput): boolean => Object.keys(narrowedBy(input)).length > 0

/** What the list shows, in words, when it is empty. */
export const emptyWords = ({ words, filter, mine, client, tag, person, ...others }: JobsInput): string => {
  const which = filter ? `${filterNames[filter].toLowerCase()} ` : ''
  const parts = [
    filter === 'to-review' ? 'jobs to review' : `${which}jobs`,
    mine && 'of yours',
    client && 'of this client',
    tag && `tagged “${tag}”`,
    person && 'of this person',
    words && `with “${words}”`,
    isNarrowed(others) && 'that these filters let through',
  ]
  return `There are no ${parts.filter(Boolean).join(' ')}.`
}
