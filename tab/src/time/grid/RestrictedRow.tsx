// biome-ignore-all lint/a11y/useSemanticElements: a spreadsheet of own cells
// biome-ignore-all lint/a11y/useFocusableInteractive: the cells of the days have the focus, the others are only read
import { mergeClasses } from '@fluentui/react-components'
import { sayMinutes } from '@praxis/practice'
import { Ellipsis } from '#src/frame/Ellipsis.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useMe } from '#src/people/use-me.ts'
import { restrictedName } from '../grid-rows.ts'
import type { WeekState } from '../use-week.ts'
import { useGridStyles } from './grid-styles.ts'

const said = (minutes: number): string => (minutes > 0 ? sayMinutes(minutes) : '')

/** One's own time on clients behind a wall: how much there is on which day, to be read only. */
export const RestrictedRow = ({ week: { week } }: { week: WeekState }) => {
  const styles = useGridStyles()
  const shared = useSharedStyles()
  const { myToday } = useMe()
  if (!week?.restricted) return null
  return (
    <div role="row" className={styles.row}>
      <div role="rowheader" className={styles.name}>
        <Ellipsis text={restrictedName} className={mergeClasses(styles.who, shared.aside)} />
      </div>
      {week.days.map(({ date }, at) => (
        <div
          role="gridcell"
          key={date}
          className={mergeClasses(styles.day, styles.words, date === myToday && styles.today)}
        >
          {said(week.restricted?.[at] ?? 0)}
        </div>
      ))}
      <div role="gridcell" className={styles.sum}>
        {said(week.restricted.reduce((sum, minutes) => sum + minutes, 0))}
      </div>
    </div>
  )
}
