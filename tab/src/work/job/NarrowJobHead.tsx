import { Button, Dropdown, makeStyles, Option, tokens } from '@fluentui/react-components'
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left'
import type { JobPage } from '@praxis/practice'
import { useLocation } from 'wouter'
import { SetHold } from '#src/clients/holds/SetHold.tsx'
import { usePageTitle } from '#src/frame/PageHead.tsx'
import { StaleNote } from '#src/frame/StaleNote.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useSay } from '#src/frame/use-say.ts'
import { Due } from '../Due.tsx'
import { StandingBar } from '../status/StandingBar.tsx'
import { StatusMenu } from '../status/StatusMenu.tsx'
import { WaitingMenu } from '../status/WaitingMenu.tsx'
import { DeadlineDate } from './DeadlineDate.tsx'
import { JobTimer, mayHold } from './JobHead.tsx'
import type { JobPart } from './job-parts.ts'
import { jobParts } from './job-parts.ts'
import { WhyDate } from './WhyDate.tsx'

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', minHeight: '48px', padding: '0 8px' },
  acts: { marginLeft: 'auto', display: 'flex' },
  head: { padding: '0 16px 8px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, outlineStyle: 'none' },
  facts: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '16px',
    rowGap: '4px',
    flexWrap: 'wrap',
    minHeight: '32px',
  },
  due: { display: 'flex', alignItems: 'center', columnGap: '4px' },
  parts: { width: '100%', minWidth: 0, marginTop: '4px' },
})

type Props = { job: JobPage; part: JobPart; setPart: (part: JobPart) => void }

/** On a phone: client, job, stage and due; the parts of the job in a menu. */
export const NarrowJobHead = ({ job, part, setPart }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const say = useSay()
  const [, navigate] = useLocation()
  const heading = usePageTitle(`${job.name}, ${job.client.name}`)
  const parts = jobParts(job)
  const deadline = job.deadlines.find(({ filed }) => !filed) ?? job.deadlines.at(-1)
  const back = () => (history.length > 1 ? history.back() : navigate('/jobs'))
  return (
    <header>
      <div className={styles.bar}>
        <Button
          appearance="subtle"
          style={{ minWidth: 44, minHeight: 44 }}
          icon={<ArrowLeft20Regular />}
          aria-label="Back"
          onClick={back}
        />
        <span className={styles.acts}>
          {mayHold(job) && <SetHold on={job.key} name={job.name} looks="touch" />}
          <WaitingMenu job={job} touch />
          {job.status !== 'cancelled' && <JobTimer job={job} touch />}
        </span>
      </div>
      <div className={styles.head}>
        <div className={shared.caption}>{job.client.name}</div>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {job.name}
        </h1>
        <StaleNote />
        <div className={styles.facts}>
          <StatusMenu job={job} />
          <span className={styles.due}>
            <span className={shared.aside}>Due</span>
            {job.status === 'done' ? say.date(job.due.date) : <Due due={job.due.date} flush />}
            <WhyDate why={job.due} what="Internal due" />
          </span>
          {deadline && (
            <span className={styles.due}>
              <span className={shared.aside}>Statutory</span>
              <DeadlineDate job={job} deadline={deadline} />
            </span>
          )}
        </div>
      </div>
      <StandingBar job={job} />
      <div className={styles.head}>
        <Dropdown
          size="large"
          className={styles.parts}
          aria-label="Part of the job"
          value={parts.find(({ id }) => id === part)?.words ?? ''}
          selectedOptions={[part]}
          onOptionSelect={(_, { optionValue }) => {
            const chosen = parts.find(({ id }) => id === optionValue)
            if (chosen) setPart(chosen.id)
          }}
        >
          {parts.map(({ id, words }) => (
            <Option key={id} value={id}>
              {words}
            </Option>
          ))}
        </Dropdown>
      </div>
    </header>
  )
}
