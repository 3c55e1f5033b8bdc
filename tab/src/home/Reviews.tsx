import { Button, makeStyles, mergeClasses } from '@fluentui/react-components'
import type { Home, PersonKey, ReviewRow, WaitingRow } from '@praxis/practice'
import { daysBetween } from '@praxis/practice'
import { Link, useLocation } from 'wouter'
import { Ellipsis } from '#src/frame/Ellipsis.tsx'
import { Empty } from '#src/frame/Empty.tsx'
import { SectionHead } from '#src/frame/SectionHead.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useSay } from '#src/frame/use-say.ts'
import { useNarrow } from '#src/frame/use-width.ts'
import { PersonAvatar } from '#src/people/PersonAvatar.tsx'
import { useMe } from '#src/people/use-me.ts'
import { ToChase, WaitsOnMe } from './WaitingLine.tsx'

const useStyles = makeStyles({
  row: { gridTemplateColumns: '32px minmax(0, 1fr) auto' },
  waiting: { gridTemplateColumns: '32px minmax(0, 1fr) auto' },
  words: { display: 'flex', columnGap: '8px', minWidth: 0, alignItems: 'baseline' },
  stacked: { flexDirection: 'column', alignItems: 'stretch', rowGap: '2px' },
  // On a phone the words go on below, so that the client at their end is read.
  narrow: { padding: '4px 8px' },
  who: { flexShrink: 0 },
  act: { minWidth: '72px' },
  rest: { padding: '8px' },
})

type Props = {
  id: string
  title: string
  rows: ReviewRow[]
  empty: string
  /** Jobs that wait, below the reviews; `all` lists those for which there is no room. */
  jobs: { rows: WaitingRow[]; total: number }
  job: (row: WaitingRow) => React.ReactNode
  all: string
}

/** Somebody, and what it is about them: on one line, on a phone on two. */
const Words = ({ row, person, words }: { row: ReviewRow; person: PersonKey | undefined; words: string }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const narrow = useNarrow()
  const say = useSay()
  return (
    <span className={mergeClasses(styles.words, narrow && styles.stacked)}>
      <Link href={`/job/${row.job}/task/${row.task}`} className={mergeClasses(shared.link, styles.who)} data-row-link>
        {say.person(person)}
      </Link>
      {narrow ? <span className={shared.caption}>{words}</span> : <Ellipsis text={words} className={shared.context} />}
    </span>
  )
}

const Section = ({
  id,
  title,
  rows,
  empty,
  line,
  jobs,
  job,
  all,
}: Props & { line: (row: ReviewRow) => React.ReactNode }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const narrow = useNarrow()
  const count = rows.length + jobs.total
  const rest = jobs.total - jobs.rows.length
  return (
    <section aria-label={title}>
      {!narrow && <SectionHead id={id} title={title} count={count || undefined} />}
      {count === 0 && <Empty>{empty}</Empty>}
      <ul className={shared.list}>
        {rows.map(line)}
        {jobs.rows.map(job)}
      </ul>
      {rest > 0 && (
        <div className={styles.rest}>
          <Link href={all} className={mergeClasses(shared.link, shared.caption)}>
            {rest} more
          </Link>
        </div>
      )}
    </section>
  )
}

/** Work that others finished and I sign off, and jobs that wait on me. */
export const WaitsForMe = ({ waitsForMe, waitOnMe }: Pick<Home, 'waitsForMe' | 'waitOnMe'>) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const narrow = useNarrow()
  const [, navigate] = useLocation()
  const line = (row: ReviewRow) => (
    <li
      key={`${row.job} ${row.task}`}
      className={mergeClasses(shared.row, shared.edge, styles.row, narrow && shared.tall, narrow && styles.narrow)}
      data-row
    >
      <PersonAvatar person={row.doneBy} />
      <Words row={row} person={row.doneBy} words={`finished “${row.title}” · ${row.clientName}`} />
      <Button
        size="small"
        className={styles.act}
        aria-label={`Review “${row.title}”, ${row.clientName}`}
        onClick={() => navigate(`/job/${row.job}/task/${row.task}`)}
      >
        Review
      </Button>
    </li>
  )
  return (
    <Section
      id="waits"
      title="Waits for you"
      rows={waitsForMe}
      empty="Nobody waits for you."
      line={line}
      jobs={waitOnMe}
      job={row => <WaitsOnMe key={row.job} row={row} />}
      all="/jobs?filter=waiting&sort=waiting"
    />
  )
}

/** My work that others have to sign off, and jobs for which I asked somebody for something. */
export const IWaitFor = ({ iWaitFor, iChase }: Pick<Home, 'iWaitFor' | 'iChase'>) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const narrow = useNarrow()
  const say = useSay()
  const { myToday } = useMe()
  const line = (row: ReviewRow) => {
    const days = daysBetween(say.dayOf(row.since), myToday)
    return (
      <li
        key={`${row.job} ${row.task}`}
        className={mergeClasses(
          shared.row,
          shared.edge,
          styles.waiting,
          narrow && shared.tall,
          narrow && styles.narrow,
        )}
        data-row
      >
        <PersonAvatar person={row.reviewer} />
        <Words row={row} person={row.reviewer} words={`sign-off of “${row.title}” · ${row.clientName}`} />
        <span className={mergeClasses(shared.tabular, shared.aside)}>
          {days === 0 ? `since ${say.clock(row.since)}` : days === 1 ? '1 day' : `${days} days`}
        </span>
      </li>
    )
  }
  return (
    <Section
      id="waiting"
      title="You wait for"
      rows={iWaitFor}
      empty="You wait for nobody."
      line={line}
      jobs={iChase}
      job={row => <ToChase key={row.job} row={row} />}
      all="/jobs?filter=waiting&mine=true&sort=waiting"
    />
  )
}
