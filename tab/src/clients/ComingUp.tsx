import { makeStyles } from '@fluentui/react-components'
import { Empty } from '#src/frame/Empty.tsx'
import { Failure } from '#src/frame/Failure.tsx'
import { PageHead } from '#src/frame/PageHead.tsx'
import { RowBars } from '#src/frame/RowBars.tsx'
import { from } from '#src/frame/use-width.ts'
import { useAsk } from '#src/service/use-ask.ts'
import { RunList } from './client/services/RunList.tsx'

const useStyles = makeStyles({
  rows: {
    overflowY: 'auto',
    flexGrow: 1,
    minHeight: 0,
    paddingBottom: '24px',
    [from.middle]: { padding: '0 16px 24px' },
  },
})

const days = 60

const Rows = () => {
  const { data, error, refetch } = useAsk('coming-up', { days })
  if (error && !data)
    return <Failure what="What comes up could not be loaded." error={error} retry={() => void refetch()} />
  if (!data) return <RowBars rows={16} columns="136px 1fr 1fr 176px 1fr" />
  if (data.total === 0)
    return <Empty>No job of any service starts in the next {days} days. Services are set up on a client’s page.</Empty>
  return (
    <>
      <RunList runs={data.rows} ofFirm />
      {data.total > data.rows.length && <Empty>{`These are the first ${data.rows.length} of ${data.total}.`}</Empty>}
    </>
  )
}

/** The jobs of all services that start in the next weeks: which are made, which will be, and when. */
export const ComingUp = () => {
  const styles = useStyles()
  return (
    <>
      <PageHead title="Coming up" aside={`the next ${days} days`} />
      <div className={styles.rows}>
        <Rows />
      </div>
    </>
  )
}
