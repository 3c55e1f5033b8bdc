import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { keepFootRoom } from './foot-room.ts'
import { from } from './use-width.ts'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    columnGap: '12px',
    rowGap: '8px',
    flexShrink: 0,
    minHeight: '52px',
    boxSizing: 'border-box',
    padding: '8px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    boxShadow: tokens.shadow8,
    zIndex: 1,
    [from.middle]: { padding: '8px 24px' },
  },
  acts: { marginLeft: 'auto', display: 'flex', alignItems: 'center', columnGap: '8px' },
})

/** The bar at the foot of a page: what is chosen at the left, what can be done with it at the right. */
export const FootBar = ({ label, children, acts }: { label: string; children?: ReactNode; acts: ReactNode }) => {
  const styles = useStyles()
  return (
    <section ref={keepFootRoom} aria-label={label} className={styles.bar}>
      {children}
      <div className={styles.acts}>{acts}</div>
    </section>
  )
}
