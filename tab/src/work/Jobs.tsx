import { Button } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import { useLocation } from 'wouter'
import { useKeys } from '#src/frame/keyboard.ts'
import { PageHead } from '#src/frame/PageHead.tsx'
import { RowBars } from '#src/frame/RowBars.tsx'
import { useNarrow } from '#src/frame/use-width.ts'
import { useMay } from '#src/people/use-me.ts'
import { JobsBoard } from './board/JobsBoard.tsx'
import { JobsFilters } from './JobsFilters.tsx'
import { JobsList } from './JobsList.tsx'
import type { JobsView } from './jobs-view.ts'
import { NarrowActs } from './NarrowActs.tsx'
import { NoJobs } from './NoJobs.tsx'
import { useJobs } from './use-jobs.ts'
import { useViewKeys, ViewTabs } from './ViewTabs.tsx'
import { useViews } from './views/use-views.ts'
import { ViewMenu } from './views/ViewMenu.tsx'
import { ViewNotes } from './views/ViewNotes.tsx'

const JobsCalendar = lazy(() =>
  import('./calendar/JobsCalendar.tsx').then(({ JobsCalendar: view }) => ({ default: view })),
)

const JobsTimeline = lazy(() =>
  import('./timeline/JobsTimeline.tsx').then(({ JobsTimeline: view }) => ({ default: view })),
)

const FilterDialog = lazy(() =>
  import('./filters/FilterDialog.tsx').then(({ FilterDialog: dialog }) => ({ default: dialog })),
)

/** The firm's work: what is late, what is next, and whose it is. Cancelled jobs stand at no stage, so they are a list. */
export const Jobs = ({ view }: { view: JobsView }) => {
  const narrow = useNarrow()
  const mayApply = useMay('apply-template')
  const [, navigate] = useLocation()
  const jobs = useJobs(view)
  const [searching, setSearching] = useState(Boolean(jobs.input.words))
  const mayChange = useMay('change-jobs')
  const [selecting, setSelecting] = useState(false)
  const [filtering, setFiltering] = useState(false)
  const views = useViews(jobs)
  useViewKeys(jobs)
  useKeys('Jobs', [{ keys: 'f', words: 'Filter', run: () => setFiltering(true) }])
  return (
    <>
      <PageHead title="Jobs" choice={<ViewMenu jobs={jobs} state={views} />}>
        {narrow ? (
          <NarrowActs
            jobs={jobs}
            search={() => setSearching(!searching)}
            filter={() => setFiltering(true)}
            select={mayChange && view === 'table' ? () => setSelecting(true) : undefined}
          />
        ) : (
          <>
            <ViewTabs view={view} show={jobs.show} />
            {mayApply && (
              <Button appearance="primary" onClick={() => navigate('/apply')}>
                Apply template
              </Button>
            )}
          </>
        )}
      </PageHead>
      <ViewNotes state={views} />
      <JobsFilters jobs={jobs} searching={searching} filter={() => setFiltering(true)} />
      <Suspense fallback={<RowBars rows={12} columns="1fr" />}>
        {view === 'board' && jobs.input.filter !== 'cancelled' ? (
          <JobsBoard jobs={jobs} empty={<NoJobs jobs={jobs} />} />
        ) : view === 'calendar' ? (
          <JobsCalendar jobs={jobs} />
        ) : view === 'timeline' ? (
          <JobsTimeline jobs={jobs} empty={<NoJobs jobs={jobs} />} />
        ) : (
          <JobsList jobs={jobs} selecting={selecting} leave={() => setSelecting(false)} />
        )}
      </Suspense>
      {filtering && (
        <Suspense>
          <FilterDialog jobs={jobs} close={() => setFiltering(false)} />
        </Suspense>
      )}
    </>
  )
}
