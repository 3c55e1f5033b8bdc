import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components'
import { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left'
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right'
import type { PlainDate } from '@praxis/practice'
import { addDays, mondayOf, sayMinutes, weekOfYear } from '@praxis/practice'
import { useLocation } from 'wouter'
import { usePageTitle } from '#src/frame/PageHead.tsx'
import { StaleNote } from '#src/frame/StaleNote.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useMe } from '#src/people/use-me.ts'
import { useService } from '#src/service/service.ts'
import { saySpan } from './say-span.ts'
import type { WeekState } from './use-week.ts'

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    minHeight: '56px',
    padding: '0 24px 0 16px',
    flexShrink: 0,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
    outlineStyle: 'none',
  },
  sum: { marginLeft: 'auto', display: 'flex', alignItems: 'center', columnGap: '12px', whiteSpace: 'nowrap' },
  bar: { width: '120px' },
  worked: { fontWeight: tokens.fontWeightSemibold },
})

/** Which week, the weeks beside it, and how much of the pattern it holds. */
export const WeekHead = ({ week }: { week: WeekState }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const { myToday } = useMe()
  const { host } = useService()
  const [, navigate] = useLocation()
  const { monday } = week
  const number = weekOfYear(monday)
  const heading = usePageTitle(`Week ${number}`)
  const go = (date: PlainDate) => navigate(`/time/${date}`)
  const worked = week.totals.reduce((sum, minutes) => sum + minutes, 0)
  const planned = week.week?.days.reduce((sum, day) => sum + day.planned, 0) ?? 0
  return (
    <header className={styles.head}>
      <Button
        appearance="subtle"
        icon={<ChevronLeft20Regular />}
        aria-label="Week before"
        onClick={() => go(addDays(monday, -7))}
      />
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        Week {number}
      </h1>
      <span className={shared.aside}>{saySpan(monday, addDays(monday, 6), host.locale)}</span>
      <Button
        appearance="subtle"
        icon={<ChevronRight20Regular />}
        aria-label="Week after"
        onClick={() => go(addDays(monday, 7))}
      />
      {monday !== mondayOf(myToday) && (
        <Button size="small" onClick={() => go(myToday)}>
          This week
        </Button>
      )}
      <StaleNote />
      {week.week && (
        <div className={styles.sum}>
          <ProgressBar
            className={styles.bar}
            thickness="large"
            aria-label="Time of the week"
            value={planned > 0 ? Math.min(1, worked / planned) : 0}
          />
          <span>
            <span className={mergeClasses(shared.tabular, styles.worked)}>{sayMinutes(worked)}</span>{' '}
            <span className={shared.aside}>of {sayMinutes(planned)}</span>
          </span>
        </div>
      )}
    </header>
  )
}
