import { Button, Link, makeStyles, ProgressBar, tokens } from '@fluentui/react-components'
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss'
import { useLocation } from 'wouter'
import type { Bulk } from '#src/service/bulks.ts'
import { useService } from '#src/service/service.ts'
import { useStore } from '#src/service/store.ts'
import { bulkFigure, bulkWhy } from './bulk-words.ts'
import { useSay } from './use-say.ts'
import { from } from './use-width.ts'

const useStyles = makeStyles({
  work: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '12px',
    flexShrink: 0,
    minHeight: '40px',
    padding: '0 16px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    [from.middle]: { padding: '0 24px' },
  },
  words: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  bar: { width: '96px', flexShrink: 0 },
  acts: { marginLeft: 'auto', display: 'flex', alignItems: 'center', columnGap: '12px', flexShrink: 0 },
})

const Work = ({ bulk }: { bulk: Bulk }) => {
  const styles = useStyles()
  const say = useSay()
  const { bulks } = useService()
  const [, navigate] = useLocation()
  const going = bulk.state === 'going' || bulk.state === 'undoing'
  const leave = (path: string) => {
    bulks.forget(bulk.id)
    navigate(path)
  }
  return (
    <section aria-label={bulk.title} className={styles.work}>
      <span className={styles.words} role="status">
        {bulkFigure(bulk)} · {bulk.title} {bulkWhy(bulk, say)}
      </span>
      {going && (
        <ProgressBar
          className={styles.bar}
          aria-label={bulkFigure(bulk)}
          value={bulk.total > 0 ? bulk.done / bulk.total : 0}
        />
      )}
      <span className={styles.acts}>
        {going && (
          <Link as="button" onClick={() => navigate(bulk.path)}>
            Open
          </Link>
        )}
        {bulk.state === 'stopped' && (
          <Link as="button" onClick={() => bulks.goOn(bulk.id)}>
            Go on
          </Link>
        )}
        {bulk.state === 'finished' && (
          <>
            <Link as="button" onClick={() => leave(bulk.made)}>
              See them
            </Link>
            <Link as="button" onClick={() => bulks.undo(bulk.id)}>
              Undo all
            </Link>
          </>
        )}
        {!going && (
          <Button
            appearance="transparent"
            size="small"
            icon={<Dismiss16Regular />}
            aria-label="Close"
            onClick={() => bulks.forget(bulk.id)}
          />
        )}
      </span>
    </section>
  )
}

/** Long acts that go on, or came to an end, while another page is looked at. */
export const Works = () => {
  const { bulks } = useService()
  const [path] = useLocation()
  return useStore(bulks.bulks)
    .filter(bulk => bulk.path !== path)
    .map(bulk => <Work key={bulk.id} bulk={bulk} />)
}
