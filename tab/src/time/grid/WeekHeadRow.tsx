// biome-ignore-all lint/a11y/useSemanticElements: a spreadsheet of own cells
// biome-ignore-all lint/a11y/useFocusableInteractive: the cells of the days have the focus, the others are only read
import { mergeClasses } from '@fluentui/react-components'
import { useMe } from '#src/people/use-me.ts'
import { useService } from '#src/service/service.ts'
import type { WeekState } from '../use-week.ts'
import { DayHead } from './DayHead.tsx'
import { useGridStyles } from './grid-styles.ts'

/** The head of the grid: the days. */
export const WeekHeadRow = ({ week }: { week: WeekState }) => {
  const styles = useGridStyles()
  const { myToday } = useMe()
  const { host } = useService()
  return (
    <div role="row" aria-rowindex={1} className={mergeClasses(styles.row, styles.head)}>
      <div role="columnheader" className={styles.name}>
        Client, job, task
      </div>
      {week.week?.days.map(day => (
        <DayHead key={day.date} day={day} isToday={day.date === myToday} locale={host.locale} />
      ))}
      <div role="columnheader" className={mergeClasses(styles.sum, styles.plainSum)}>
        Sum
      </div>
    </div>
  )
}
