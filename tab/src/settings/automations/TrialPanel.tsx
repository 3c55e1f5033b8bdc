import { makeStyles, tokens } from '@fluentui/react-components'
import type { RuleLogic, Trial, TrialRow } from '@praxis/practice'
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

/** The job with its client, or the client alone. */
const Where = ({ row }: { row: TrialRow }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const isJob = 'job' in row
  return (
    <span className={styles.what}>
      <Link href={isJob ? `/job/${row.job}` : `/client/${row.client}`} className={`${shared.link} ${shared.oneLine}`}>
        {isJob ? row.name : row.clientName}
      </Link>
      {isJob && <span className={`${shared.caption} ${shared.oneLine}`}>{row.clientName}</span>}
    </span>
  )
}

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
        {trial.rows.map(row => (
          <li key={`${'job' in row ? row.job : row.client} ${row.date}`} className={`${shared.row} ${styles.row}`}>
            <Where row={row} />
            <span className={`${shared.aside} ${shared.tabular}`}>{say.date(row.date)}</span>
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
