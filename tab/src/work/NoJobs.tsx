import { Button } from '@fluentui/react-components'
import { useLocation } from 'wouter'
import { Empty } from '#src/frame/Empty.tsx'
import { useMay } from '#src/people/use-me.ts'
import { ClearFilters } from './JobsFilters.tsx'
import { emptyWords, isNarrowed } from './jobs-list.ts'
import type { JobsState } from './use-jobs.ts'

/** Why there is nothing, and what to do first. */
export const NoJobs = ({ jobs }: { jobs: JobsState }) => {
  const [, navigate] = useLocation()
  const mayApply = useMay('apply-template')
  if (isNarrowed(jobs.input)) return <Empty act={<ClearFilters jobs={jobs} />}>{emptyWords(jobs.input)}</Empty>
  if (!mayApply) return <Empty>No jobs yet.</Empty>
  return (
    <Empty act={<Button onClick={() => navigate('/apply')}>Apply a template</Button>}>
      No jobs yet. Apply a template to your clients.
    </Empty>
  )
}
