// biome-ignore-all lint/a11y/useSemanticElements: a spreadsheet of own cells
// biome-ignore-all lint/a11y/useFocusableInteractive: the cells of the days have the focus, the others are only read
import { mergeClasses } from '@fluentui/react-components'
import { sayMinutes } from '@praxis/practice'
import { Ellipsis } from '#src/frame/Ellipsis.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useMe } from '#src/people/use-me.ts'
import { dayWords, weekWords } from '../day-words.ts'
import type { WeekState } from '../use-week.ts'
import { useGridStyles } from './grid-styles.ts'

type Props = { week: WeekState }

/** What each day adds up to. */
const Sums = ({ week }: Props) => {
  const styles = useGridStyles()
  const { myToday } = useMe()
  const worked = week.totals.reduce((sum, minutes) => sum + minutes, 0)
  return (
    <div role="row" className={mergeClasses(styles.row, styles.totals)}>
      <div role="rowheader" className={mergeClasses(styles.name, styles.strong)}>
        Day
      </div>
      {week.week?.days.map(({ date }, at) => (
        <div role="gridcell" key={date} className={mergeClasses(styles.day, date === myToday && styles.today)}>
          {(week.totals[at] ?? 0) > 0 ? sayMinutes(week.totals[at] ?? 0) : ''}
        </div>
      ))}
      <div role="gridcell" className={mergeClasses(styles.sum, styles.strong)}>
        {sayMinutes(worked)}
      </div>
    </div>
  )
}

/** What each day lacks of the pattern. */
const Against = ({ week }: Props) => {
  const styles = useGridStyles()
  const shared = useSharedStyles()
  const { myToday } = useMe()
  const days = week.week?.days ?? []
  const worked = week.totals.reduce((sum, minutes) => sum + minutes, 0)
  const planned = days.reduce((sum, day) => sum + day.planned, 0)
  const isOver = days.every(({ date }) => date < myToday)
  return (
    <div role="row" className={mergeClasses(styles.row, styles.against)}>
      <div role="rowheader" className={styles.name}>
        Against the pattern
      </div>
      {days.map((day, at) => {
        const { text, isShort } = dayWords(day, week.totals[at] ?? 0, myToday)
        const tone = isShort && shared.warning
        return (
          <div
            role="gridcell"
            key={day.date}
            className={mergeClasses(styles.day, styles.words, day.date === myToday && styles.today, tone)}
          >
            <Ellipsis text={text} />
          </div>
        )
      })}
      <div role="gridcell" className={styles.sum}>
        {weekWords(worked, planned, isOver)}
      </div>
    </div>
  )
}

/** The days' sums, and what they lack. */
export const WeekTotals = ({ week }: Props) => (
  <>
    <Sums week={week} />
    <Against week={week} />
  </>
)
