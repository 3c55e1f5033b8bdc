import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ComingRun } from '@praxis/practice'
import { Link } from 'wouter'
import { Ellipsis } from '#src/frame/Ellipsis.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useSay } from '#src/frame/use-say.ts'
import { useNarrow } from '#src/frame/use-width.ts'
import { useMe } from '#src/people/use-me.ts'
import { useService } from '#src/service/service.ts'
import { WhyDate } from '#src/work/job/WhyDate.tsx'
import { jobPath } from '#src/work/job-place.ts'
import { clientPath } from '../../client-place.ts'
import { byMonth, whenMade, whyMadeThen } from './run-words.ts'

const useStyles = makeStyles({
  month: {
    margin: '0',
    padding: '12px 8px 4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  narrowMonth: { padding: '12px 16px 4px' },
  row: { gridTemplateColumns: '176px minmax(0, 1.2fr) 208px minmax(0, 1fr)' },
  ofFirm: { gridTemplateColumns: '176px minmax(0, 1fr) minmax(0, 1.3fr) 208px minmax(0, 1fr)' },
  close: { gridTemplateColumns: '176px minmax(0, 1fr) 208px' },
  narrow: { gridTemplateColumns: 'minmax(0, 1fr) auto', padding: '4px 16px' },
  lines: { display: 'flex', flexDirection: 'column', rowGap: '2px', minWidth: 0 },
  start: { display: 'flex', alignItems: 'center', columnGap: '4px' },
})

type RowProps = { run: ComingRun; ofFirm: boolean; close: boolean }

const Name = ({ run }: { run: ComingRun }) => {
  const shared = useSharedStyles()
  const name = `${run.serviceName} ${run.period.name}`
  if (run.state !== 'made') return <Ellipsis text={name} className={shared.subject} />
  return (
    <Link href={jobPath(run.job)} className={mergeClasses(shared.link, shared.subject)}>
      {name}
    </Link>
  )
}

const Start = ({ run }: { run: ComingRun }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const say = useSay()
  return (
    <span className={mergeClasses(styles.start, shared.context, shared.tabular)}>
      starts {say.date(run.start.date)}
      <WhyDate why={run.start} what={`start of ${run.serviceName} ${run.period.name}`} />
    </span>
  )
}

const NarrowRow = ({ run, ofFirm }: Omit<RowProps, 'close'>) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const say = useSay()
  const { myToday } = useMe()
  return (
    <li className={mergeClasses(shared.row, shared.tall, styles.narrow)}>
      <span className={styles.lines}>
        {ofFirm && <Ellipsis text={run.clientName} className={shared.subject} />}
        <Name run={run} />
        <span className={shared.caption}>
          {whenMade(run, myToday, say)} · starts {say.date(run.start.date)}
        </span>
      </span>
      <WhyDate why={run.start} what={`start of ${run.serviceName} ${run.period.name}`} />
    </li>
  )
}

const Row = ({ run, ofFirm, close }: RowProps) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const say = useSay()
  const { myToday } = useMe()
  const isToCome = run.state === 'to-make'
  return (
    <li className={mergeClasses(shared.row, shared.edge, styles.row, ofFirm && styles.ofFirm, close && styles.close)}>
      <span className={mergeClasses(isToCome ? shared.subject : shared.aside, shared.tabular)}>
        {whenMade(run, myToday, say)}
      </span>
      {ofFirm && (
        <Link href={clientPath(run.client, 'services')} className={mergeClasses(shared.link, shared.subject)}>
          {run.clientName}
        </Link>
      )}
      <Name run={run} />
      <Start run={run} />
      {!close && <Ellipsis text={isToCome ? whyMadeThen(run) : ''} className={shared.aside} />}
    </li>
  )
}

type Props = {
  runs: ComingRun[]
  /** Of all clients, each named. */
  ofFirm?: boolean
  /** Where there is little room: without the reason for the day. */
  close?: boolean
}

/** The jobs to come by the month in which each is made, with the reason for its day. */
export const RunList = ({ runs, ofFirm = false, close = false }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const narrow = useNarrow()
  const { host } = useService()
  return byMonth(runs, host.locale).map(({ name, runs: inMonth }) => (
    <section key={name} aria-label={`Made in ${name}`}>
      <h3 className={mergeClasses(styles.month, narrow && styles.narrowMonth)}>{name}</h3>
      <ul className={shared.list}>
        {inMonth.map(run =>
          narrow ? (
            <NarrowRow key={run.job} run={run} ofFirm={ofFirm} />
          ) : (
            <Row key={run.job} run={run} ofFirm={ofFirm} close={close} />
          ),
        )}
      </ul>
    </section>
  ))
}
