import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left'
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right'
import { sayMonth } from '@praxis/practice'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { from, useNarrow } from '#src/frame/use-width.ts'
import { useService } from '#src/service/service.ts'
import { jobs as jobsInWords } from '../apply/apply-words.ts'
import { isInMonth } from './month.ts'
import type { MonthState } from './use-month.ts'

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '4px',
    flexShrink: 0,
    minHeight: '44px',
    padding: '0 4px 0 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    [from.middle]: { padding: '0 24px', minHeight: '36px', borderBottomStyle: 'none' },
  },
  name: {
    whiteSpace: 'nowrap',
    margin: '0 8px 0 0',
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  acts: { display: 'flex', marginLeft: 'auto', columnGap: '4px' },
  act: { minHeight: '44px', minWidth: '44px', [from.middle]: { minHeight: '32px', minWidth: '32px' } },
})

/** How many jobs are due, in words; nothing while it is not known. */
export const jobsDue = (jobs: number | undefined): string | undefined =>
  jobs === undefined ? undefined : jobs === 0 ? 'nothing due' : `${jobsInWords(jobs)} due`

/** Which month it is, how much is due in it, and the way to others. */
export const MonthHead = ({ month, words }: { month: MonthState; words: string | undefined }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const { host } = useService()
  const narrow = useNarrow()
  return (
    <div className={styles.head}>
      <h2 className={styles.name} aria-live="polite">
        {sayMonth(month.month, host.locale)}
      </h2>
      {words && !narrow && <span className={mergeClasses(shared.aside, shared.tabular)}>{words}</span>}
      <div className={styles.acts}>
        {!isInMonth(month.today, month.month) && (
          <Button appearance="subtle" className={styles.act} onClick={month.toToday}>
            Today
          </Button>
        )}
        <Button
          appearance="subtle"
          className={styles.act}
          icon={<ChevronLeft20Regular />}
          aria-label="Month before"
          onClick={() => month.turn(-1)}
        />
        <Button
          appearance="subtle"
          className={styles.act}
          icon={<ChevronRight20Regular />}
          aria-label="Next month"
          onClick={() => month.turn(1)}
        />
      </div>
    </div>
  )
}
