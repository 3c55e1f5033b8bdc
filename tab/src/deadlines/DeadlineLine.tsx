import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { DeadlineRow } from '@praxis/practice'
import { Link } from 'wouter'
import { clientPath } from '#src/clients/client-place.ts'
import { Ellipsis } from '#src/frame/Ellipsis.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useSay } from '#src/frame/use-say.ts'
import { useMe } from '#src/people/use-me.ts'
import { WhyDate } from '#src/work/job/WhyDate.tsx'
import { jobPath } from '#src/work/job-place.ts'
import { DeadlineSign } from './DeadlineSign.tsx'
import { standingWords } from './deadline-words.ts'

const useStyles = makeStyles({
  row: { height: '100%', padding: '0 24px' },
  wide: { gridTemplateColumns: '20px minmax(0, 1fr) minmax(0, 1.4fr) minmax(0, 1.2fr) minmax(0, 1fr) 24px' },
  close: { gridTemplateColumns: '20px minmax(0, 1fr) 44px', padding: '0 4px 0 16px' },
  lines: { display: 'flex', flexDirection: 'column', rowGap: '2px', minWidth: 0 },
  why: { display: 'flex', justifyContent: 'center' },
})

type Props = {
  row: DeadlineRow
  /** Whose they are is said above, so that each begins with its day. */
  ofClient?: boolean
  /** Where there is little room, in two lines. */
  close?: boolean
}

const First = ({ row, ofClient }: Pick<Props, 'row' | 'ofClient'>) => {
  const shared = useSharedStyles()
  const say = useSay()
  if (ofClient) return <span className={mergeClasses(shared.subject, shared.tabular)}>{say.date(row.why.date)}</span>
  return (
    <Link href={clientPath(row.client, 'deadlines')} className={mergeClasses(shared.link, shared.subject)}>
      {row.clientName}
    </Link>
  )
}

/** The job of a deadline, to be opened; one to come is only named. */
const JobName = ({ row, className }: Pick<Props, 'row'> & { className: string }) => {
  const shared = useSharedStyles()
  if (row.state === 'expected') return <Ellipsis text={row.jobName} className={className} />
  return (
    <Link href={jobPath(row.job)} className={mergeClasses(shared.link, className)}>
      {row.jobName}
    </Link>
  )
}

/** A statutory deadline: whose, of what, for which job, where it stands, and why it is on its day. */
export const DeadlineLine = ({ row, ofClient = false, close = false }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const say = useSay()
  const { myToday } = useMe()
  const standing = standingWords(row, myToday, say)
  const isLate = row.state === 'overdue'
  const why = (
    <span className={styles.why}>
      <WhyDate why={row.why} what={`${row.name}, ${row.clientName}, ${row.jobName}`} />
    </span>
  )
  if (close)
    return (
      <div className={mergeClasses(shared.row, styles.row, styles.close)}>
        <DeadlineSign state={row.state} />
        <span className={styles.lines}>
          <First row={row} ofClient={ofClient} />
          <JobName row={row} className={shared.caption} />
          <span className={mergeClasses(shared.caption, shared.oneLine, isLate && shared.danger)}>
            {row.name} · {standing}
          </span>
        </span>
        {why}
      </div>
    )
  return (
    <div className={mergeClasses(shared.row, shared.edge, styles.row, styles.wide)}>
      <DeadlineSign state={row.state} />
      <First row={row} ofClient={ofClient} />
      <Ellipsis text={`${row.name}, ${row.authority}`} className={shared.subject} />
      <JobName row={row} className={shared.context} />
      <Ellipsis text={standing} className={mergeClasses(isLate ? shared.danger : shared.aside, shared.tabular)} />
      {why}
    </div>
  )
}
