import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { sayMinutes } from '@praxis/practice'
import { useSay } from '#src/frame/use-say.ts'
import { from } from '#src/frame/use-width.ts'
import type { GridCell } from '../grid-rows.ts'
import { CellEditor, useWhyStyles } from './CellEditor.tsx'
import type { Spot } from './grid-moves.ts'
import { isInRange } from './grid-moves.ts'
import type { Draft, Grid } from './use-grid.ts'
import { isSpot } from './use-grid.ts'
import type { GridKeys } from './use-grid-keys.ts'
import { spotName } from './use-grid-keys.ts'

const hatch = `repeating-linear-gradient(135deg, transparent 0 4px, ${tokens.colorNeutralStroke2} 4px 5px)`

const useStyles = makeStyles({
  cell: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'flex-end',
    height: '35px',
    boxSizing: 'border-box',
    padding: '0 8px 0 4px',
    [from.wide]: { padding: '0 12px 0 4px' },
    borderLeft: `1px solid ${tokens.colorNeutralStroke3}`,
    fontVariantNumeric: 'tabular-nums',
    cursor: 'cell',
    userSelect: 'none',
    outlineStyle: 'none',
    '&:focus': { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` },
  },
  today: { backgroundColor: tokens.colorNeutralBackground2 },
  ranged: {
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 0 0 0 2px ${tokens.colorTransparentStrokeInteractive}`,
  },
  late: { backgroundImage: hatch },
  several: {
    '&::after': {
      content: '""',
      position: 'absolute',
      top: '4px',
      right: '4px',
      width: '4px',
      height: '4px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorNeutralForeground3,
    },
  },
  running: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  dot: {
    position: 'absolute',
    left: '6px',
    width: '8px',
    height: '8px',
    [from.wide]: { left: '12px' },
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorCompoundBrandBackground,
  },
  wrong: {
    color: tokens.colorStatusDangerForeground3,
    boxShadow: `inset 0 0 0 1px ${tokens.colorStatusDangerBorder2}`,
  },
  why: { display: 'none', '[role=gridcell]:focus > &': { display: 'block' } },
})

type Props = { grid: Grid; keys: GridKeys; cell: GridCell; spot: Spot; timer: number; isToday: boolean }

/** Why a cell's text could not be saved: what was typed in vain, or what the service refused. */
const useWrong = (cell: GridCell, draft: Draft | undefined): Draft | undefined => {
  const say = useSay()
  const { edit } = cell
  if (draft) return draft
  if (edit?.state !== 'refused' || !edit.refusal) return undefined
  const why = edit.refusal === 'several' ? 'There are several entries by now. Open them.' : say.refusal(edit.refusal)
  return { text: sayMinutes(edit.minutes), why }
}

const useLabel = ({ cell, timer }: Pick<Props, 'cell' | 'timer'>, wrong: Draft | undefined): string => {
  const say = useSay()
  const minutes = cell.minutes + (cell.running ? timer : 0)
  const parts = [
    say.date(cell.date),
    wrong ? `${wrong.text}, ${wrong.why}` : minutes > 0 ? sayMinutes(minutes) : 'empty',
    cell.running && 'the timer runs',
    cell.entries.length > 1 && `${cell.entries.length} entries`,
    cell.edit?.state === 'late' && 'not saved yet',
  ]
  return parts.filter(Boolean).join(', ')
}

type State = { wrong: Draft | undefined; isRanged: boolean; isOpened: boolean; isToday: boolean }

const useCellClass = (cell: GridCell, { wrong, isRanged, isOpened, isToday }: State): string => {
  const styles = useStyles()
  return mergeClasses(
    styles.cell,
    isToday && styles.today,
    (isRanged || isOpened) && styles.ranged,
    cell.edit?.state === 'late' && styles.late,
    cell.entries.length > 1 && styles.several,
    cell.running && styles.running,
    wrong && styles.wrong,
  )
}

/** What a cell shows: its time, or the text that could not be saved and why. */
const Shown = ({ cell, timer, wrong }: { cell: GridCell; timer: number; wrong: Draft | undefined }) => {
  const styles = useStyles()
  const whyStyles = useWhyStyles()
  const minutes = cell.minutes + (cell.running ? timer : 0)
  if (wrong)
    return (
      <>
        {wrong.text}
        <span className={mergeClasses(whyStyles.why, styles.why)}>{wrong.why}</span>
      </>
    )
  return (
    <>
      {cell.running && <span className={styles.dot} />}
      {minutes > 0 ? sayMinutes(minutes) : ''}
    </>
  )
}

/** One day of one row. */
export const DayCell = ({ grid, keys, cell, spot, timer, isToday }: Props) => {
  const wrong = useWrong(cell, grid.draftAt(spot))
  const label = useLabel({ cell, timer }, wrong)
  const { editing, range } = grid
  const isActive = isSpot(range.to, spot)
  const here = isSpot(editing?.spot, spot) ? editing : undefined
  const isRanged = !isSpot(range.from, range.to) && isInRange(range, spot)
  const className = useCellClass(cell, { wrong, isRanged, isOpened: isSpot(grid.opened, spot), isToday })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a spreadsheet of own cells
    <div
      role="gridcell"
      tabIndex={isActive && !here ? 0 : -1}
      data-spot={spotName(spot)}
      aria-label={label}
      aria-selected={isRanged || isActive}
      aria-invalid={wrong !== undefined}
      className={className}
      onMouseDown={event => {
        if (!here) grid.select(spot, event.shiftKey)
      }}
      onMouseEnter={event => {
        if (event.buttons === 1 && !editing) grid.select(spot, true)
      }}
      onDoubleClick={() => keys.open(spot)}
    >
      {here ? (
        <CellEditor
          label={label}
          text={here.text}
          fresh={here.fresh}
          fill={(text, leaving) => {
            const why = grid.fill(spot, text, leaving)
            if (!why || leaving) grid.stopEditing()
            return why
          }}
          after={keys.after}
          cancel={() => {
            grid.stopEditing()
            keys.focus(spot)
          }}
        />
      ) : (
        <Shown cell={cell} timer={timer} wrong={wrong} />
      )}
    </div>
  )
}
