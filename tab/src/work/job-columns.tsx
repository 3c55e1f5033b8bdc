import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { JobRow } from '@praxis/practice'
import { Link } from 'wouter'
import { HoldSign } from '#src/clients/holds/HoldSign.tsx'
import { Ellipsis } from '#src/frame/Ellipsis.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import type { Column } from '#src/frame/table/columns.ts'
import type { Width } from '#src/frame/use-width.ts'
import { PersonAvatar, PersonAvatars } from '#src/people/PersonAvatar.tsx'
import { TimerButton } from '#src/time/TimerButton.tsx'
import { Budget } from './Budget.tsx'
import { Due } from './Due.tsx'
import type { CameFrom, ListOfJobs } from './job-place.ts'
import { jobPath } from './job-place.ts'
import { StageSign } from './StageSign.tsx'
import { WaitingSign } from './status/WaitingSign.tsx'

const useStyles = makeStyles({
  next: { display: 'flex', alignItems: 'center', columnGap: '6px', minWidth: 0, width: '100%' },
  title: { flexGrow: 1 },
  // It comes where the pointer or the focus is, and takes its room from the title alone.
  timer: {
    display: 'none',
    flexShrink: 0,
    '[data-row]:hover &': { display: 'flex' },
    '[data-row]:focus-within &': { display: 'flex' },
  },
})

const NextStep = ({ row }: { row: JobRow }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const { next, key, clientName, name } = row
  if (!next) return <span className={shared.aside}>–</span>
  const work = { job: key, task: next.task, clientName, jobName: name, taskTitle: next.title }
  return (
    <span className={styles.next}>
      <PersonAvatar person={next.assignee} />
      <Ellipsis text={next.title} className={styles.title} />
      <span className={styles.timer}>
        <TimerButton work={work} />
      </span>
    </span>
  )
}

const ClientLink = ({ row, state }: { row: JobRow; state: CameFrom }) => {
  const shared = useSharedStyles()
  return (
    <>
      <Link
        href={jobPath(row.key)}
        state={state}
        data-row-link
        className={mergeClasses(shared.link, shared.subject)}
        onClick={event => event.stopPropagation()}
      >
        <Ellipsis text={row.clientName} />
        <span className={shared.unseen}>, {row.name}</span>
      </Link>
      <HoldSign holds={row.holds} />
    </>
  )
}

/** The columns that can be chosen, in their order. */
export const columnNames = {
  job: 'Job',
  stage: 'Stage',
  next: 'Next step',
  due: 'Due',
  statutory: 'Statutory',
  waiting: 'Waiting',
  tags: 'Tags',
  who: 'Who',
  budget: 'Budget',
} as const

type Options = {
  /** Some job in sight has a tag. */
  tagged?: boolean
  /** Those that somebody chose, whatever room there is. */
  chosen?: string[] | undefined
}

/** Most names are read whole before other columns have more than they need. */
const leastForClient = (roomy: boolean, tagged: boolean): number => (!roomy ? 120 : tagged ? 160 : 192)

/**
 * The columns of the list of jobs; without room those who it is and how much it took stay away. On whom a job waits stands
 * behind its stage, and in a column of its own where there is room, or where that is what the list is about.
 */
export const jobColumns = (
  list: ListOfJobs,
  width: Width,
  { tagged = false, chosen }: Options = {},
): Column<JobRow>[] => {
  const roomy = width === 'wide' || width === 'widest'
  const apart = roomy && (width === 'widest' || list.filter === 'waiting' || list.sort === 'waiting')
  const first: Column<JobRow>[] = [
    {
      id: 'client',
      title: 'Client',
      width: `minmax(${leastForClient(roomy, tagged)}px, 1fr)`,
      sort: 'client',
      cell: (row, at) => <ClientLink row={row} state={{ list, at }} />,
    },
    {
      id: 'job',
      title: 'Job',
      width: roomy ? 'minmax(140px, 176px)' : '136px',
      sort: 'job',
      cell: ({ name }) => <Ellipsis text={name} />,
    },
    {
      id: 'stage',
      title: 'Stage',
      width: roomy && !apart ? 'minmax(114px, 148px)' : '100px',
      sort: 'stage',
      cell: ({ status, inReview, subStatus, waiting }) => (
        <StageSign status={status} inReview={inReview} subStatus={subStatus} waiting={apart ? undefined : waiting} />
      ),
    },
    {
      id: 'next',
      title: 'Next step',
      width: roomy ? 'minmax(120px, 240px)' : 'minmax(96px, 200px)',
      cell: row => <NextStep row={row} />,
    },
    {
      id: 'due',
      title: 'Due',
      width: roomy ? '112px' : '96px',
      sort: 'due',
      cell: ({ due, status }) => <Due due={due} quiet={status === 'done'} />,
    },
  ]
  if (chosen)
    return [...first, statutoryColumn, waitingColumn, tagsColumn, whoColumn, budgetColumn(width)].filter(isIn(chosen))
  if (!roomy) return first
  if (apart && width !== 'widest') return [...first, statutoryColumn, waitingColumn, whoColumn]
  return [
    ...first,
    statutoryColumn,
    ...(apart ? [waitingColumn] : []),
    ...(tagged ? [tagsColumn] : []),
    whoColumn,
    budgetColumn(width),
  ]
}

const Statutory = ({ row: { statutory } }: { row: JobRow }) => {
  const shared = useSharedStyles()
  return statutory ? <Due due={statutory} statutory close /> : <span className={shared.aside}>–</span>
}

const statutoryColumn: Column<JobRow> = {
  id: 'statutory',
  title: 'Statutory',
  width: '84px',
  sort: 'statutory',
  cell: row => <Statutory row={row} />,
}

/** The client names the row, so it is always there. */
const isIn =
  (chosen: string[]) =>
  ({ id }: Column<JobRow>): boolean =>
    id === 'client' || chosen.includes(id)

const Tags = ({ tags }: Pick<JobRow, 'tags'>) => (
  <Ellipsis text={tags.join(', ')} className={useSharedStyles().context} />
)

const tagsColumn: Column<JobRow> = {
  id: 'tags',
  title: 'Tags',
  width: '96px',
  cell: ({ tags }) => <Tags tags={tags} />,
}

const waitingColumn: Column<JobRow> = {
  id: 'waiting',
  title: 'Waiting',
  width: 'minmax(88px, 128px)',
  sort: 'waiting',
  cell: ({ waiting }) => <WaitingSign waiting={waiting} />,
}

const whoColumn: Column<JobRow> = {
  id: 'who',
  title: 'Who',
  width: '68px',
  cell: ({ people }) => <PersonAvatars people={people} />,
}

const budgetColumn = (room: Width): Column<JobRow> => {
  const close = room !== 'widest'
  return {
    id: 'budget',
    title: 'Budget',
    width: close ? '44px' : '88px',
    cell: ({ worked, planned }) => <Budget worked={worked} planned={planned} close={close} />,
  }
}
