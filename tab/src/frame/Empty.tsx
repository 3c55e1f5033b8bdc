import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  empty: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '12px',
    padding: '16px 8px',
    color: tokens.colorNeutralForeground2,
  },
})

/** Nothing is here: one sentence, and what to do first. */
export const Empty = ({ children, act }: { children: ReactNode; act?: ReactNode }) => (
  <div className={useStyles().empty}>
    <span>{children}</span>
    {act}
  </div>
)
