import { Card, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle'
import { Circle20Regular } from '@fluentui/react-icons/svg/circle'
import type { ReactNode } from 'react'
import { useSharedStyles } from '#src/frame/shared-styles.ts'

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', columnGap: '8px' },
  title: { margin: '0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  done: { color: tokens.colorStatusSuccessForeground1 },
  body: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: '12px',
    '& > *': { maxWidth: '100%' },
  },
})

type Props = { title: string; isDone: boolean; summary?: string; children?: ReactNode }

/** One thing to set up: what there is of it, and how to do it. */
export const Step = ({ title, isDone, summary, children }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  return (
    <li>
      <Card>
        <div className={styles.head}>
          <span className={mergeClasses(styles.head, isDone && styles.done)}>
            {isDone ? <CheckmarkCircle20Filled /> : <Circle20Regular />}
            <span className={shared.unseen}>{isDone ? 'Done' : 'To do'}</span>
          </span>
          <h2 className={styles.title}>{title}</h2>
          {summary && <span className={shared.aside}>{summary}</span>}
        </div>
        {children && <div className={styles.body}>{children}</div>}
      </Card>
    </li>
  )
}
