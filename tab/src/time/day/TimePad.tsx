import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { sayMinutes } from '@praxis/practice'
import type { GridRow } from '../grid-rows.ts'
import type { WeekState } from '../use-week.ts'

const useStyles = makeStyles({
  pad: {
    display: 'grid',
    gridTemplateColumns: 'repeat(4, 1fr)',
    columnGap: '8px',
    padding: '8px 16px',
    flexShrink: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    boxShadow: tokens.shadow8,
  },
  step: { minWidth: 0, minHeight: '44px', padding: 0, fontVariantNumeric: 'tabular-nums', fontWeight: 'normal' },
})

const steps = [-6, 6, 15, 60]

/** Adds to, or takes from, the chosen row's time of the day. */
export const TimePad = ({ week, row, at }: { week: WeekState; row: GridRow; at: number }) => {
  const styles = useStyles()
  const cell = row.cells[at]
  const several = (cell?.entries.length ?? 0) > 1
  const add = (minutes: number) => {
    if (!cell || several) return
    week.queue.add({ date: cell.date, work: row.work, minutes: Math.max(0, cell.minutes + minutes) })
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would frame them
    <div role="group" aria-label="Add to the chosen row" className={styles.pad}>
      {steps.map(minutes => (
        <Button
          key={minutes}
          className={styles.step}
          disabledFocusable={!cell || several}
          // The row stays the chosen one, and what is typed in it is kept.
          onMouseDown={event => event.preventDefault()}
          onClick={() => add(minutes)}
        >
          {minutes > 0 ? `+${sayMinutes(minutes)}` : sayMinutes(minutes)}
        </Button>
      ))}
    </div>
  )
}
