import { Button, makeStyles, mergeClasses } from '@fluentui/react-components'
import type { DuplicatePair } from '@praxis/practice'
import { Link } from 'wouter'
import { Empty } from '#src/frame/Empty.tsx'
import { ShowDialog } from '#src/frame/ShowDialog.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useNarrow } from '#src/frame/use-width.ts'
import { clientPath } from '../client-place.ts'
import { likeWords } from './merge-words.ts'

const useStyles = makeStyles({
  row: { gridTemplateColumns: 'minmax(0, 1fr) auto', padding: '8px 0', height: 'auto' },
  lines: { display: 'flex', flexDirection: 'column', rowGap: '2px', minWidth: 0, overflowWrap: 'anywhere' },
})

type Props = { pairs: DuplicatePair[]; merge: (pair: DuplicatePair) => void; close: () => void }

/** The clients that are likely the same, why, and the way to make one of each two. */
export const DuplicatesDialog = ({ pairs, merge, close }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const narrow = useNarrow()
  return (
    <ShowDialog title="Likely the same" close={close}>
      {pairs.length === 0 && <Empty>No two clients are likely the same.</Empty>}
      <ul className={shared.list} aria-label="Likely the same">
        {pairs.map(pair => (
          <li key={`${pair.stays.key} ${pair.goes.key}`} className={mergeClasses(shared.row, styles.row)}>
            <span className={styles.lines}>
              {[pair.stays, pair.goes].map(({ key, name, code }) => (
                <span key={key}>
                  <Link href={clientPath(key)} className={shared.link}>
                    {name}
                  </Link>{' '}
                  <span className={shared.caption}>{code}</span>
                </span>
              ))}
              <span className={shared.caption}>{likeWords(pair.by)}</span>
            </span>
            <Button
              size="small"
              {...(narrow && { style: { minHeight: 44 } })}
              aria-label={`Merge ${pair.goes.name} into ${pair.stays.name}`}
              onClick={() => merge(pair)}
            >
              Merge…
            </Button>
          </li>
        ))}
      </ul>
    </ShowDialog>
  )
}
