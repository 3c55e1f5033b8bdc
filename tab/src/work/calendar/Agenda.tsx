import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { PlainDate } from '@praxis/practice'
import { dayOfMonth } from '@praxis/practice'
import { useCallback, useMemo, useRef } from 'react'
import { Empty } from '#src/frame/Empty.tsx'
import { Failure } from '#src/frame/Failure.tsx'
import { RowBars } from '#src/frame/RowBars.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { layOut, rowsBetween } from '#src/frame/table/sections.ts'
import { VirtualRows } from '#src/frame/table/VirtualRows.tsx'
import type { RowMoves } from '#src/frame/use-row-keys.ts'
import { useRowKeys } from '#src/frame/use-row-keys.ts'
import { useSay } from '#src/frame/use-say.ts'
import { useAsk } from '#src/service/use-ask.ts'
import { usePages } from '#src/service/use-pages.ts'
import { JobLine } from '../JobLine.tsx'
import type { JobsInput } from '../jobs-list.ts'
import { narrowedBy } from '../jobs-list.ts'
import type { JobsState } from '../use-jobs.ts'
import { MonthHead } from './MonthHead.tsx'
import type { MonthState } from './use-month.ts'

const [rowHeight, headHeight] = [60, 36]

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    height: '100%',
    boxSizing: 'border-box',
    padding: '0 16px',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  off: { backgroundColor: tokens.colorNeutralBackground3 },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  today: { color: tokens.colorBrandForeground1 },
})

type HeadProps = { date: PlainDate; jobs: number; month: MonthState }

const DayHead = ({ date, jobs, month }: HeadProps) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const say = useSay()
  const why = month.off(date)
  const isToday = date === month.today
  return (
    // biome-ignore lint/a11y/useSemanticElements: the virtualizer stands between it and its list
    <div role="listitem" className={mergeClasses(styles.head, why && styles.off)}>
      <h3 className={mergeClasses(styles.name, isToday && styles.today)}>
        {isToday ? `Today, ${say.longDate(date)}` : say.longDate(date)}
      </h3>
      <span className={mergeClasses(shared.caption, shared.tabular)}>{why ? `${why} · ${jobs}` : jobs}</span>
    </div>
  )
}

/** The jobs of a month day by day, as a list: what a phone has room for. */
export const Agenda = ({ jobs, month }: { jobs: JobsState; month: MonthState }) => {
  const [first, last] = [month.month, dayOfMonth(month.month, 31)]
  const list: JobsInput = useMemo(
    () => ({ ...jobs.input, dueFrom: first, dueTo: last, sort: 'due' }),
    [jobs.input, first, last],
  )
  const days = useAsk('job-days', { ...narrowedBy(jobs.input), first, last, each: 0 }, { keep: true })
  const pages = usePages('jobs', list)
  const sections = days.data?.days
  const layout = useMemo(() => layOut((sections ?? []).map(({ jobs: count }) => ({ count, isOpen: true }))), [sections])
  const height = useCallback(
    (index: number) => (layout.lineAt(index).row === undefined ? headHeight : rowHeight),
    [layout],
  )
  const { onRange: askRows } = pages
  const onRange = useCallback(
    (from: number, to: number) => {
      const rows = rowsBetween(layout, from, to)
      askRows(rows.first, rows.last)
    },
    [layout, askRows],
  )
  const moves = useRef<RowMoves>(null)
  useRowKeys('Agenda', { to: step => moves.current?.to(step), current: () => moves.current?.current() })
  const total = sections?.reduce((sum, { jobs: count }) => sum + count, 0)
  return (
    <>
      <MonthHead month={month} jobs={total} />
      {days.error && !sections ? (
        <Failure what="The jobs could not be loaded." error={days.error} retry={() => void days.refetch()} />
      ) : !sections ? (
        <RowBars rows={10} height={rowHeight} columns="28px minmax(0, 1fr)" />
      ) : total === 0 ? (
        <Empty>Nothing is due in this month.</Empty>
      ) : (
        <VirtualRows
          role="list"
          label="Jobs by day"
          count={layout.lines}
          height={height}
          onRange={onRange}
          moves={moves}
          isRow={index => layout.lineAt(index).row !== undefined}
          flush
        >
          {index => {
            const { section, row: at } = layout.lineAt(index)
            const day = sections[section]
            if (at === undefined) return day && <DayHead date={day.date} jobs={day.jobs} month={month} />
            const row = pages.rowAt(at)
            return row && <JobLine row={row} list={list} at={at} line={index} selection={undefined} />
          }}
        </VirtualRows>
      )}
    </>
  )
}
