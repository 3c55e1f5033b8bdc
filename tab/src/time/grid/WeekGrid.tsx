// biome-ignore-all lint/a11y/useSemanticElements: a spreadsheet of own cells
// biome-ignore-all lint/a11y/useFocusableInteractive: the cells of the days have the focus, the others are only read
import type { WorkName } from '@praxis/practice'
import { useRef } from 'react'
import { useMe } from '#src/people/use-me.ts'
import { AddRow } from '../AddRow.tsx'
import type { WeekState } from '../use-week.ts'
import { workId } from '../work-id.ts'
import { EntriesPopover } from './EntriesPopover.tsx'
import { useGridStyles } from './grid-styles.ts'
import { RestrictedRow } from './RestrictedRow.tsx'
import { useGrid } from './use-grid.ts'
import { useGridKeys } from './use-grid-keys.ts'
import { WeekHeadRow } from './WeekHeadRow.tsx'
import { WeekRow } from './WeekRow.tsx'
import { WeekTotals } from './WeekTotals.tsx'

/** Fluent's focus manager would take Tab before the grid sees it. */
const leaveTab = JSON.stringify({ focusable: { ignoreKeydown: { Tab: true } } })

/** The day of a row that was just added is where one goes on. */
const focusDay = (grid: HTMLElement | null, row: string, day: number) =>
  grid?.querySelector<HTMLElement>(`[data-row-id="${CSS.escape(row)}"] [data-spot$=":${day}"]`)?.focus()

/** A week's time as a grid that is typed in like a spreadsheet. */
export const WeekGrid = ({ week }: { week: WeekState }) => {
  const styles = useGridStyles()
  const { myToday } = useMe()
  const element = useRef<HTMLDivElement>(null)
  const grid = useGrid(week)
  const keys = useGridKeys(grid, element)
  const today = Math.max(0, week.week?.days.findIndex(({ date }) => date === myToday) ?? 0)
  const goOn = (work: WorkName) => {
    const id = workId(work)
    grid.selectRow(id, today)
    setTimeout(() => focusDay(element.current, id, today), 50)
  }
  return (
    <div className={styles.scroll}>
      <div
        ref={element}
        role="grid"
        aria-label={`Time in week ${week.week?.number}`}
        aria-multiselectable
        aria-rowcount={week.rows.length + 1}
        onKeyDown={keys.onKeyDown}
        onCopy={keys.onCopy}
        onPaste={keys.onPaste}
        data-tabster={leaveTab}
        tabIndex={-1}
      >
        <WeekHeadRow week={week} />
        {week.rows.map((row, at) => (
          <WeekRow key={row.id} week={week} grid={grid} keys={keys} row={row} at={at} />
        ))}
        <RestrictedRow week={week} />
        <div role="row" className={styles.row}>
          <div role="gridcell" className={styles.name}>
            <AddRow week={week} onAdded={goOn} />
          </div>
        </div>
        <WeekTotals week={week} />
      </div>
      <EntriesPopover grid={grid} keys={keys} week={week} element={element} />
    </div>
  )
}
