import { Button, Link, makeStyles, ProgressBar, tokens } from '@fluentui/react-components'
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss'
import { useLocation } from 'wouter'
import type { Bulk } from '#src/service/bulks.ts'
import { hasFailed } from '#src/service/bulks.ts'
import { useService } from '#src/service/service.ts'
import { useStore } from '#src/service/store.ts'
import { bulkFigure, bulkShare, bulkWhy } from './bulk-words.ts'
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

/** What can be done with it: look, go on, see what was made, take it back. */
const Acts = ({ bulk, going }: { bulk: Bulk; going: boolean }) => {
  const { bulks } = useService()
  const [, navigate] = useLocation()
  const leave = () => {
    bulks.forget(bulk.id)
    navigate(bulk.made)
  }
  const links = [
    going && bulk.path !== '' && { words: 'Open', run: () => navigate(bulk.path) },
    bulk.state === 'stopped' && { words: 'Go on', run: () => bulks.goOn(bulk.id) },
    !going && hasFailed(bulk) && { words: 'Try again', run: () => bulks.tryAgain(bulk.id) },
    bulk.state === 'finished' && { words: 'See them', run: leave },
    bulk.state === 'finished' && { words: 'Undo all', run: () => bulks.undo(bulk.id) },
  ].filter(link => link !== false)
  return (
    <span className={useStyles().acts}>
      {links.map(({ words, run }) => (
        <Link key={words} as="button" onClick={run}>
          {words}
        </Link>
      ))}
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
  )
}

const Work = ({ bulk }: { bulk: Bulk }) => {
  const styles = useStyles()
  const say = useSay()
  const going = bulk.state === 'going' || bulk.state === 'undoing'
  return (
    <section aria-label={bulk.title} className={styles.work}>
      <span className={styles.words} role="status">
        {bulkFigure(bulk)} · {bulk.title} {bulkWhy(bulk, say)}
      </span>
      {going && <ProgressBar className={styles.bar} aria-label={bulkFigure(bulk)} value={bulkShare(bulk)} />}
      <Acts bulk={bulk} going={going} />
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
