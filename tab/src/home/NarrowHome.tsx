import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { RowBars } from '#src/frame/RowBars.tsx'
import { DoNext } from './DoNext.tsx'
import { LastActs } from './LastActs.tsx'
import { OnHold } from './OnHold.tsx'
import { IWaitFor, WaitsForMe } from './Reviews.tsx'
import { ThisWeek } from './ThisWeek.tsx'
import { TroubleBars } from './TroubleBars.tsx'
import type { HomeState } from './use-home.ts'

const useStyles = makeStyles({
  tabs: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: '0 4px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  count: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  rows: { padding: '0 8px' },
  below: { display: 'flex', flexDirection: 'column', rowGap: '24px', padding: '24px 8px' },
})

const parts = ['Do', 'For me', 'Waiting'] as const

const Doing = ({ home }: { home: HomeState }) => {
  const styles = useStyles()
  if (!home.data) return null
  return (
    <>
      <TroubleBars troubles={home.data.trouble} />
      <DoNext home={home} />
      <div className={styles.below}>
        <ThisWeek home={home.data} />
        <LastActs acts={home.acts ?? []} />
      </div>
    </>
  )
}

/** My day on a phone: what to do, what waits for me, what I wait for. */
export const NarrowHome = ({ home }: { home: HomeState }) => {
  const styles = useStyles()
  const [part, setPart] = useState<string>('Do')
  const { data } = home
  if (!data) return <RowBars rows={10} height={60} columns="44px minmax(0, 1fr) 44px" />
  const counts = {
    Do: data.thisWeek,
    'For me': data.waitsForMe.length + data.waitOnMe.total,
    Waiting: data.iWaitFor.length + data.iChase.total + data.onHold.total,
  }
  return (
    <>
      <TabList
        className={styles.tabs}
        selectedValue={part}
        onTabSelect={(_, { value }) => setPart(String(value))}
        aria-label="Parts of my day"
      >
        {parts.map(name => (
          <Tab key={name} value={name}>
            {name} <span className={styles.count}>{counts[name]}</span>
          </Tab>
        ))}
      </TabList>
      {part === 'Do' && <Doing home={home} />}
      {part === 'For me' && (
        <div className={styles.rows}>
          <WaitsForMe {...data} />
        </div>
      )}
      {part === 'Waiting' && (
        <div className={styles.rows}>
          <IWaitFor {...data} />
          <OnHold {...data} />
        </div>
      )}
    </>
  )
}
