import { makeStyles, tokens } from '@fluentui/react-components'
import type { ChangePreview } from '@praxis/practice'
import { useMemo } from 'react'
import { heldWords } from '#src/clients/holds/hold-words.ts'
import { Ellipsis } from '#src/frame/Ellipsis.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import type { Column } from '#src/frame/table/columns.ts'
import { VirtualTable } from '#src/frame/table/VirtualTable.tsx'
import { useSay } from '#src/frame/use-say.ts'
import { useNarrow } from '#src/frame/use-width.ts'
import { facetWords } from './job-act-draft.ts'

const useStyles = makeStyles({
  table: { display: 'flex', flexDirection: 'column', margin: '0 -16px' },
  to: { fontWeight: tokens.fontWeightSemibold },
})

const [headHeight, rowHeight, mostHeight] = [44, 36, 264]

type Row = ChangePreview['rows'][number]

const From = ({ row }: { row: Row }) => (
  <Ellipsis text={facetWords(row.from, useSay())} className={useSharedStyles().context} />
)

const To = ({ row }: { row: Row }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const say = useSay()
  if (row.refusal) {
    const looks = row.refusal.code === 'nothing-to-change' ? shared.aside : shared.warning
    return <Ellipsis text={say.refusal(row.refusal)} className={looks} />
  }
  if (!row.to) return null
  if (row.warned) return <Ellipsis text={heldWords(row.warned)} className={shared.warning} />
  return <Ellipsis text={facetWords(row.to, say)} className={styles.to} />
}

const wide: Column<Row>[] = [
  {
    id: 'client',
    title: 'Client',
    width: 'minmax(88px, 0.8fr)',
    cell: ({ clientName }) => <Ellipsis text={clientName} />,
  },
  { id: 'job', title: 'Job', width: 'minmax(160px, 1fr)', cell: ({ name }) => <Ellipsis text={name} /> },
  { id: 'from', title: 'From', width: '88px', cell: row => <From row={row} /> },
  { id: 'to', title: 'To', width: 'minmax(0, 1.6fr)', cell: row => <To row={row} /> },
]

/** On a phone one column says whose job it is and which. */
const close: Column<Row>[] = [
  {
    id: 'job',
    title: 'Job',
    width: 'minmax(96px, 1fr)',
    cell: ({ clientName, name }) => <Ellipsis text={`${name} · ${clientName}`} />,
  },
  { id: 'to', title: 'To', width: 'minmax(0, 1fr)', cell: row => <To row={row} /> },
]

/** Those that refuse stand first, then those that a hold warns of. */
const weight = ({ refusal, warned }: Row): number => (refusal ? 2 : warned ? 1 : 0)

/** What would become of each job, those that refuse first, with the reason. */
export const ActPreview = ({ rows }: { rows: Row[] }) => {
  const styles = useStyles()
  const narrow = useNarrow()
  const columns = useMemo(() => (narrow ? close : wide), [narrow])
  const sorted = useMemo(() => rows.toSorted((a, b) => weight(b) - weight(a)), [rows])
  return (
    <div className={styles.table} style={{ height: Math.min(mostHeight, headHeight + rowHeight * sorted.length) }}>
      <VirtualTable label="What would change" columns={columns} count={sorted.length} rowAt={at => sorted[at]} />
    </div>
  )
}
