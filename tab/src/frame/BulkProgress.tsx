import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  mergeClasses,
  ProgressBar,
  tokens,
} from '@fluentui/react-components'
import { useLocation } from 'wouter'
import type { Bulk } from '#src/service/bulks.ts'
import { hasFailed } from '#src/service/bulks.ts'
import { useService } from '#src/service/service.ts'
import { bulkFigure, bulkShare, bulkTime, bulkWhy } from './bulk-words.ts'
import { SectionHead } from './SectionHead.tsx'
import { useSharedStyles } from './shared-styles.ts'
import { useSay } from './use-say.ts'
import { from } from './use-width.ts'

const useStyles = makeStyles({
  progress: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '12px',
    maxWidth: '840px',
    padding: '16px',
    [from.middle]: { padding: '16px 24px' },
  },
  figure: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  refused: { margin: '0 -8px' },
  row: { gridTemplateColumns: 'minmax(0, 240px) minmax(0, 1fr)' },
})

/** What begins the next one, once this one is over. */
export type Again = { words: string; run: () => void }

const stillGoing = ({ pages }: Bulk): string =>
  pages.length > 0
    ? 'It is being handed over; keep Praxis open for a moment.'
    : 'You can leave this page and close Praxis: it goes on, and shows how far it is when you come back.'

const Refused = ({ bulk }: { bulk: Bulk }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const say = useSay()
  if (bulk.refused.length === 0) return null
  return (
    <section aria-labelledby="not-done" className={styles.refused}>
      <SectionHead id="not-done" title="Not done" count={bulk.refused.length} />
      <ul className={shared.list}>
        {bulk.refused.map(({ about, refusal }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may be called the same
          <li key={`${at} ${about}`} className={mergeClasses(shared.row, styles.row)}>
            <span className={shared.subject}>{about}</span>
            <span className={shared.context}>{say.refusal(refusal)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Acts = ({ bulk, again }: { bulk: Bulk; again: Again }) => {
  const styles = useStyles()
  const { bulks } = useService()
  const [, navigate] = useLocation()
  const leave = (path: string) => {
    bulks.forget(bulk.id)
    navigate(path)
  }
  const going = bulk.state === 'going' || bulk.state === 'undoing'
  return (
    <div className={styles.acts}>
      {!going && hasFailed(bulk) && <Button onClick={() => bulks.tryAgain(bulk.id)}>Try again</Button>}
      {bulk.state === 'finished' && (
        <>
          <Button appearance="primary" onClick={() => leave(bulk.made)}>
            See them
          </Button>
          {bulk.commits.length > 0 && <Button onClick={() => bulks.undo(bulk.id)}>Undo all</Button>}
        </>
      )}
      {!going && (
        <Button
          onClick={() => {
            bulks.forget(bulk.id)
            again.run()
          }}
        >
          {again.words}
        </Button>
      )}
    </div>
  )
}

/** A long act: how far it is, what was not done and why, and what can be done now. */
export const BulkProgress = ({ bulk, again }: { bulk: Bulk; again: Again }) => {
  const styles = useStyles()
  const say = useSay()
  const { bulks } = useService()
  const going = bulk.state === 'going' || bulk.state === 'undoing'
  const why = bulkWhy(bulk, say)
  return (
    <div className={styles.progress}>
      <h2 className={styles.figure} role="status">
        {bulkFigure(bulk)}
      </h2>
      {going && <ProgressBar aria-label={bulk.title} thickness="large" value={bulkShare(bulk)} />}
      {going && (
        <p className={styles.words}>
          {bulkTime(bulk)} {stillGoing(bulk)}
        </p>
      )}
      {why && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{bulk.state === 'stopped' ? 'It stopped.' : 'That could not be done.'}</MessageBarTitle>{' '}
            {why} {bulk.state === 'stopped' && 'What is done stays; the rest can go on from here.'}
          </MessageBarBody>
          {bulk.state === 'stopped' && (
            <MessageBarActions>
              <Button size="small" onClick={() => bulks.goOn(bulk.id)}>
                Go on
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
      <Acts bulk={bulk} again={again} />
      <Refused bulk={bulk} />
    </div>
  )
}
