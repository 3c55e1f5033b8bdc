import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { Act } from '@praxis/practice'
import { lazy, Suspense } from 'react'
import { Link as RouteLink } from 'wouter'
import { Ellipsis } from '#src/frame/Ellipsis.tsx'
import { SectionHead } from '#src/frame/SectionHead.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useAct } from '#src/frame/use-act.ts'
import { useSay } from '#src/frame/use-say.ts'
import { jobPath } from '#src/work/job-place.ts'

const WhyNoUndo = lazy(() => import('#src/frame/WhyNoUndo.tsx').then(({ WhyNoUndo: why }) => ({ default: why })))

const useStyles = makeStyles({
  row: { gridTemplateColumns: 'minmax(0, 1fr) auto', minHeight: '48px' },
  words: { display: 'flex', flexDirection: 'column', rowGap: '2px', minWidth: 0 },
  about: { display: 'flex', minWidth: 0, columnGap: '4px' },
  when: { flexShrink: 0 },
  undo: { fontSize: tokens.fontSizeBase200 },
})

/** What I did last, each with its undo. */
export const LastActs = ({ acts }: { acts: Act[] }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const act = useAct()
  const say = useSay()
  if (acts.length === 0) return null
  return (
    <section aria-labelledby="last-acts">
      <SectionHead id="last-acts" title="My last acts" />
      <ul className={shared.list}>
        {acts.map(({ commit, sentence, about, at, undoable, job, task }) => (
          <li key={commit} className={mergeClasses(shared.row, shared.edge, styles.row)} data-row>
            <span className={styles.words}>
              <Ellipsis text={say.sentence(sentence)} />
              <span className={mergeClasses(styles.about, shared.caption)}>
                {about &&
                  (job ? (
                    <RouteLink href={jobPath(job, task)} className={mergeClasses(shared.link, shared.oneLine)}>
                      <Ellipsis text={about} />
                    </RouteLink>
                  ) : (
                    <Ellipsis text={about} />
                  ))}
                <span className={styles.when}>
                  {about && '· '}
                  {say.moment(at)}
                </span>
              </span>
            </span>
            {undoable ? (
              <Link
                as="button"
                className={styles.undo}
                data-row-link
                aria-label={`Undo: ${sentence}`}
                onClick={() => void act('undo', { commit })}
              >
                Undo
              </Link>
            ) : (
              <Suspense>
                <WhyNoUndo commit={commit} sentence={sentence} />
              </Suspense>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
