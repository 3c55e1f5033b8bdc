import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { from } from './use-width.ts'

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    minHeight: '32px',
    boxSizing: 'border-box',
    padding: '0 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: '0',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  count: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  acts: {
    marginLeft: 'auto',
    marginBottom: '4px',
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    '& button': { minHeight: '44px' },
    [from.middle]: { marginBottom: 0, '& button': { minHeight: '24px' } },
  },
})

type Props = { id: string; title: string; count?: ReactNode; children?: ReactNode }

/** The head of a section of a page: its name, how many, and at the right what goes with all of it. */
export const SectionHead = ({ id, title, count, children }: Props) => {
  const styles = useStyles()
  return (
    <div className={styles.head}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {count !== undefined && <span className={styles.count}>{count}</span>}
      {children && <div className={styles.acts}>{children}</div>}
    </div>
  )
}
