import { Button, makeStyles, mergeClasses } from '@fluentui/react-components'
import type { ClientPage, JobRow } from '@praxis/practice'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { Link } from 'wouter'
import { Ellipsis } from '#src/frame/Ellipsis.tsx'
import { Empty } from '#src/frame/Empty.tsx'
import { SectionHead } from '#src/frame/SectionHead.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useSay } from '#src/frame/use-say.ts'
import { from } from '#src/frame/use-width.ts'
import { PersonAvatar } from '#src/people/PersonAvatar.tsx'
import { useMay } from '#src/people/use-me.ts'
import { roleWords } from '#src/work/apply/apply-words.ts'
import { Due } from '#src/work/Due.tsx'
import { jobPath } from '#src/work/job-place.ts'
import { writeJobsInput } from '#src/work/jobs-list.ts'
import { StageSign } from '#src/work/StageSign.tsx'
import { yearEndWords } from '../client-words.ts'
import { ClientHolds } from '../holds/ClientHolds.tsx'
import { ChangeClient } from './ChangeClient.tsx'
import { Contacts } from './contacts/Contacts.tsx'
import { Details, Group } from './Details.tsx'
import { Tags } from './Tags.tsx'
import { WhoSees } from './walls/WhoSees.tsx'
import { YearEndDialog } from './YearEndDialog.tsx'

const useStyles = makeStyles({
  parts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '16px 24px',
    padding: '16px 8px 0',
    [from.middle]: { padding: '16px 0 0' },
    [from.wide]: { gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)' },
  },
  job: {
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    [from.middle]: { gridTemplateColumns: '20px minmax(0, 1fr) minmax(0, 1fr) 104px' },
  },
  // On a phone the job's own name takes the room; its next step stands on its page.
  next: { display: 'none', minWidth: 0, [from.middle]: { display: 'flex' } },
  side: { display: 'flex', flexDirection: 'column', rowGap: '16px' },
  person: { gridTemplateColumns: '24px minmax(0, 1fr) auto' },
})

/** How many open jobs stand here; the list has the rest. */
const mostJobs = 8

const OpenJob = ({ row }: { row: JobRow }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  return (
    <li className={mergeClasses(shared.row, shared.edge, styles.job)}>
      <StageSign status={row.status} inReview={row.inReview} iconOnly />
      <Link href={jobPath(row.key)} className={mergeClasses(shared.link, shared.subject)}>
        {row.name}
      </Link>
      <span className={styles.next}>
        <Ellipsis text={row.next?.title ?? ''} className={shared.context} />
      </span>
      <Due due={row.due} flush />
    </li>
  )
}

const Now = ({ client }: { client: ClientPage }) => {
  const shared = useSharedStyles()
  const { openJobs } = client
  return (
    <section aria-labelledby="client-now">
      <SectionHead id="client-now" title="Now" count={`${openJobs.length} open`}>
        <Link href={writeJobsInput({ client: client.key })} className={mergeClasses(shared.link, shared.caption)}>
          All jobs
        </Link>
      </SectionHead>
      {openJobs.length === 0 && <Empty>Nothing is open for this client.</Empty>}
      <ul className={shared.list} aria-label="Open jobs">
        {openJobs.slice(0, mostJobs).map(row => (
          <OpenJob key={row.key} row={row} />
        ))}
      </ul>
    </section>
  )
}

const Person = ({ face, name, as }: { face: ReactNode; name: ReactNode; as: string }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  return (
    <li className={mergeClasses(shared.row, styles.person)}>
      {face}
      <span className={shared.subject}>{name}</span>
      <span className={shared.aside}>{as}</span>
    </li>
  )
}

const roles = ['partner', 'manager', 'preparer', 'reviewer'] as const

const People = ({ client }: { client: ClientPage }) => {
  const shared = useSharedStyles()
  const say = useSay()
  const { team } = client
  const isNobodys = roles.every(role => !team[role])
  return (
    <section aria-labelledby="client-people">
      <SectionHead id="client-people" title="People">
        <WhoSees client={client} />
      </SectionHead>
      {isNobodys && (
        <Empty act={<ChangeClient client={client} words="Choose people" />}>Nobody does its work yet.</Empty>
      )}
      <ul className={shared.list} aria-label="People">
        {roles.map(role => {
          const person = team[role]
          return (
            person && (
              <Person
                key={role}
                face={<PersonAvatar person={person} />}
                name={say.person(person)}
                as={roleWords[role]}
              />
            )
          )
        })}
      </ul>
    </section>
  )
}

/** When its years end, and the way to move one. */
const YearEnd = ({ client }: { client: ClientPage }) => {
  const mayMove = useMay('move-year-end')
  const [moving, setMoving] = useState(false)
  if (!client.yearEnd || !mayMove) return null
  return (
    <section aria-labelledby="client-year-end">
      <SectionHead id="client-year-end" title="Year end" count={yearEndWords(client.yearEnd)}>
        <Button size="small" onClick={() => setMoving(true)}>
          Move the year end
        </Button>
      </SectionHead>
      {moving && <YearEndDialog client={client} close={() => setMoving(false)} />}
    </section>
  )
}

/** For when the phone rings: what is open, and who they are. */
export const Overview = ({ client }: { client: ClientPage }) => {
  const styles = useStyles()
  return (
    <div className={styles.parts}>
      <Now client={client} />
      <div className={styles.side}>
        <Contacts client={client} />
        <People client={client} />
        <ClientHolds client={client} />
        <YearEnd client={client} />
        <Group client={client} />
        <Tags client={client} />
        <Details client={client} />
      </div>
    </div>
  )
}
