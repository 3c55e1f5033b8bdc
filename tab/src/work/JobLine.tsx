import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { JobRow } from '@praxis/practice'
import { Link } from 'wouter'
import { Ellipsis } from '#src/frame/Ellipsis.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { Due } from './Due.tsx'
import { jobPath } from './job-place.ts'
import type { JobsInput } from './jobs-list.ts'
import { StageSign } from './StageSign.tsx'

const useStyles = makeStyles({
  row: {
    gridTemplateColumns: '28px minmax(0, 1fr)',
    columnGap: '0',
    padding: '0 16px',
    height: '100%',
    color: 'inherit',
    textDecorationLine: 'none',
  },
  sign: { alignSelf: 'start', paddingTop: '13px' },
  lines: { display: 'flex', flexDirection: 'column', rowGap: '2px', minWidth: 0 },
  line: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', columnGap: '8px', minWidth: 0 },
})

/** A job on a phone: client and due, then job and next step. */
export const JobLine = ({ row, list, at }: { row: JobRow; list: JobsInput; at: number }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const below = [row.name, row.next?.title].filter(Boolean).join(' · ')
  return (
    // biome-ignore lint/a11y/useSemanticElements: the virtualizer stands between it and its list
    <div role="listitem" data-row={at}>
      <Link
        href={jobPath(row.key)}
        state={{ list, at }}
        data-row-link
        className={mergeClasses(shared.row, shared.tall, styles.row)}
      >
        <span className={styles.sign}>
          <StageSign status={row.status} inReview={row.inReview} iconOnly />
        </span>
        <span className={styles.lines}>
          <span className={styles.line}>
            <Ellipsis text={row.clientName} className={shared.subject} />
            <Due due={row.due} quiet={row.status === 'done'} flush />
          </span>
          <Ellipsis text={below} className={shared.caption} />
        </span>
      </Link>
    </div>
  )
}
