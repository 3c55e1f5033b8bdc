import type { JobKey } from '@praxis/practice'
import { useCallback, useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { Service } from '#src/service/service.ts'
import { usePages } from '#src/service/use-pages.ts'
import type { Also, JobsChanges, JobsInput } from './jobs-list.ts'
import { readAlso, readJobsInput, withInput, writeJobsInput } from './jobs-list.ts'
import type { JobsView } from './jobs-view.ts'

/** The jobs that the page's address asks for, and how to ask for others. */
export const useJobs = (view: JobsView) => {
  const search = useSearch()
  const [, navigate] = useLocation()
  const input = useMemo(() => readJobsInput(new URLSearchParams(search)), [search])
  const also = useMemo(() => readAlso(new URLSearchParams(search)), [search])
  const pages = usePages('jobs', input)
  const change = useCallback(
    (changes: JobsChanges) => navigate(writeJobsInput(withInput(input, changes), view, also), { replace: true }),
    [navigate, input, view, also],
  )
  return {
    input,
    view,
    also,
    change,
    changeAlso: (changes: Also) => navigate(writeJobsInput(input, view, { ...also, ...changes }), { replace: true }),
    clear: () => navigate(writeJobsInput({}, view, also), { replace: true }),
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
