import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { ClientRow } from '@praxis/practice'
import { Link } from 'wouter'
import { Ellipsis } from '#src/frame/Ellipsis.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { clientPath } from './client-place.ts'
import { kindWords, statusWords } from './client-words.ts'
import { HoldSign } from './holds/HoldSign.tsx'

const useStyles = makeStyles({
  row: {
    gridTemplateColumns: 'minmax(0, 1fr)',
    padding: '0 16px',
    height: '100%',
    alignContent: 'center',
    rowGap: '2px',
    color: 'inherit',
    textDecorationLine: 'none',
  },
  named: { display: 'flex', minWidth: 0 },
  line: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', columnGap: '8px', minWidth: 0 },
})

const jobs = (open: number): string => (open === 1 ? '1 open job' : `${open} open jobs`)

/** A client on a phone. */
export const ClientLine = ({ row, at }: { row: ClientRow; at: number }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const below = [row.example && 'Example', row.code, kindWords[row.kind], row.town].filter(Boolean).join(' · ')
  return (
    // biome-ignore lint/a11y/useSemanticElements: the virtualizer stands between it and its list
    <div role="listitem" data-row={at}>
      <Link href={clientPath(row.key)} data-row-link className={mergeClasses(shared.row, shared.tall, styles.row)}>
        <span className={styles.line}>
          <span className={styles.named}>
            <Ellipsis text={row.name} className={shared.subject} />
            <HoldSign holds={row.holds} />
          </span>
          {row.status !== 'active' && <span className={shared.aside}>{statusWords[row.status]}</span>}
        </span>
        <span className={mergeClasses(styles.line, shared.caption)}>
          <Ellipsis text={below} />
          {row.openJobs > 0 && <span className={shared.number}>{jobs(row.openJobs)}</span>}
        </span>
      </Link>
    </div>
  )
}
