import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left'
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right'
import type { PlainDate } from '@praxis/practice'
import { addDays } from '@praxis/practice'
import { usePageTitle } from '#src/frame/PageHead.tsx'
import { StaleNote } from '#src/frame/StaleNote.tsx'
import { useSay } from '#src/frame/use-say.ts'

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    minHeight: '48px',
    padding: '0 4px 0 16px',
    flexShrink: 0,
    columnGap: '8px',
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    whiteSpace: 'nowrap',
    outlineStyle: 'none',
  },
  right: { marginLeft: 'auto', display: 'flex', alignItems: 'center' },
  touch: { minWidth: '44px', minHeight: '44px' },
})

type Props = { date: PlainDate; go: (date: PlainDate) => void }

/** Which day, and the same day of the weeks beside it. */
export const DayHeader = ({ date, go }: Props) => {
  const styles = useStyles()
  const say = useSay()
  const heading = usePageTitle(say.date(date))
  return (
    <header className={styles.head}>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {say.date(date)}
      </h1>
      <StaleNote />
      <span className={styles.right}>
        <Button
          appearance="subtle"
          className={styles.touch}
          icon={<ChevronLeft20Regular />}
          aria-label="Week before"
          onClick={() => go(addDays(date, -7))}
        />
        <Button
          appearance="subtle"
          className={styles.touch}
          icon={<ChevronRight20Regular />}
          aria-label="Week after"
          onClick={() => go(addDays(date, 7))}
        />
      </span>
    </header>
  )
}
