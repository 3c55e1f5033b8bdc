import type { ApplyPreview, DeadlineView, JobRole, PersonKey, PlainDate, PlannedJob } from '@praxis/practice'
import { HoldSign } from '#src/clients/holds/HoldSign.tsx'
import { Ellipsis } from '#src/frame/Ellipsis.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import type { Column } from '#src/frame/table/columns.ts'
import { useSay } from '#src/frame/use-say.ts'
import { PersonAvatar } from '#src/people/PersonAvatar.tsx'
import { WhyDate } from '../job/WhyDate.tsx'
import { roleWords } from './apply-words.ts'

const Day = ({ date }: { date: PlainDate }) => <span className={useSharedStyles().tabular}>{useSay().date(date)}</span>

const Statutory = ({ of: { why, name }, client }: { of: DeadlineView; client: string }) => (
  <span style={{ display: 'flex', alignItems: 'center' }}>
    <Day date={why.date} />
    <WhyDate why={why} what={`${name}, ${client}`} />
  </span>
)

const Who = ({ person, isMissing }: { person: PersonKey | undefined; isMissing: boolean }) => {
  const shared = useSharedStyles()
  const say = useSay()
  if (!person) return <span className={isMissing ? shared.warning : shared.aside}>{isMissing ? 'Nobody' : '–'}</span>
  return (
    <span style={{ display: 'flex', alignItems: 'center', columnGap: 6, minWidth: 0 }}>
      <PersonAvatar person={person} />
      <Ellipsis text={say.firstName(person)} />
    </span>
  )
}

/** The columns of the jobs that would be made: dates, explained in the head, and who has which role. */
export const plannedColumns = (preview: ApplyPreview, roles: JobRole[]): Column<PlannedJob>[] => [
  {
    id: 'client',
    title: 'Client',
    width: 'minmax(144px, 1fr)',
    cell: ({ clientName, warned }) => (
      <>
        <Ellipsis text={clientName} />
        <HoldSign holds={warned} />
      </>
    ),
  },
  {
    id: 'start',
    title: 'Start',
    width: '96px',
    info: preview.start && <WhyDate why={preview.start} what="Start" />,
    cell: ({ start }) => <Day date={start} />,
  },
  {
    id: 'due',
    title: 'Internal due',
    width: '104px',
    info: preview.due && <WhyDate why={preview.due} what="Internal due" />,
    cell: ({ due }) => <Day date={due} />,
  },
  ...(preview.jobs.some(({ statutory }) => statutory)
    ? [
        {
          id: 'statutory',
          title: 'Statutory due',
          width: '128px',
          cell: ({ statutory, clientName }: PlannedJob) =>
            statutory && <Statutory of={statutory} client={clientName} />,
        },
      ]
    : []),
  ...roles.map(
    (role): Column<PlannedJob> => ({
      id: role,
      title: roleWords[role],
      width: '84px',
      cell: ({ team, missing }) => <Who person={team[role]} isMissing={missing.includes(role)} />,
    }),
  ),
]
