// biome-ignore-all lint/a11y/useSemanticElements: the days are a grid, not a table
import { Button, makeStyles, mergeClasses, SkeletonItem, tokens } from '@fluentui/react-components'
import type { PlainDate } from '@praxis/practice'
import type { HTMLAttributes, ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import { Ellipsis } from '#src/frame/Ellipsis.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useSay } from '#src/frame/use-say.ts'
import { isInMonth } from './month.ts'
import type { MonthState } from './use-month.ts'

/** How many jobs or deadlines a day shows; the others are counted. */
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

type Props = {
  date: PlainDate
  month: MonthState
  /** What is due on it, in words; nothing while that is on its way. */
  due: string | undefined
  /** The first of what is due on it. */
  children: ReactNode
  /** How many more there are. */
  more: number
  open: (date: PlainDate) => void
  /** Something is held over it that can be dropped here. */
  isOver?: boolean
  dropping?: Pick<HTMLAttributes<HTMLElement>, 'onDragOver' | 'onDragLeave' | 'onDrop'>
}

/** A day of the month with the first of what is due on it; Enter shows all. */
export const DayCell = ({ date, month, due, children, more, open, isOver = false, dropping }: Props) => {
  const styles = useStyles()
  const say = useSay()
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
  const facts = [say.longDate(date), date === month.today && 'today', why, due]
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
      {due === undefined ? <SkeletonItem className={styles.bar} /> : children}
      {more > 0 && (
        <Button appearance="transparent" size="small" tabIndex={-1} className={styles.more} onClick={() => open(date)}>
          +{more} more
        </Button>
      )}
    </div>
  )
}
