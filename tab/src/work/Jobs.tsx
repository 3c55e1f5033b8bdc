import {
  Button,
  Menu,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components'
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal'
import { Search20Regular } from '@fluentui/react-icons/svg/search'
import type { JobKey, JobRow } from '@praxis/practice'
import { lazy, Suspense, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { Empty } from '#src/frame/Empty.tsx'
import { Failure } from '#src/frame/Failure.tsx'
import { PageHead } from '#src/frame/PageHead.tsx'
import { RowBars } from '#src/frame/RowBars.tsx'
import { tracks } from '#src/frame/table/columns.ts'
import { HeadRow } from '#src/frame/table/HeadRow.tsx'
import { selectColumn } from '#src/frame/table/select-column.tsx'
import type { Selection } from '#src/frame/table/use-selection.ts'
import { useSelection } from '#src/frame/table/use-selection.ts'
import { VirtualRows } from '#src/frame/table/VirtualRows.tsx'
import { VirtualTable } from '#src/frame/table/VirtualTable.tsx'
import type { RowMoves } from '#src/frame/use-row-keys.ts'
import { useRowKeys } from '#src/frame/use-row-keys.ts'
import { useNarrow, useWidth } from '#src/frame/use-width.ts'
import { useMay } from '#src/people/use-me.ts'
import { JobsBoard } from './board/JobsBoard.tsx'
import { JobsSelection } from './bulk/JobsSelection.tsx'
import { JobLine } from './JobLine.tsx'
import { ClearFilters, JobsFilters } from './JobsFilters.tsx'
import { jobColumns } from './job-columns.tsx'
import { jobPath } from './job-place.ts'
import { emptyWords, isNarrowed, sortingOf } from './jobs-list.ts'
import type { JobsView } from './jobs-view.ts'
import { jobsViews, viewWords } from './jobs-view.ts'
import { useRowWaiting } from './status/use-row-waiting.tsx'
import type { JobsState } from './use-jobs.ts'
import { useJobs } from './use-jobs.ts'
import { useViewKeys, ViewTabs } from './ViewTabs.tsx'

const JobsCalendar = lazy(() =>
  import('./calendar/JobsCalendar.tsx').then(({ JobsCalendar: view }) => ({ default: view })),
)

const JobsTimeline = lazy(() =>
  import('./timeline/JobsTimeline.tsx').then(({ JobsTimeline: view }) => ({ default: view })),
)

const useStyles = makeStyles({
  body: { padding: '0 16px', flexGrow: 1, minHeight: 0, overflow: 'hidden' },
  touch: { minWidth: '44px', minHeight: '44px' },
})

const isSort = (by: string): by is NonNullable<JobsState['input']['sort']> =>
  ['client', 'job', 'stage', 'due', 'waiting'].includes(by)

const NoJobs = ({ jobs }: { jobs: JobsState }) => {
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

type Parts = { jobs: JobsState; moves: React.Ref<RowMoves>; selection: Selection<JobKey> | undefined }

const nameOfJob = ({ clientName, name }: JobRow): string => `${clientName}, ${name}`

const JobsTable = ({ jobs, moves, selection }: Parts) => {
  const { input, total, rowAt, onRange, change } = jobs
  const [, navigate] = useLocation()
  const width = useWidth()
  const tagged = jobs.answer?.rows.some(({ tags }) => tags.length > 0) ?? false
  const columns = useMemo(() => {
    const shown = jobColumns(input, width, tagged)
    return selection ? [selectColumn(selection, nameOfJob), ...shown] : shown
  }, [input, width, tagged, selection])
  const narrow = useNarrow()
  if (narrow)
    return (
      <VirtualRows role="list" label="Jobs" count={total} height={60} onRange={onRange} moves={moves} flush>
        {index => {
          const row = rowAt(index)
          return row && <JobLine row={row} list={input} at={index} selection={selection} />
        }}
      </VirtualRows>
    )
  return (
    <VirtualTable
      label="Jobs"
      columns={columns}
      count={total}
      rowAt={rowAt}
      sorting={sortingOf(input)}
      onSort={({ by, descending }) => isSort(by) && change({ sort: by, descending: descending || undefined })}
      onRange={onRange}
      onOpen={(row, at) => navigate(jobPath(row.key), { state: { list: input, at } })}
      {...(selection && { isSelected: ({ key }: JobRow) => selection.has(key) })}
      moves={moves}
    />
  )
}

const Body = ({ jobs, moves, selection }: Parts) => {
  const styles = useStyles()
  const narrow = useNarrow()
  const columns = jobColumns(jobs.input, useWidth())
  if (jobs.error && !jobs.answer)
    return (
      <div className={styles.body}>
        <Failure what="The jobs could not be loaded." error={jobs.error} retry={jobs.retry} />
      </div>
    )
  if (jobs.isPending)
    return (
      <div className={styles.body}>
        {!narrow && <HeadRow columns={columns} />}
        <RowBars
          rows={20}
          height={narrow ? 60 : 36}
          gap={16}
          columns={narrow ? '28px minmax(0, 1fr)' : tracks(columns)}
        />
      </div>
    )
  if (jobs.total === 0)
    return (
      <div className={styles.body}>
        <NoJobs jobs={jobs} />
      </div>
    )
  return <JobsTable jobs={jobs} moves={moves} selection={selection} />
}

type NarrowProps = { jobs: JobsState; search: () => void; select: (() => void) | undefined }

const NarrowActs = ({ jobs, search, select }: NarrowProps) => {
  const styles = useStyles()
  const [, navigate] = useLocation()
  const mayApply = useMay('apply-template')
  return (
    <>
      <Button
        appearance="subtle"
        className={styles.touch}
        icon={<Search20Regular />}
        aria-label="Filter by words"
        onClick={search}
      />
      <Menu checkedValues={{ which: jobs.input.mine ? ['mine'] : [] }}>
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            className={styles.touch}
            icon={<MoreHorizontal20Regular />}
            aria-label="More for jobs"
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItemCheckbox
              name="which"
              value="mine"
              onClick={() => jobs.change({ mine: jobs.input.mine ? undefined : true })}
            >
              Mine only
            </MenuItemCheckbox>
            {select && <MenuItem onClick={select}>Select jobs</MenuItem>}
            {jobsViews
              .filter(view => view !== jobs.view)
              .map(view => (
                <MenuItem key={view} onClick={() => jobs.show(view)}>
                  Show as a {view === 'table' ? 'list' : viewWords[view].toLowerCase()}
                </MenuItem>
              ))}
            {mayApply && <MenuItem onClick={() => navigate('/apply')}>Apply template</MenuItem>}
          </MenuList>
        </MenuPopover>
      </Menu>
    </>
  )
}

type ListProps = { jobs: JobsState; selecting: boolean; leave: () => void }

/** The jobs row by row, with what can be done to the one in focus and to those ticked. */
const JobsList = ({ jobs, selecting, leave }: ListProps) => {
  const narrow = useNarrow()
  const mayChange = useMay('change-jobs')
  const selection = useSelection<JobKey>()
  const moves = useRef<RowMoves>(null)
  const inList: RowMoves = { to: step => moves.current?.to(step), current: () => moves.current?.current() }
  useRowKeys('Jobs', inList)
  const waiting = useRowWaiting(jobs, inList)
  return (
    <>
      <Body jobs={jobs} moves={moves} selection={mayChange && (selecting || !narrow) ? selection : undefined} />
      {mayChange && (
        <JobsSelection jobs={jobs} selection={selection} moves={inList} selecting={narrow && selecting} leave={leave} />
      )}
      {waiting}
    </>
  )
}

/** The firm's work: what is late, what is next, and whose it is. Cancelled jobs stand at no stage, so they are a list. */
export const Jobs = ({ view }: { view: JobsView }) => {
  const narrow = useNarrow()
  const mayApply = useMay('apply-template')
  const [, navigate] = useLocation()
  const jobs = useJobs(view)
  const [searching, setSearching] = useState(Boolean(jobs.input.words))
  const mayChange = useMay('change-jobs')
  const [selecting, setSelecting] = useState(false)
  useViewKeys(jobs)
  return (
    <>
      <PageHead title="Jobs">
        {narrow ? (
          <NarrowActs
            jobs={jobs}
            search={() => setSearching(!searching)}
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
      <JobsFilters jobs={jobs} searching={searching} />
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
    </>
  )
}
