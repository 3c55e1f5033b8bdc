import { makeStyles, mergeClasses, Tooltip, tokens } from '@fluentui/react-components'
import type { Week } from '@praxis/practice'
import { sayWeekday } from '@praxis/practice'
import { from } from '#src/frame/use-width.ts'

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-end',
    justifyContent: 'center',
    minWidth: 0,
    padding: '0 8px 0 0',
    whiteSpace: 'nowrap',
    [from.wide]: { padding: '0 12px 0 4px' },
    borderLeft: '1px solid transparent',
    fontVariantNumeric: 'tabular-nums',
  },
  today: {
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  off: { fontStyle: 'normal', textDecorationLine: 'underline', textDecorationStyle: 'dotted' },
})

type Props = { day: Week['days'][number]; isToday: boolean; locale: string }

/** A day at the head of its column; a holiday says its name. */
export const DayHead = ({ day, isToday, locale }: Props) => {
  const styles = useStyles()
  const name = `${sayWeekday(day.date, locale).slice(0, 3)} ${Number(day.date.slice(8))}`
  return (
    // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useSemanticElements: it names the column
    <div
      role="columnheader"
      className={mergeClasses(styles.head, isToday && styles.today)}
      {...(isToday && { 'aria-current': 'date' as const })}
    >
      {day.holiday ? (
        <Tooltip content={day.holiday} relationship="description">
          <span className={styles.off}>{name}</span>
        </Tooltip>
      ) : (
        name
      )}
    </div>
  )
}
