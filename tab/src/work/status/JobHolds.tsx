import { makeStyles } from '@fluentui/react-components'
import type { HoldTold, JobPage } from '@praxis/practice'
import { HoldBars } from '#src/clients/holds/HoldBars.tsx'

const useStyles = makeStyles({ bars: { display: 'flex', flexDirection: 'column', rowGap: '4px' } })

/** The holds that stand in the way of a job: its client’s, and its own. */
export const JobHolds = ({ job: { key, client, holds, mayHold } }: { job: JobPage }) => {
  const styles = useStyles()
  const isOwn = ({ on }: HoldTold) => on === key
  return (
    <div className={styles.bars}>
      <HoldBars
        holds={holds}
        whose={hold => (isOwn(hold) ? undefined : client.name)}
        mayLift={hold => (isOwn(hold) ? mayHold.job : mayHold.client)}
      />
    </div>
  )
}
