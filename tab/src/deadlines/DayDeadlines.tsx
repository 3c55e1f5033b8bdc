import { makeStyles } from '@fluentui/react-components'
import type { PlainDate } from '@praxis/practice'
import { Failure } from '#src/frame/Failure.tsx'
import { RowBars } from '#src/frame/RowBars.tsx'
import { ShowDialog } from '#src/frame/ShowDialog.tsx'
import { VirtualRows } from '#src/frame/table/VirtualRows.tsx'
import { useSay } from '#src/frame/use-say.ts'
import { usePages } from '#src/service/use-pages.ts'
import { DeadlineLine } from './DeadlineLine.tsx'
import { lineHeight } from './DeadlineRows.tsx'
import type { DeadlinesInput } from './deadline-place.ts'

const useStyles = makeStyles({
  rows: { display: 'flex', flexDirection: 'column', maxHeight: 'calc(100vh - 240px)' },
  none: { margin: 0 },
})

type Props = { date: PlainDate; input: DeadlinesInput; close: () => void }

const Rows = ({ date, input }: Omit<Props, 'close'>) => {
  const styles = useStyles()
  const say = useSay()
  const { rowAt, total, onRange, isPending, error, retry, answer } = usePages('deadlines', {
    ...input,
    first: date,
    last: date,
  })
  if (error && !answer) return <Failure what="These deadlines could not be loaded." error={error} retry={retry} />
  if (isPending) return <RowBars rows={3} height={lineHeight(true)} columns="28px minmax(0, 1fr)" />
  if (total === 0) return <p className={styles.none}>No deadline falls on this day.</p>
  return (
    <div className={styles.rows} style={{ height: total * lineHeight(true) }}>
      <VirtualRows
        role="list"
        label={`Deadlines on ${say.date(date)}`}
        count={total}
        height={lineHeight(true)}
        onRange={onRange}
        flush
      >
        {index => {
          const row = rowAt(index)
          return (
            row && (
              // biome-ignore lint/a11y/useSemanticElements: the virtualizer stands between it and its list
              <div role="listitem" data-row={index} style={{ height: '100%' }}>
                <DeadlineLine row={row} close />
              </div>
            )
          )
        }}
      </VirtualRows>
    </div>
  )
}

/** All deadlines of a day. */
export const DayDeadlines = ({ close, ...props }: Props) => {
  const say = useSay()
  return (
    <ShowDialog title={say.longDate(props.date)} close={close}>
      <Rows {...props} />
    </ShowDialog>
  )
}
