import { Checkbox, makeStyles, mergeClasses } from '@fluentui/react-components'
import type { JobKey, JobRow } from '@praxis/practice'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { HoldSign } from '#src/clients/holds/HoldSign.tsx'
import { Ellipsis } from '#src/frame/Ellipsis.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import type { Selection } from '#src/frame/table/use-selection.ts'
import { Due } from './Due.tsx'
import type { ListOfJobs } from './job-place.ts'
import { jobPath } from './job-place.ts'
import { StageSign } from './StageSign.tsx'
import { useWaitingWords } from './status/WaitingSign.tsx'

const useStyles = makeStyles({
  row: {
    gridTemplateColumns: '28px minmax(0, 1fr)',
    columnGap: '0',
    padding: '0 16px',
    height: '100%',
    color: 'inherit',
    textDecorationLine: 'none',
  },
  item: { display: 'flex', alignItems: 'center', height: '100%' },
  link: { flexGrow: 1, minWidth: 0 },
  box: { margin: '-8px', alignSelf: 'center' },
  sign: { alignSelf: 'start', paddingTop: '13px' },
  named: { display: 'flex', minWidth: 0 },
  lines: { display: 'flex', flexDirection: 'column', rowGap: '2px', minWidth: 0 },
  line: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', columnGap: '8px', minWidth: 0 },
})

const Lines = ({ row }: { row: JobRow }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const words = useWaitingWords()
  const now = row.waiting ? `waits on ${words(row.waiting).short}` : row.next?.title
  const below = [row.name, now].filter(Boolean).join(' · ')
  return (
    <span className={styles.lines}>
      <span className={styles.line}>
        <span className={styles.named}>
          <Ellipsis text={row.clientName} className={shared.subject} />
          <HoldSign holds={row.holds} />
        </span>
        <Due due={row.due} quiet={row.status === 'done'} flush />
      </span>
      <Ellipsis text={below} className={shared.caption} />
    </span>
  )
}

type Props = {
  row: JobRow
  list: ListOfJobs
  /** Its place among the jobs of the list, and on which line it stands where heads stand between them. */
  at: number
  line?: number
  /** What can be done with it, at its end. */
  act?: ReactNode
  selection: Selection<JobKey> | undefined
}

/** A job on a phone: client and due, then job and next step; with a box while jobs are chosen. */
export const JobLine = ({ row, list, at, line = at, act, selection }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  if (selection)
    return (
      // biome-ignore lint/a11y/useSemanticElements: the virtualizer stands between it and its list
      <div role="listitem" data-row={line}>
        {/* biome-ignore lint/a11y/noLabelWithoutControl: Fluent's box is the control */}
        <label className={mergeClasses(shared.row, shared.tall, styles.row)}>
          <Checkbox
            className={styles.box}
            aria-label={`Select ${row.clientName}, ${row.name}`}
            checked={selection.has(row.key)}
            onChange={() => selection.toggle(row.key)}
          />
          <Lines row={row} />
        </label>
      </div>
    )
  return (
    // biome-ignore lint/a11y/useSemanticElements: the virtualizer stands between it and its list
    <div role="listitem" data-row={line} className={styles.item}>
      <Link
        href={jobPath(row.key)}
        state={{ list, at }}
        data-row-link
        className={mergeClasses(shared.row, shared.tall, styles.row, styles.link)}
      >
        <span className={styles.sign}>
          <StageSign status={row.status} inReview={row.inReview} subStatus={row.subStatus} iconOnly />
        </span>
        <Lines row={row} />
      </Link>
      {act}
    </div>
  )
}
