// biome-ignore-all lint/a11y/useSemanticElements: a spreadsheet of own cells
// biome-ignore-all lint/a11y/useFocusableInteractive: the cells of the days have the focus, the others are only read
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { sayMinutes } from '@praxis/practice'
import { useRef } from 'react'
import { Ellipsis } from '#src/frame/Ellipsis.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { from } from '#src/frame/use-width.ts'
import { useMe } from '#src/people/use-me.ts'
import { useService } from '#src/service/service.ts'
import { AddRow } from '../AddRow.tsx'
import { dayWords, weekWords } from '../day-words.ts'
import type { GridRow } from '../grid-rows.ts'
import { cellTotal } from '../grid-rows.ts'
import { TimerButton } from '../TimerButton.tsx'
import type { WeekState } from '../use-week.ts'
import { workId, workWords } from '../work-id.ts'
import { DayCell } from './DayCell.tsx'
import { DayHead } from './DayHead.tsx'
import { EntriesPopover } from './EntriesPopover.tsx'
import type { Grid } from './use-grid.ts'
import { useGrid } from './use-grid.ts'
import type { GridKeys } from './use-grid-keys.ts'
import { useGridKeys } from './use-grid-keys.ts'

const useStyles = makeStyles({
  scroll: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '0 16px' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(160px, 1fr) repeat(5, 60px) repeat(2, 52px) 76px',
    alignItems: 'stretch',
    minHeight: '36px',
    boxSizing: 'border-box',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    [from.wide]: { gridTemplateColumns: 'minmax(240px, 1fr) repeat(5, 88px) repeat(2, 64px) 80px' },
  },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 4,
    minHeight: '44px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  name: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    minWidth: 0,
    padding: '0 8px',
    '&:hover [data-timer]': { display: 'flex' },
    '&:focus-within [data-timer]': { display: 'flex' },
  },
  who: { flexShrink: 1, minWidth: 0 },
  what: { flexShrink: 2, flexGrow: 1, minWidth: 0 },
  timer: { display: 'none', flexShrink: 0 },
  sum: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'flex-end',
    padding: '0 8px',
    whiteSpace: 'nowrap',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    fontVariantNumeric: 'tabular-nums',
  },
  plainSum: { borderLeftColor: 'transparent' },
  day: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'flex-end',
    padding: '0 8px 0 0',
    [from.wide]: { padding: '0 12px 0 4px' },
    borderLeft: `1px solid ${tokens.colorNeutralStroke3}`,
    fontVariantNumeric: 'tabular-nums',
    fontWeight: tokens.fontWeightSemibold,
  },
  today: { backgroundColor: tokens.colorNeutralBackground2 },
  totals: { borderTop: `1px solid ${tokens.colorNeutralStroke1}`, borderBottomStyle: 'none' },
  against: {
    borderBottomStyle: 'none',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  words: { fontWeight: tokens.fontWeightRegular, textAlign: 'right' },
  strong: { fontWeight: tokens.fontWeightSemibold },
})

/** Fluent's focus manager would take Tab before the grid sees it. */
const leaveTab = JSON.stringify({ focusable: { ignoreKeydown: { Tab: true } } })

type Props = { week: WeekState }
type Parts = Props & { grid: Grid; keys: GridKeys }

const Row = ({ week, grid, keys, row, at }: Parts & { row: GridRow; at: number }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const { myToday } = useMe()
  const { who, what } = workWords(row.work)
  const { job, task, jobName, taskTitle } = row.work
  const timed =
    job && jobName
      ? { job, clientName: who, jobName, ...(task && { task }), ...(taskTitle && { taskTitle }) }
      : undefined
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

const Totals = ({ week }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const { myToday } = useMe()
  const days = week.week?.days ?? []
  const worked = week.totals.reduce((sum, minutes) => sum + minutes, 0)
  const planned = days.reduce((sum, day) => sum + day.planned, 0)
  const isOver = days.every(({ date }) => date < myToday)
  return (
    <>
      <div role="row" className={mergeClasses(styles.row, styles.totals)}>
        <div role="rowheader" className={mergeClasses(styles.name, styles.strong)}>
          Day
        </div>
        {days.map(({ date }, at) => (
          <div role="gridcell" key={date} className={mergeClasses(styles.day, date === myToday && styles.today)}>
            {(week.totals[at] ?? 0) > 0 ? sayMinutes(week.totals[at] ?? 0) : ''}
          </div>
        ))}
        <div role="gridcell" className={mergeClasses(styles.sum, styles.strong)}>
          {sayMinutes(worked)}
        </div>
      </div>
      <div role="row" className={mergeClasses(styles.row, styles.against)}>
        <div role="rowheader" className={styles.name}>
          Against the pattern
        </div>
        {days.map((day, at) => {
          const { text, isShort } = dayWords(day, week.totals[at] ?? 0, myToday)
          return (
            <div
              role="gridcell"
              key={day.date}
              className={mergeClasses(
                styles.day,
                styles.words,
                day.date === myToday && styles.today,
                isShort && shared.warning,
              )}
            >
              <Ellipsis text={text} />
            </div>
          )
        })}
        <div role="gridcell" className={styles.sum}>
          {weekWords(worked, planned, isOver)}
        </div>
      </div>
    </>
  )
}

/** The day of a row that was just added is where one goes on. */
const focusDay = (grid: HTMLElement | null, row: string, day: number) =>
  grid?.querySelector<HTMLElement>(`[data-row-id="${CSS.escape(row)}"] [data-spot$=":${day}"]`)?.focus()

/** A week's time as a grid that is typed in like a spreadsheet. */
export const WeekGrid = ({ week }: Props) => {
  const styles = useStyles()
  const { myToday } = useMe()
  const { host } = useService()
  const element = useRef<HTMLDivElement>(null)
  const grid = useGrid(week)
  const keys = useGridKeys(grid, element)
  const days = week.week?.days ?? []
  const today = Math.max(
    0,
    days.findIndex(({ date }) => date === myToday),
  )
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
        <div role="row" aria-rowindex={1} className={mergeClasses(styles.row, styles.head)}>
          <div role="columnheader" className={styles.name}>
            Client, job, task
          </div>
          {days.map(day => (
            <DayHead key={day.date} day={day} isToday={day.date === myToday} locale={host.locale} />
          ))}
          <div role="columnheader" className={mergeClasses(styles.sum, styles.plainSum)}>
            Sum
          </div>
        </div>
        {week.rows.map((row, at) => (
          <Row key={row.id} week={week} grid={grid} keys={keys} row={row} at={at} />
        ))}
        <div role="row" className={styles.row}>
          <div role="gridcell" className={styles.name}>
            <AddRow
              week={week}
              onAdded={work => {
                const id = workId(work)
                grid.selectRow(id, today)
                setTimeout(() => focusDay(element.current, id, today), 50)
              }}
            />
          </div>
        </div>
        <Totals week={week} />
      </div>
      <EntriesPopover grid={grid} keys={keys} week={week} element={element} />
    </div>
  )
}
