import { makeStyles, tokens } from '@fluentui/react-components'
import type { RuleLogic, Trial } from '@praxis/practice'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { Failure } from '#src/frame/Failure.tsx'
import { SectionHead } from '#src/frame/SectionHead.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useLater } from '#src/frame/use-later.ts'
import { useSay } from '#src/frame/use-say.ts'
import { useService } from '#src/service/service.ts'
import { logicGap } from './rule-draft.ts'
import { notKnownWords } from './rule-words.ts'

const useStyles = makeStyles({
  words: { margin: '8px', color: tokens.colorNeutralForeground2 },
  total: { margin: '8px', fontWeight: tokens.fontWeightSemibold },
  row: { gridTemplateColumns: 'minmax(0, 1fr) auto' },
  what: { display: 'flex', flexDirection: 'column', minWidth: 0, padding: '4px 0' },
})

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`)

const Tried = ({ trial }: { trial: Trial }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const say = useSay()
  return (
    <>
      <p className={styles.total} role="status">
        {trial.total > 0 ? `Would have fired ${times(trial.total)}` : 'Would not have fired'} since{' '}
        {say.date(trial.from)}
      </p>
      {trial.notKnown.map(each => (
        <p key={each} className={`${shared.caption} ${styles.words}`}>
          {notKnownWords[each]}
        </p>
      ))}
      <ul className={shared.list} aria-label="Where it would have fired">
        {trial.rows.map(({ job, name, clientName, date }) => (
          <li key={`${job} ${date}`} className={`${shared.row} ${styles.row}`}>
            <span className={styles.what}>
              <Link href={`/job/${job}`} className={`${shared.link} ${shared.oneLine}`}>
                {name}
              </Link>
              <span className={`${shared.caption} ${shared.oneLine}`}>{clientName}</span>
            </span>
            <span className={`${shared.aside} ${shared.tabular}`}>{say.date(date)}</span>
          </li>
        ))}
      </ul>
      {trial.total > trial.rows.length && (
        <p className={styles.words}>{trial.total - trial.rows.length} earlier ones are not listed.</p>
      )}
    </>
  )
}

/** The rule tried on what happened, as one edits it. Nothing is written. */
export const TrialPanel = ({ logic }: { logic: RuleLogic }) => {
  const styles = useStyles()
  const { api } = useService()
  const { when, if: conditions, does } = useLater(logic, 300)
  const tried = { when, if: conditions, does }
  const gap = logicGap(tried)
  const { data, error, refetch } = useQuery<Trial>({
    queryKey: ['try-rule', tried],
    queryFn: ({ signal }) => api.ask('try-rule', tried, signal),
    enabled: !gap,
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  return (
    <section aria-labelledby="trial">
      <SectionHead id="trial" title="Tried on the past" />
      {gap && <p className={styles.words}>It can be tried once this is put right: {gap}</p>}
      {!gap && error && <Failure what="It could not be tried." error={error} retry={() => void refetch()} />}
      {!gap && !error && data && <Tried trial={data} />}
    </section>
  )
}
