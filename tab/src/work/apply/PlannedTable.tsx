import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { ApplyPreview, PlannedJob, TemplateView } from '@praxis/practice'
import { useMemo } from 'react'
import { HoldSign } from '#src/clients/holds/HoldSign.tsx'
import { Ellipsis } from '#src/frame/Ellipsis.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { VirtualRows } from '#src/frame/table/VirtualRows.tsx'
import { VirtualTable } from '#src/frame/table/VirtualTable.tsx'
import { useSay } from '#src/frame/use-say.ts'
import { useRoomy } from '#src/frame/use-width.ts'
import { rolesOf, roleWords } from './apply-words.ts'
import { plannedColumns } from './planned-columns.tsx'

const useStyles = makeStyles({
  line: {
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignContent: 'center',
    rowGap: '2px',
    height: '100%',
    padding: '0 16px',
  },
  named: { display: 'flex', minWidth: 0 },
  top: { display: 'flex', justifyContent: 'space-between', columnGap: '8px' },
})

const Line = ({ job, at, template }: { job: PlannedJob; at: number; template: TemplateView }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const say = useSay()
  const people = rolesOf(template).map(role => `${roleWords[role]}: ${say.firstName(job.team[role])}`)
  const facts = [...(job.statutory ? [`statutory ${say.date(job.statutory.why.date)}`] : []), ...people]
  return (
    // biome-ignore lint/a11y/useSemanticElements: the virtualizer stands between it and its list
    <div role="listitem" data-row={at} className={mergeClasses(shared.row, shared.tall, styles.line)}>
      <span className={styles.top}>
        <span className={styles.named}>
          <Ellipsis text={job.clientName} />
          <HoldSign holds={job.warned} />
        </span>
        <span className={shared.tabular}>{say.date(job.due)}</span>
      </span>
      <Ellipsis text={facts.join(' · ')} className={shared.caption} />
    </div>
  )
}

const byStart = (jobs: PlannedJob[]): PlannedJob[] =>
  jobs.toSorted((a, b) => (a.start === b.start ? a.clientName.localeCompare(b.clientName) : a.start < b.start ? -1 : 1))

/** The jobs that would be made, the first to start on top. */
export const PlannedTable = ({ preview, template }: { preview: ApplyPreview; template: TemplateView }) => {
  const roomy = useRoomy()
  const rows = useMemo(() => byStart(preview.jobs), [preview])
  const columns = useMemo(() => plannedColumns(preview, rolesOf(template)), [preview, template])
  if (!roomy)
    return (
      <VirtualRows role="list" label="Jobs" count={rows.length} height={60} flush>
        {index => {
          const job = rows[index]
          return job && <Line job={job} at={index} template={template} />
        }}
      </VirtualRows>
    )
  return <VirtualTable label="Jobs" columns={columns} count={rows.length} rowAt={index => rows[index]} />
}
