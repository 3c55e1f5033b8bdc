import { Link as Act, makeStyles } from '@fluentui/react-components'
import type { FiringView } from '@praxis/practice'
import { Link } from 'wouter'
import { SectionHead } from '#src/frame/SectionHead.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useAct } from '#src/frame/use-act.ts'
import { useSay } from '#src/frame/use-say.ts'

const useStyles = makeStyles({
  row: { gridTemplateColumns: 'minmax(0, 1fr) auto' },
  what: { display: 'flex', flexDirection: 'column', minWidth: 0, padding: '4px 0' },
})

/** What it did, newest first, each firing with its undo. */
export const Firings = ({ firings, fired }: { firings: FiringView[]; fired: number }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const say = useSay()
  const act = useAct()
  if (firings.length === 0) return null
  return (
    <section aria-labelledby="firings">
      <SectionHead id="firings" title="What it did" count={fired} />
      <ul className={shared.list}>
        {firings.map(({ commit, at, job, client, sentence, undoable, takenBack, refusal }) => (
          <li key={commit} className={`${shared.row} ${styles.row}`}>
            <span className={styles.what}>
              {job && (
                <Link href={`/job/${job.key}`} className={`${shared.link} ${shared.oneLine}`}>
                  {job.clientName}, {job.name}
                </Link>
              )}
              {client && (
                <Link href={`/client/${client.key}`} className={`${shared.link} ${shared.oneLine}`}>
                  {client.name}
                </Link>
              )}
              {refusal ? (
                <span className={shared.warning}>Refused: {say.refusal(refusal)}</span>
              ) : (
                <span>{say.sentence(sentence)}</span>
              )}
              <span className={shared.caption}>
                {say.moment(at)}
                {takenBack && ' · taken back'}
              </span>
            </span>
            {undoable && !takenBack && (
              <Act as="button" aria-label={`Undo: ${sentence}`} onClick={() => void act('undo', { commit })}>
                Undo
              </Act>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
