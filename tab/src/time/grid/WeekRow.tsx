// biome-ignore-all lint/a11y/useSemanticElements: a spreadsheet of own cells
// biome-ignore-all lint/a11y/useFocusableInteractive: the cells of the days have the focus, the others are only read
import { mergeClasses } from '@fluentui/react-components'
import { sayMinutes } from '@praxis/practice'
import { Ellipsis } from '#src/frame/Ellipsis.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useMe } from '#src/people/use-me.ts'
import type { GridRow } from '../grid-rows.ts'
import { cellTotal } from '../grid-rows.ts'
import { TimerButton } from '../TimerButton.tsx'
import { timedWork } from '../timed-work.ts'
import type { WeekState } from '../use-week.ts'
import { workWords } from '../work-id.ts'
import { DayCell } from './DayCell.tsx'
import { useGridStyles } from './grid-styles.ts'
import type { Grid } from './use-grid.ts'
import type { GridKeys } from './use-grid-keys.ts'

type Props = { week: WeekState; grid: Grid; keys: GridKeys; row: GridRow; at: number }

/** One piece of work over the days of a week. */
export const WeekRow = ({ week, grid, keys, row, at }: Props) => {
  const styles = useGridStyles()
  const shared = useSharedStyles()
  const { myToday } = useMe()
  const { who, what } = workWords(row.work)
  const timed = timedWork(row.work)
  const sum = row.cells.reduce((total, cell) => total + cellTotal(cell, week.timer), 0)
  return (
    <div role="row" aria-rowindex={at + 2} data-row-id={row.id} className={styles.row}>
      <div role="rowheader" className={styles.name}>
        <Ellipsis text={who} className={mergeClasses(styles.who, shared.subject)} />
        <Ellipsis text={what} className={mergeClasses(styles.what, shared.aside)} />
        {timed && (
          <span data-timer className={styles.timer}>
            <TimerButton work={timed} />
          </span>
        )}
      </div>
      {row.cells.map((cell, column) => (
        <DayCell
          key={cell.date}
          grid={grid}
          keys={keys}
          cell={cell}
          spot={{ row: at, column }}
          timer={week.timer}
          isToday={cell.date === myToday}
        />
      ))}
      <div role="gridcell" aria-label={`Sum ${sayMinutes(sum)}`} className={styles.sum}>
        {sum > 0 ? sayMinutes(sum) : ''}
      </div>
    </div>
  )
}
