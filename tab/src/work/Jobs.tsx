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
import { useKeys } from '#src/frame/keyboard.ts'
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
import { GroupHead } from './groups/GroupHead.tsx'
import { GroupMenu } from './groups/GroupMenu.tsx'
import type { Lines } from './groups/use-lines.ts'
import { useLines } from './groups/use-lines.ts'
import { JobLine } from './JobLine.tsx'
import { ClearFilters, JobsFilters } from './JobsFilters.tsx'
import { jobColumns } from './job-columns.tsx'
import { jobPath } from './job-place.ts'
import { emptyWords, isNarrowed, readColumns, sortingOf } from './jobs-list.ts'
import type { JobsView } from './jobs-view.ts'
import { jobsViews, viewWords } from './jobs-view.ts'
import { useRowWaiting } from './status/use-row-waiting.tsx'
import type { JobsState } from './use-jobs.ts'
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

type Parts = { jobs: JobsState; lines: Lines; moves: React.Ref<RowMoves>; selection: Selection<JobKey> | undefined }

const nameOfJob = ({ clientName, name }: JobRow): string => `${clientName}, ${name}`

const [lineHeight, headHeight] = [60, 44]

/** The jobs on a phone, one below the other. */
const JobsOfPhone = ({ jobs, lines, moves, selection }: Parts) => {
  const { group, asked } = jobs
  return (
    <VirtualRows
      role="list"
      label="Jobs"
      count={lines.count}
      height={line => (lines.placeOf(line) === undefined ? headHeight : lineHeight)}
      onRange={lines.onRange}
      moves={moves}
      flush
    >
      {line => {
        const on = lines.groupAt(line)
        if (group && on) return <GroupHead by={group} line={line} on={on} selection={selection} of="list" />
        const row = lines.rowAt(line)
        return row && <JobLine row={row} list={asked} at={lines.placeOf(line) ?? 0} line={line} selection={selection} />
      }}
    </VirtualRows>
  )
}

const JobsTable = ({ jobs, lines, moves, selection }: Parts) => {
  const { input, asked, group, change, also } = jobs
  const [, navigate] = useLocation()
  const width = useWidth()
  const tagged = jobs.answer?.rows.some(({ tags }) => tags.length > 0) ?? false
  const columns = useMemo(() => {
    const shown = jobColumns(asked, width, { tagged, chosen: readColumns(also) })
    return selection ? [selectColumn(selection, nameOfJob), ...shown] : shown
  }, [asked, width, tagged, selection, also])
  const { placeOf } = lines
  return (
    <VirtualTable
      label="Jobs"
      columns={columns.map(column => ({
        ...column,
        cell: (row: JobRow, line: number) => column.cell(row, placeOf(line) ?? 0),
      }))}
      count={lines.count}
      rowAt={lines.rowAt}
      {...(group && {
        headAt: (line: number) => {
          const on = lines.groupAt(line)
          return on && <GroupHead by={group} line={line} on={on} selection={selection} of="table" />
        },
      })}
      sorting={sortingOf(input)}
      onSort={({ by, descending }) => isSort(by) && change({ sort: by, descending: descending || undefined })}
      onRange={lines.onRange}
      onOpen={(row, line) => navigate(jobPath(row.key), { state: { list: asked, at: placeOf(line) ?? 0 } })}
      {...(selection && { isSelected: ({ key }: JobRow) => selection.has(key) })}
      moves={moves}
    />
  )
}

const Body = (parts: Parts) => {
  const { jobs, lines } = parts
  const styles = useStyles()
  const narrow = useNarrow()
  const columns = jobColumns(jobs.input, useWidth(), { chosen: readColumns(jobs.also) })
  const failed = jobs.error && !jobs.answer ? jobs : lines.error && lines.isPending ? lines : undefined
  if (failed)
    return (
      <div className={styles.body}>
        <Failure what="The jobs could not be loaded." error={failed.error} retry={failed.retry} />
      </div>
    )
  if (jobs.isPending || lines.isPending)
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
  return narrow ? <JobsOfPhone {...parts} /> : <JobsTable {...parts} />
}

type NarrowProps = { jobs: JobsState; search: () => void; filter: () => void; select: (() => void) | undefined }

const NarrowActs = ({ jobs, search, filter, select }: NarrowProps) => {
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
            <MenuItem onClick={filter}>Filter…</MenuItem>
            {jobs.view === 'table' && <GroupMenu jobs={jobs} inMenu />}
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
  const lines = useLines(jobs)
  const waiting = useRowWaiting(lines, inList)
  return (
    <>
      <Body
        jobs={jobs}
        lines={lines}
        moves={moves}
        selection={mayChange && (selecting || !narrow) ? selection : undefined}
      />
      {mayChange && (
        <JobsSelection
          jobs={jobs}
          lines={lines}
          selection={selection}
          moves={inList}
          selecting={narrow && selecting}
          leave={leave}
        />
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
