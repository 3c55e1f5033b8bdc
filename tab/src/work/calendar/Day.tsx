// biome-ignore-all lint/a11y/useSemanticElements: the days are a grid, not a table
import { Button, makeStyles, mergeClasses, SkeletonItem, tokens } from '@fluentui/react-components'
import type { PlainDate } from '@praxis/practice'
import type { DragEvent } from 'react'
import { useEffect, useRef, useState } from 'react'
import { Ellipsis } from '#src/frame/Ellipsis.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useSay } from '#src/frame/use-say.ts'
import { jobs as jobsInWords } from '../apply/apply-words.ts'
import { DayJob } from './DayJob.tsx'
import type { DayOfJobs } from './days-with-moves.ts'
import { isInMonth } from './month.ts'
import type { DayMoves } from './use-day-moves.ts'
import type { MonthState } from './use-month.ts'

/** How many jobs a day shows; the others are counted. */
export const shownOnDay = 3

const useStyles = makeStyles({
  day: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    minHeight: '64px',
    boxSizing: 'border-box',
    padding: '4px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: 'default',
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  off: { backgroundColor: tokens.colorNeutralBackground3 },
  over: { outline: `2px dashed ${tokens.colorCompoundBrandStroke}`, outlineOffset: '-2px' },
  head: { display: 'flex', alignItems: 'center', columnGap: '4px', minHeight: '24px', padding: '0 4px' },
  number: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    flexShrink: 0,
    fontVariantNumeric: 'tabular-nums',
  },
  today: {
    width: '24px',
    height: '24px',
    boxSizing: 'border-box',
    marginLeft: '-4px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightSemibold,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  outside: { color: tokens.colorNeutralForeground3 },
  more: {
    alignSelf: 'flex-start',
    minWidth: 0,
    minHeight: '24px',
    padding: '0 6px',
    fontWeight: 'normal',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  bar: { width: '70%', height: '12px', margin: '6px 4px' },
})

type Props = {
  date: PlainDate
  /** What is due on it; nothing while it is on its way. */
  due: DayOfJobs | undefined
  month: MonthState
  moves: DayMoves
  open: (date: PlainDate) => void
}

/** A job dragged from another day can be dropped here. */
const useDropping = (date: PlainDate, { dragged, drag, put }: DayMoves) => {
  const [over, setOver] = useState(false)
  const takes = dragged !== undefined && dragged.due !== date
  const onDragOver = (event: DragEvent) => {
    if (!takes) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'move'
    setOver(true)
  }
  const onDragLeave = ({ currentTarget, relatedTarget }: DragEvent<HTMLElement>) => {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false)
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (takes) void put(dragged, date)
    drag(undefined)
  }
  return { isOver: over && takes, dropping: { onDragOver, onDragLeave, onDrop } }
}

const DayHead = ({ date, month }: Pick<Props, 'date' | 'month'>) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const why = month.off(date)
  return (
    <div className={styles.head}>
      <span
        aria-hidden
        className={mergeClasses(
          styles.number,
          !isInMonth(date, month.month) && styles.outside,
          date === month.today && styles.today,
        )}
      >
        {Number(date.slice(8))}
      </span>
      {why && why !== 'not a working day' && <Ellipsis text={why} className={shared.caption} />}
    </div>
  )
}

/** A day of the month with the first jobs due on it; Enter shows them all. */
export const Day = ({ date, due, month, moves, open }: Props) => {
  const styles = useStyles()
  const say = useSay()
  const { isOver, dropping } = useDropping(date, moves)
  const shared = useSharedStyles()
  const cell = useRef<HTMLDivElement>(null)
  const isOn = month.day === date
  useEffect(() => {
    if (isOn) cell.current?.scrollIntoView({ block: 'nearest' })
  }, [isOn])
  useEffect(() => {
    if (!isOn || !month.follows.current) return
    month.follows.current = false
    cell.current?.focus()
  })
  const why = month.off(date)
  const more = due ? due.jobs - Math.min(due.rows.length, shownOnDay) : 0
  const facts = [
    say.longDate(date),
    date === month.today && 'today',
    why,
    due && (due.jobs === 0 ? 'nothing due' : `${jobsInWords(due.jobs)} due`),
  ]
  return (
    <div
      ref={cell}
      role="gridcell"
      tabIndex={isOn ? 0 : -1}
      {...(date === month.today && { 'aria-current': 'date' })}
      data-day={date}
      className={mergeClasses(styles.day, why && styles.off, isOver && styles.over)}
      onDoubleClick={() => open(date)}
      onKeyDown={event => {
        if (event.key !== 'Enter' || event.target !== event.currentTarget) return
        event.preventDefault()
        open(date)
      }}
      {...dropping}
    >
      <span className={shared.unseen}>{facts.filter(Boolean).join(', ')}.</span>
      <DayHead date={date} month={month} />
      {due ? (
        due.rows
          .slice(0, shownOnDay)
          .map(row => <DayJob key={row.key} row={row} isLate={date < month.today} moves={moves} />)
      ) : (
        <SkeletonItem className={styles.bar} />
      )}
      {more > 0 && (
        <Button appearance="transparent" size="small" tabIndex={-1} className={styles.more} onClick={() => open(date)}>
          +{more} more
        </Button>
      )}
    </div>
  )
}
