import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { HeldRow, Home } from '@praxis/practice'
import { sayReason } from '@praxis/practice'
import { Link } from 'wouter'
import { HoldSign } from '#src/clients/holds/HoldSign.tsx'
import { Ellipsis } from '#src/frame/Ellipsis.tsx'
import { SectionHead } from '#src/frame/SectionHead.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useSay } from '#src/frame/use-say.ts'
import { useNarrow } from '#src/frame/use-width.ts'

const useStyles = makeStyles({
  row: { gridTemplateColumns: '32px minmax(0, 1fr)' },
  words: { display: 'flex', columnGap: '8px', minWidth: 0, alignItems: 'baseline' },
  stacked: { flexDirection: 'column', alignItems: 'stretch', rowGap: '2px' },
  narrow: { padding: '4px 8px' },
  name: { flexShrink: 0, maxWidth: '50%' },
  whole: { maxWidth: '100%' },
  rest: { padding: '8px' },
})

const placeOf = ({ on }: HeldRow): string => (on.startsWith('job:') ? `/job/${on}` : `/client/${on}`)

const Line = ({ row }: { row: HeldRow }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const narrow = useNarrow()
  const say = useSay()
  const why = row.holds.map(hold => `${sayReason(hold)} (${hold.byName}, ${say.moment(hold.at)})`).join(', ')
  return (
    <li
      className={mergeClasses(shared.row, shared.edge, styles.row, narrow && shared.tall, narrow && styles.narrow)}
      data-row
    >
      <HoldSign holds={row.holds} />
      <span className={mergeClasses(styles.words, narrow && styles.stacked)}>
        <Link
          href={placeOf(row)}
          className={mergeClasses(shared.link, shared.oneLine, styles.name, narrow && styles.whole)}
          data-row-link
        >
          {[row.clientName, row.jobName].filter(Boolean).join(', ')}
        </Link>
        {narrow ? <span className={shared.caption}>{why}</span> : <Ellipsis text={why} className={shared.context} />}
      </span>
    </li>
  )
}

/** What is on hold of the clients and jobs in my charge; nothing where nothing is. */
export const OnHold = ({ onHold: { rows, total } }: Pick<Home, 'onHold'>) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  if (total === 0) return null
  return (
    <section aria-labelledby="on-hold">
      <SectionHead id="on-hold" title="On hold" count={total} />
      <ul className={shared.list}>
        {rows.map(row => (
          <Line key={row.on} row={row} />
        ))}
      </ul>
      {total > rows.length && (
        <div className={mergeClasses(styles.rest, shared.caption)}>and {total - rows.length} more</div>
      )}
    </section>
  )
}
