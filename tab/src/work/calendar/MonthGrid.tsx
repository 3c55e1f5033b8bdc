// biome-ignore-all lint/a11y/useSemanticElements: the days are a grid, not a table
import { makeStyles, tokens } from '@fluentui/react-components'
import type { PlainDate } from '@praxis/practice'
import { sayMonth, sayWeekday } from '@praxis/practice'
import type { ReactNode } from 'react'
import { useService } from '#src/service/service.ts'
import type { MonthState } from './use-month.ts'

const useStyles = makeStyles({
  grid: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '0 16px', display: 'flex', flexDirection: 'column' },
  week: { display: 'grid', gridTemplateColumns: 'repeat(7, minmax(0, 1fr))', flexGrow: 1 },
  names: {
    flexGrow: 0,
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  name: { padding: '4px 8px', overflow: 'hidden', textOverflow: 'ellipsis' },
})

type Props = {
  month: MonthState
  /** What stands on its days: `Jobs due`. */
  of: string
  children: (date: PlainDate) => ReactNode
}

/** A month in weeks; arrows go by day, Enter opens one. */
export const MonthGrid = ({ month, of, children }: Props) => {
  const styles = useStyles()
  const { host } = useService()
  return (
    <div
      role="grid"
      aria-label={`${of} in ${sayMonth(month.month, host.locale)}`}
      className={styles.grid}
      onKeyDown={event => {
        if (!event.ctrlKey && !event.metaKey && !event.altKey && month.onKey(event.key)) event.preventDefault()
      }}
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: a head row is read */}
      <div role="row" className={`${styles.week} ${styles.names}`}>
        {month.weeks[0]?.map(date => (
          // biome-ignore lint/a11y/useFocusableInteractive: a head is read
          <div key={date} role="columnheader" className={styles.name}>
            {sayWeekday(date, host.locale)}
          </div>
        ))}
      </div>
      {month.weeks.map(week => (
        // biome-ignore lint/a11y/useFocusableInteractive: one of the days has the focus
        <div key={week[0]} role="row" className={styles.week}>
          {week.map(children)}
        </div>
      ))}
    </div>
  )
}
