import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { sayMinutes } from '@praxis/practice'
import { Ellipsis } from '#src/frame/Ellipsis.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import type { GridRow } from '../grid-rows.ts'
import { restrictedName } from '../grid-rows.ts'
import { readCell } from '../read-cell.ts'
import { TimerButton } from '../TimerButton.tsx'
import { timedWork } from '../timed-work.ts'
import type { WeekState } from '../use-week.ts'
import { workWords } from '../work-id.ts'
import { DayValue } from './DayValue.tsx'

const useStyles = makeStyles({
  row: { gridTemplateColumns: 'minmax(0, 1fr) 72px 44px', padding: '0 8px 0 16px' },
  selected: { backgroundColor: tokens.colorBrandBackground2 },
  minutes: { padding: '0 8px', textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  lines: { display: 'flex', flexDirection: 'column', rowGap: '2px', minWidth: 0 },
})

type LineProps = {
  week: WeekState
  row: GridRow
  at: number
  isSelected: boolean
  select: () => void
  open: () => void
}

/** A piece of work on one day: its time, and the timer. */
export const DayLine = ({ week, row, at, isSelected, select, open }: LineProps) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const { who, what } = workWords(row.work)
  const cell = row.cells[at]
  const most = week.week?.days[at]?.most ?? 1440
  const timed = timedWork(row.work)
  if (!cell) return null
  const fill = (text: string) => {
    const read = readCell(text, most)
    if (!read.ok) return read.why
    week.queue.forget(row.work, cell.date)
    if (read.minutes !== cell.minutes) week.queue.add({ date: cell.date, work: row.work, minutes: read.minutes })
    return undefined
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the buttons inside do it by keyboard
    <li
      className={mergeClasses(shared.row, shared.tall, styles.row, isSelected && styles.selected)}
      data-row
      onFocus={select}
      onClick={select}
    >
      <span className={styles.lines}>
        <Ellipsis text={who} />
        <Ellipsis text={what} className={shared.caption} />
      </span>
      <DayValue cell={cell} timer={week.timer} label={`${who}, ${what}`} fill={fill} open={open} />
      {timed ? <TimerButton work={timed} touch /> : <span />}
    </li>
  )
}

/** One's own time on clients behind a wall on one day, to be read only. */
export const RestrictedLine = ({ minutes }: { minutes: number }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  return (
    <li className={mergeClasses(shared.row, shared.tall, styles.row)}>
      <Ellipsis text={restrictedName} className={shared.aside} />
      <span className={styles.minutes}>{sayMinutes(minutes)}</span>
      <span />
    </li>
  )
}
