import { Button, makeStyles } from '@fluentui/react-components'
import { CalendarArrowRight20Regular } from '@fluentui/react-icons/svg/calendar-arrow-right'
import type { JobKey, PlainDate } from '@praxis/practice'
import { Failure } from '#src/frame/Failure.tsx'
import { RowBars } from '#src/frame/RowBars.tsx'
import { ShowDialog } from '#src/frame/ShowDialog.tsx'
import { VirtualRows } from '#src/frame/table/VirtualRows.tsx'
import { useSay } from '#src/frame/use-say.ts'
import { usePages } from '#src/service/use-pages.ts'
import { JobLine } from '../JobLine.tsx'
import type { JobsInput } from '../jobs-list.ts'
import { useMayMove } from '../status/use-row-waiting.tsx'

const rowHeight = 60

const useStyles = makeStyles({
  jobs: { display: 'flex', flexDirection: 'column', maxHeight: 'calc(100vh - 240px)' },
  move: { flexShrink: 0, minWidth: '44px', minHeight: '44px' },
  none: { margin: 0 },
})

type Props = { date: PlainDate; input: JobsInput; move: (job: JobKey) => void; close: () => void }

const Jobs = ({ date, input, move }: Omit<Props, 'close'>) => {
  const styles = useStyles()
  const mayMove = useMayMove()
  const say = useSay()
  const list: JobsInput = { ...input, dueFrom: date, dueTo: date, sort: 'client' }
  const { rowAt, total, onRange, isPending, error, retry, answer } = usePages('jobs', list)
  if (error && !answer) return <Failure what="These jobs could not be loaded." error={error} retry={retry} />
  if (isPending) return <RowBars rows={3} height={rowHeight} columns="28px minmax(0, 1fr)" />
  if (total === 0) return <p className={styles.none}>Nothing is due.</p>
  return (
    <div className={styles.jobs} style={{ height: total * rowHeight }}>
      <VirtualRows
        role="list"
        label={`Jobs due ${say.date(date)}`}
        count={total}
        height={rowHeight}
        onRange={onRange}
        flush
      >
        {index => {
          const row = rowAt(index)
          if (!row) return null
          const act = mayMove(row) && (
            <Button
              appearance="subtle"
              className={styles.move}
              icon={<CalendarArrowRight20Regular />}
              aria-label={`Move ${row.clientName}, ${row.name}`}
              onClick={() => move(row.key)}
            />
          )
          return <JobLine row={row} list={list} at={index} act={act} selection={undefined} />
        }}
      </VirtualRows>
    </div>
  )
}

/** All that is due on a day; each opens, or moves to another day. */
export const DayDialog = ({ close, ...props }: Props) => {
  const say = useSay()
  return (
    <ShowDialog title={say.longDate(props.date)} close={close}>
      <Jobs {...props} />
    </ShowDialog>
  )
}
