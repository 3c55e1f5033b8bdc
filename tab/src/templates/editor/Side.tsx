import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components'
import type { DraftFacts } from '@praxis/practice'
import { useState } from 'react'
import { from } from '#src/frame/use-width.ts'
import { Order } from './Order.tsx'
import { TryPanel } from './TryPanel.tsx'

const useStyles = makeStyles({
  side: {
    flexShrink: 0,
    padding: '0 16px 24px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    [from.wide]: {
      width: '336px',
      boxSizing: 'border-box',
      overflowY: 'auto',
      borderTopStyle: 'none',
      borderLeft: `1px solid ${tokens.colorNeutralStroke3}`,
    },
  },
  tabs: { marginLeft: '-12px', marginBottom: '8px' },
})

/** What the template comes to: the job of a client, and what waits for what. */
export const Side = ({ facts }: { facts: DraftFacts }) => {
  const styles = useStyles()
  const [shown, setShown] = useState<'try' | 'order'>('try')
  return (
    <aside aria-label="What it comes to" className={styles.side}>
      <TabList
        className={styles.tabs}
        selectedValue={shown}
        onTabSelect={(_, { value }) => setShown(value === 'order' ? 'order' : 'try')}
      >
        <Tab value="try">Try on a client</Tab>
        <Tab value="order">What waits for what</Tab>
      </TabList>
      {shown === 'try' ? <TryPanel facts={facts} /> : <Order facts={facts} />}
    </aside>
  )
}
