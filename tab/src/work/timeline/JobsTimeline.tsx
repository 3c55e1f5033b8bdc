import { makeStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useCallback, useRef } from 'react'
import { Failure } from '#src/frame/Failure.tsx'
import { RowBars } from '#src/frame/RowBars.tsx'
import { VirtualRows } from '#src/frame/table/VirtualRows.tsx'
import type { RowMoves } from '#src/frame/use-row-keys.ts'
import { useRowKeys } from '#src/frame/use-row-keys.ts'
import { useNarrow } from '#src/frame/use-width.ts'
import type { JobsState } from '../use-jobs.ts'
import { JobOfTime, jobHeight } from './JobOfTime.tsx'
import { laneHeight } from './links.ts'
import { TimelineBar, TimelineHead } from './TimelineHead.tsx'
import { narrowWidth } from './timeline-styles.ts'
import { useTimeline } from './use-timeline.ts'

const useStyles = makeStyles({ body: { padding: '0 16px', flexGrow: 1, minHeight: 0, overflow: 'hidden' } })

/** The jobs from start to due, one below the other; each shows its tasks and what waits for what. */
export const JobsTimeline = ({ jobs, empty }: { jobs: JobsState; empty: ReactNode }) => {
  const styles = useStyles()
  const narrow = useNarrow()
  const moves = useRef<RowMoves>(null)
  const inList: RowMoves = { to: step => moves.current?.to(step), current: () => moves.current?.current() }
  useRowKeys('Timeline', inList)
  const timeline = useTimeline(jobs, inList)
  const { open, toggle } = timeline
  const height = useCallback((at: number) => jobHeight + (open.get(at)?.tasks ?? 0) * laneHeight, [open])
  const { answer, error, isPending, total, rowAt, onRange, retry, input } = jobs
  if (error && !answer)
    return (
      <div className={styles.body}>
        <Failure what="The jobs could not be loaded." error={error} retry={retry} />
      </div>
    )
  if (isPending)
    return (
      <div className={styles.body}>
        <RowBars rows={12} height={jobHeight} columns="minmax(0, 1fr) minmax(0, 2fr)" />
      </div>
    )
  if (total === 0) return <div className={styles.body}>{empty}</div>
  return (
    <>
      <TimelineBar timeline={timeline} />
      <VirtualRows
        role="list"
        label="Jobs from start to due"
        count={total}
        height={height}
        head={<TimelineHead span={timeline.span} />}
        onRange={onRange}
        moves={moves}
        flush
        {...(narrow && { minWidth: narrowWidth })}
      >
        {at => {
          const row = rowAt(at)
          if (!row) return null
          const isOpen = open.get(at)?.key === row.key
          return (
            <JobOfTime
              row={row}
              at={at}
              list={input}
              shown={timeline}
              isOpen={isOpen}
              toggle={() => toggle(at, !isOpen)}
            />
          )
        }}
      </VirtualRows>
    </>
  )
}
