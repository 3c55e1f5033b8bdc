import { Badge, makeStyles, mergeClasses } from '@fluentui/react-components'
import type { ClientRow } from '@praxis/practice'
import { Link } from 'wouter'
import { Ellipsis } from '#src/frame/Ellipsis.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import type { Column } from '#src/frame/table/columns.ts'
import { PersonAvatars } from '#src/people/PersonAvatar.tsx'
import { clientPath } from './client-place.ts'
import { kindWords, statusWords, yearEndWords } from './client-words.ts'
import { HoldSign } from './holds/HoldSign.tsx'

const useStyles = makeStyles({ named: { display: 'flex', alignItems: 'center', columnGap: '8px', minWidth: 0 } })

const peopleOf = ({ team }: Pick<ClientRow, 'team'>) => {
  const { preparer, reviewer, manager, partner } = team
  return [...new Set([preparer, reviewer, manager, partner].filter(person => person !== undefined))]
}

/** The client, by whose name its page opens. */
const ClientLink = ({ row }: { row: ClientRow }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  return (
    <span className={styles.named}>
      <Link
        href={clientPath(row.key)}
        data-row-link
        className={mergeClasses(shared.link, shared.subject)}
        onClick={event => event.stopPropagation()}
      >
        <Ellipsis text={row.name} />
      </Link>
      <HoldSign holds={row.holds} />
      {row.example && (
        <Badge appearance="outline" color="informative">
          Example
        </Badge>
      )}
    </span>
  )
}

const Quiet = ({ text }: { text: string | undefined }) => {
  const shared = useSharedStyles()
  return text ? <Ellipsis text={text} className={shared.context} /> : <span className={shared.aside}>–</span>
}

const Who = ({ row }: { row: ClientRow }) => {
  const people = peopleOf(row)
  return people.length > 0 ? <PersonAvatars people={people} /> : <Quiet text={undefined} />
}

export const nameOfClient = ({ name }: ClientRow): string => name

/** The columns of the list of clients. */
export const clientColumns: Column<ClientRow>[] = [
  { id: 'client', title: 'Client', width: 'minmax(160px, 1fr)', cell: row => <ClientLink row={row} /> },
  { id: 'code', title: 'Code', width: '72px', cell: ({ code }) => <Quiet text={code} /> },
  { id: 'kind', title: 'Kind', width: '96px', cell: ({ kind }) => <Quiet text={kindWords[kind]} /> },
  { id: 'status', title: 'Status', width: '72px', cell: ({ status }) => <Quiet text={statusWords[status]} /> },
  { id: 'town', title: 'Town', width: '112px', cell: ({ town }) => <Quiet text={town} /> },
  { id: 'tags', title: 'Tags', width: '128px', cell: ({ tags }) => <Quiet text={tags?.join(', ')} /> },
  {
    id: 'year-end',
    title: 'Year end',
    width: '72px',
    cell: ({ yearEnd }) => <Quiet text={yearEnd && yearEndWords(yearEnd)} />,
  },
  { id: 'who', title: 'Who', width: '72px', cell: row => <Who row={row} /> },
  {
    id: 'open',
    title: 'Open jobs',
    width: '64px',
    right: true,
    cell: ({ openJobs }) => <Quiet text={openJobs > 0 ? String(openJobs) : undefined} />,
  },
]

/** Those that stay where there is no room for all. */
export const closeColumns = ['client', 'code', 'status', 'year-end', 'open']
