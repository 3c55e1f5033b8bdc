import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { PlainDate } from '@praxis/practice'
import type { ReactNode } from 'react'
import { useCallback, useMemo, useRef } from 'react'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { layOut, rowsBetween } from '#src/frame/table/sections.ts'
import { VirtualRows } from '#src/frame/table/VirtualRows.tsx'
import type { RowMoves } from '#src/frame/use-row-keys.ts'
import { useRowKeys } from '#src/frame/use-row-keys.ts'
import { useSay } from '#src/frame/use-say.ts'
import type { MonthState } from './use-month.ts'

const headHeight = 36

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

/** A day and how many rows stand below it. */
type DayOfRows = { date: PlainDate; count: number }

const DayHead = ({ date, count, month }: DayOfRows & { month: MonthState }) => {
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
      <span className={mergeClasses(shared.caption, shared.tabular)}>{why ? `${why} · ${count}` : count}</span>
    </div>
  )
}

type Props = {
  label: string
  month: MonthState
  days: DayOfRows[]
  rowHeight: number
  /** Which rows are in sight, the heads not counted. */
  onRange: (first: number, last: number) => void
  /** The row at its place among the rows, and on its line with the heads. */
  children: (at: number, line: number) => ReactNode
}

/** What is due in a month day by day, as a list. */
export const DayList = ({ label, month, days, rowHeight, onRange: askRows, children }: Props) => {
  const layout = useMemo(() => layOut(days.map(({ count }) => ({ count, isOpen: true }))), [days])
  const height = useCallback(
    (index: number) => (layout.lineAt(index).row === undefined ? headHeight : rowHeight),
    [layout, rowHeight],
  )
  const onRange = useCallback(
    (from: number, to: number) => {
      const rows = rowsBetween(layout, from, to)
      askRows(rows.first, rows.last)
    },
    [layout, askRows],
  )
  const moves = useRef<RowMoves>(null)
  useRowKeys('Agenda', { to: step => moves.current?.to(step), current: () => moves.current?.current() })
  return (
    <VirtualRows
      role="list"
      label={label}
      count={layout.lines}
      height={height}
      onRange={onRange}
      moves={moves}
      isRow={index => layout.lineAt(index).row !== undefined}
      flush
    >
      {index => {
        const { section, row: at } = layout.lineAt(index)
        if (at !== undefined) return children(at, index)
        const day = days[section]
        return day && <DayHead {...day} month={month} />
      }}
    </VirtualRows>
  )
}
