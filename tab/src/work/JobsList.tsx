import { makeStyles } from '@fluentui/react-components'
import type { JobKey, JobRow } from '@praxis/practice'
import { useMemo, useRef } from 'react'
import { useLocation } from 'wouter'
import { Failure } from '#src/frame/Failure.tsx'
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
import { JobsSelection } from './bulk/JobsSelection.tsx'
import { GroupHead } from './groups/GroupHead.tsx'
import type { Lines } from './groups/use-lines.ts'
import { useLines } from './groups/use-lines.ts'
import { JobLine } from './JobLine.tsx'
import { jobColumns } from './job-columns.tsx'
import { jobPath } from './job-place.ts'
import { readColumns, sortingOf } from './jobs-list.ts'
import { NoJobs } from './NoJobs.tsx'
import { useRowWaiting } from './status/use-row-waiting.tsx'
import type { JobsState } from './use-jobs.ts'

const useStyles = makeStyles({ body: { padding: '0 16px', flexGrow: 1, minHeight: 0, overflow: 'hidden' } })

const isSort = (by: string): by is NonNullable<JobsState['input']['sort']> =>
  ['client', 'job', 'stage', 'due', 'waiting'].includes(by)

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

type Props = { jobs: JobsState; selecting: boolean; leave: () => void }

/** The jobs row by row, with what can be done to the one in focus and to those ticked. */
export const JobsList = ({ jobs, selecting, leave }: Props) => {
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
