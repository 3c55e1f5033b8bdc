import { makeStyles } from '@fluentui/react-components'
import { isPlainDate } from '@praxis/practice'
import { useLocation } from 'wouter'
import { Failure } from '#src/frame/Failure.tsx'
import { useKeys } from '#src/frame/keyboard.ts'
import { RowBars } from '#src/frame/RowBars.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useNarrow } from '#src/frame/use-width.ts'
import { useMe } from '#src/people/use-me.ts'
import { NarrowDay } from './day/NarrowDay.tsx'
import { WeekGrid } from './grid/WeekGrid.tsx'
import { SavedNote } from './SavedNote.tsx'
import { useWeek } from './use-week.ts'
import { WeekHead } from './WeekHead.tsx'

const useStyles = makeStyles({
  body: { padding: '0 16px', flexGrow: 1, minHeight: 0, overflow: 'hidden' },
  foot: {
    display: 'flex',
    columnGap: '24px',
    alignItems: 'center',
    flexShrink: 0,
    minHeight: '36px',
    padding: '0 24px',
    flexWrap: 'wrap',
  },
  saved: { marginLeft: 'auto' },
})

const gridKeys = [
  { keys: 'Enter', words: 'Down; in a cell with several entries, opens them' },
  { keys: 'Tab', words: 'Right' },
  { keys: 'F2', words: 'Edit the cell' },
  { keys: 'Delete', words: 'Empty the cells' },
  { keys: 'Ctrl+d', words: 'Copy from above' },
  { keys: 'Ctrl+;', words: 'Entries and notes of the cell' },
  { keys: 'Ctrl+z', words: 'Undo my last act' },
].map(binding => ({ ...binding, run: () => undefined }))

const Foot = () => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const hints = ['1.5, 1:30, 90m and 1h30 all work', 'Enter down, Tab right', 'Ctrl+D copies from above', 'Ctrl+; note']
  return (
    <footer className={styles.foot}>
      {hints.map(hint => (
        <span key={hint} className={shared.caption}>
          {hint}
        </span>
      ))}
      <span className={styles.saved}>
        <SavedNote />
      </span>
    </footer>
  )
}

/** My time: a week as a grid, on a phone a day at a time. */
export const Time = ({ date }: { date: string | undefined }) => {
  const styles = useStyles()
  const narrow = useNarrow()
  const { myToday } = useMe()
  const [, navigate] = useLocation()
  const day = date && isPlainDate(date) ? date : myToday
  const week = useWeek(day)
  useKeys('In the grid', gridKeys)
  if (week.error && !week.week)
    return (
      <>
        <WeekHead week={week} />
        <div className={styles.body}>
          <Failure what="The week could not be loaded." error={week.error} retry={week.retry} />
        </div>
      </>
    )
  if (narrow) return <NarrowDay week={week} date={day} go={to => navigate(`/time/${to}`, { replace: true })} />
  return (
    <>
      <WeekHead week={week} />
      {week.week ? (
        <WeekGrid key={week.monday} week={week} />
      ) : (
        <div className={styles.body}>
          <RowBars rows={12} columns="minmax(160px, 1fr) 72px 72px 72px 72px 72px 48px 48px 64px" />
        </div>
      )}
      <Foot />
    </>
  )
}
