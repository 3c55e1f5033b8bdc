import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { PlainDate } from '@praxis/practice'
import { sayMinutes, sayWeekday } from '@praxis/practice'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useMe } from '#src/people/use-me.ts'
import { useService } from '#src/service/service.ts'
import { dayWords } from '../day-words.ts'
import type { WeekState } from '../use-week.ts'

const useStyles = makeStyles({
  days: {
    display: 'grid',
    gridTemplateColumns: 'repeat(7, minmax(0, 1fr))',
    padding: '0 4px 8px',
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  day: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    height: '52px',
    padding: 0,
    borderTopStyle: 'none',
    borderRightStyle: 'none',
    borderBottomStyle: 'none',
    borderLeftStyle: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: 'inherit',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    fontVariantNumeric: 'tabular-nums',
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 0 0 0 2px ${tokens.colorTransparentStrokeInteractive}`,
  },
  name: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
})

type Props = { week: WeekState; date: PlainDate; go: (date: PlainDate) => void }

/** The days of the week with their sums, one of them chosen. */
export const DayStrip = ({ week, date, go }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const { host } = useService()
  const { myToday } = useMe()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would frame them
    <div role="group" aria-label="Days of the week" className={styles.days}>
      {(week.week?.days ?? []).map((day, at) => {
        const minutes = week.totals[at] ?? 0
        const { isShort } = dayWords(day, minutes, myToday)
        const weekday = sayWeekday(day.date, host.locale)
        const sum = minutes > 0 ? sayMinutes(minutes) : '–'
        return (
          <button
            key={day.date}
            type="button"
            aria-pressed={day.date === date}
            className={mergeClasses(styles.day, day.date === date && styles.chosen)}
            onClick={() => go(day.date)}
          >
            <span className={styles.name} aria-hidden>
              {weekday.slice(0, 3)}
            </span>
            <span className={shared.unseen}>
              {weekday} {Number(day.date.slice(8))},{' '}
            </span>
            <span className={isShort ? shared.warning : ''}>{sum}</span>
          </button>
        )
      })}
    </div>
  )
}
