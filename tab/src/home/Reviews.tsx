import { Button, makeStyles, mergeClasses } from '@fluentui/react-components'
import type { PersonKey, ReviewRow } from '@praxis/practice'
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

const useStyles = makeStyles({
  row: { gridTemplateColumns: '32px minmax(0, 1fr) auto' },
  waiting: { gridTemplateColumns: '32px minmax(0, 1fr) auto' },
  words: { display: 'flex', columnGap: '8px', minWidth: 0, alignItems: 'baseline' },
  stacked: { flexDirection: 'column', rowGap: '2px' },
  who: { flexShrink: 0 },
  act: { minWidth: '72px' },
})

type Props = { id: string; title: string; rows: ReviewRow[]; empty: string }

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
      <Ellipsis text={words} className={mergeClasses(shared.context, narrow && shared.caption)} />
    </span>
  )
}

const Section = ({ id, title, rows, empty, line }: Props & { line: (row: ReviewRow) => React.ReactNode }) => {
  const shared = useSharedStyles()
  const narrow = useNarrow()
  return (
    <section aria-label={title}>
      {!narrow && <SectionHead id={id} title={title} count={rows.length || undefined} />}
      {rows.length === 0 && <Empty>{empty}</Empty>}
      <ul className={shared.list}>{rows.map(line)}</ul>
    </section>
  )
}

/** Work that others finished and I sign off. */
export const WaitsForMe = ({ rows }: { rows: ReviewRow[] }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const narrow = useNarrow()
  const [, navigate] = useLocation()
  const line = (row: ReviewRow) => (
    <li
      key={`${row.job} ${row.task}`}
      className={mergeClasses(shared.row, shared.edge, styles.row, narrow && shared.tall)}
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
  return <Section id="waits" title="Waits for you" rows={rows} empty="Nobody waits for you." line={line} />
}

/** My work that others have to sign off. */
export const IWaitFor = ({ rows }: { rows: ReviewRow[] }) => {
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
        className={mergeClasses(shared.row, shared.edge, styles.waiting, narrow && shared.tall)}
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
  return <Section id="waiting" title="You wait for" rows={rows} empty="You wait for nobody." line={line} />
}
