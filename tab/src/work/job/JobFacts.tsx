import { Button, makeStyles, Tooltip, tokens } from '@fluentui/react-components'
import type { JobPage, JobRole } from '@praxis/practice'
import { sayFee } from '@praxis/practice'
import type { ReactNode } from 'react'
import { lazy, Suspense, useState } from 'react'
import { Link } from 'wouter'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useAct } from '#src/frame/use-act.ts'
import { useSay } from '#src/frame/use-say.ts'
import { PersonAvatar } from '#src/people/PersonAvatar.tsx'
import { PersonPicker } from '#src/people/PersonPicker.tsx'
import { useMay } from '#src/people/use-me.ts'
import { useService } from '#src/service/service.ts'
import { Budget } from '../Budget.tsx'
import type { JobActKind } from '../bulk/job-act-draft.ts'
import { Due } from '../Due.tsx'
import { writeJobsInput } from '../jobs-list.ts'
import { DeadlineDate } from './DeadlineDate.tsx'
import { WhyDate } from './WhyDate.tsx'

const useStyles = makeStyles({
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '24px',
    rowGap: '8px',
    padding: '8px 24px',
    margin: '0',
    flexShrink: 0,
  },
  value: { display: 'flex', alignItems: 'center', columnGap: '4px', minHeight: '28px', margin: '0' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  people: { '& dd': { marginLeft: '-4px' } },
  // It takes the free room, so that the people stand at the right, and at the left where they go on a line below.
  time: { minWidth: '152px', flexGrow: 1 },
})

const JobActDialog = lazy(() =>
  import('../bulk/JobActDialog.tsx').then(({ JobActDialog: dialog }) => ({ default: dialog })),
)

const roles: { role: JobRole; words: string }[] = [
  { role: 'partner', words: 'Partner' },
  { role: 'manager', words: 'Manager' },
  { role: 'preparer', words: 'Preparer' },
  { role: 'reviewer', words: 'Reviewer' },
]

const Fact = ({ name, children, className }: { name: string; children: ReactNode; className?: string }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  return (
    <div {...(className && { className })}>
      <dt className={shared.caption}>{name}</dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  )
}

/** Who is what on the job; each can be given to somebody else, with the role's open tasks. */
const JobTeam = ({ job }: { job: JobPage }) => {
  const act = useAct()
  const say = useSay()
  const recurring = useMay('carry-forward') && job.recurring
  return roles.map(({ role, words }) =>
    job.mayAssign ? (
      <PersonPicker
        key={role}
        as={words}
        person={job.team[role]}
        recurring={recurring}
        onPick={(person, future) => void act('assign-job', { job: job.key, role, person, ...(future && { future }) })}
      />
    ) : (
      job.team[role] && (
        <Tooltip key={role} content={`${words}: ${say.person(job.team[role])}`} relationship="label">
          <span role="img">
            <PersonAvatar person={job.team[role]} size={24} />
          </span>
        </Tooltip>
      )
    ),
  )
}

const JobTags = ({ tags }: Pick<JobPage, 'tags'>) => {
  const shared = useSharedStyles()
  if (tags.length === 0) return <span className={shared.aside}>–</span>
  return tags.map(tag => (
    <Link key={tag} href={writeJobsInput({ tag })} className={shared.link}>
      {tag}
    </Link>
  ))
}

/** What one asks first about a job: when, how much, who. */
export const JobFacts = ({ job }: { job: JobPage }) => {
  const styles = useStyles()
  const say = useSay()
  const { host } = useService()
  const [act, setAct] = useState<JobActKind>()
  const mayChange = job.mayAssign && job.status !== 'cancelled'
  const change = (kind: JobActKind, what: string) =>
    mayChange && (
      <Button size="small" appearance="subtle" aria-label={what} onClick={() => setAct(kind)}>
        Change
      </Button>
    )
  const isOver = job.status === 'done' || job.status === 'cancelled'
  return (
    <dl className={styles.facts}>
      <Fact name="Start">
        {say.date(job.start.date)}
        <WhyDate why={job.start} what="Start" />
      </Fact>
      <Fact name="Internal due">
        <span className={styles.strong}>{isOver ? say.date(job.due.date) : <Due due={job.due.date} full />}</span>
        <WhyDate why={job.due} what="Internal due" />
        {!isOver && change('date', 'Change the internal due date')}
      </Fact>
      {job.deadlines.map(deadline => (
        <Fact key={deadline.id} name={deadline.name}>
          <DeadlineDate job={job} deadline={deadline} full />
        </Fact>
      ))}
      <Fact name="Time" className={styles.time}>
        <Budget worked={job.worked} planned={job.planned} withTimes />
      </Fact>
      {job.fee && <Fact name="Fee">{sayFee(job.fee, host.locale)}</Fact>}
      <Fact name="Tags">
        <JobTags tags={job.tags} />
        {change('tag', 'Change the tags')}
      </Fact>
      <Fact name="Partner, manager, preparer, reviewer" className={styles.people}>
        <JobTeam job={job} />
      </Fact>
      {act && (
        <Suspense>
          <JobActDialog
            kind={act}
            jobs={[job.key]}
            made=""
            close={() => setAct(undefined)}
            done={() => setAct(undefined)}
          />
        </Suspense>
      )}
    </dl>
  )
}
