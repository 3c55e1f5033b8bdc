import type { JobKey } from '@praxis/practice'
import { useCallback, useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { Service } from '#src/service/service.ts'
import { usePages } from '#src/service/use-pages.ts'
import type { Also, JobsChanges, JobsInput } from './jobs-list.ts'
import { readAlso, readGroup, readJobsInput, withInput, writeJobsInput } from './jobs-list.ts'
import type { JobsView } from './jobs-view.ts'

/** The jobs that the page's address asks for, and how to ask for others. */
export const useJobs = (view: JobsView) => {
  const search = useSearch()
  const [, navigate] = useLocation()
  const input = useMemo(() => readJobsInput(new URLSearchParams(search)), [search])
  const also = useMemo(() => readAlso(new URLSearchParams(search)), [search])
  const group = view === 'table' ? readGroup(also) : undefined
  const asked = useMemo(() => (group ? { ...input, group } : input), [input, group])
  const pages = usePages('jobs', asked)
  const change = useCallback(
    (changes: JobsChanges) => navigate(writeJobsInput(withInput(input, changes), view, also), { replace: true }),
    [navigate, input, view, also],
  )
  return {
    input,
    /** With what the rows are put together by, as they are asked for. */
    asked,
    group,
    view,
    also,
    change,
    /** Shows the jobs of another input, in the same form. */
    replace: (other: JobsInput) => navigate(writeJobsInput(other, view, also), { replace: true }),
    changeAlso: (changes: Also) => navigate(writeJobsInput(input, view, { ...also, ...changes }), { replace: true }),
    /** All jobs again, as no saved view shows them. */
    clear: () => navigate(writeJobsInput({}, view, { ...also, view: undefined }), { replace: true }),
    /** To where a saved view leads. */
    goTo: (path: string) => navigate(path, { replace: true }),
    show: (other: JobsView) => navigate(writeJobsInput(input, other, also), { replace: true }),
    ...pages,
  }
}
export type JobsState = ReturnType<typeof useJobs>

/** How many jobs can be changed at once. */
export const mostJobs = 1000

/** The keys of all jobs that match, as many as can be changed at once. */
export const allMatchingJobs = async ({ api }: Service, input: JobsInput): Promise<JobKey[]> => {
  const { rows } = await api.ask('jobs', { ...input, most: mostJobs })
  return rows.map(({ key }) => key)
}
