import type { SavedView, Views } from '@praxis/practice'
import { idOf } from '@praxis/practice'
import type { CommandInputs } from '#src/service/contract.ts'
import type { Also, JobsInput } from '../jobs-list.ts'
import { readColumns, readGroup, readJobsInput, writeJobsInput } from '../jobs-list.ts'
import type { JobsView } from '../jobs-view.ts'

type Shown = { input: JobsInput; view: JobsView; also: Also }

/** Where a saved view leads: what it says of the list, and that it is this view. */
export const viewPath = ({ key, form, jobs, group, columns }: SavedView): string =>
  writeJobsInput(readJobsInput(new URLSearchParams(jobs as Record<string, string>)), form, {
    group,
    columns: columns?.join(' '),
    view: idOf(key),
  })

/** Whether the page no longer shows what its view was saved as. The month and the zoom are no part of a view. */
export const isChanged = (saved: SavedView, { input, view, also }: Shown): boolean => {
  const { group, columns, view: id } = also
  return writeJobsInput(input, view, { group, columns, view: id }) !== viewPath(saved)
}

/** What the page shows, to be saved. */
export const shownFacts = ({
  input,
  view,
  also,
}: Shown): Pick<CommandInputs['save-view'], 'form' | 'jobs' | 'group' | 'columns'> => {
  const [group, columns] = [readGroup(also), readColumns(also)]
  return {
    form: view,
    jobs: Object.fromEntries(Object.entries(input).map(([field, value]) => [field, String(value)])),
    ...(group && { group }),
    ...(columns && { columns }),
  }
}

/** What a view names that is gone, in a sentence. */
export const missingWords = (missing: Views['views'][number]['missing']): string => {
  const words = {
    client: 'a client',
    person: 'a person',
    service: 'a service',
    tag: 'a tag',
    status: 'a status',
  }
  return `This view names ${missing.map(what => words[what]).join(' and ')} that is no longer there.`
}
