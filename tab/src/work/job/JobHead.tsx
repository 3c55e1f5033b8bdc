import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down'
import { ChevronRight12Regular } from '@fluentui/react-icons/svg/chevron-right'
import { ChevronUp20Regular } from '@fluentui/react-icons/svg/chevron-up'
import { Play20Regular } from '@fluentui/react-icons/svg/play'
import { Stop20Filled } from '@fluentui/react-icons/svg/stop'
import type { JobPage } from '@praxis/practice'
import { Link, useLocation } from 'wouter'
import { clientPath } from '#src/clients/client-place.ts'
import { SetHold } from '#src/clients/holds/SetHold.tsx'
import { useKeys } from '#src/frame/keyboard.ts'
import { usePageTitle } from '#src/frame/PageHead.tsx'
import { StaleNote } from '#src/frame/StaleNote.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useTimer } from '#src/time/use-timer.ts'
import { jobPath } from '../job-place.ts'
import { StandingBar } from '../status/StandingBar.tsx'
import { StatusMenu } from '../status/StatusMenu.tsx'
import { WaitingMenu } from '../status/WaitingMenu.tsx'
import { useNeighbours } from './use-neighbours.ts'

const useStyles = makeStyles({
  crumbs: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    minHeight: '36px',
    padding: '0 24px',
    flexShrink: 0,
  },
  path: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    minWidth: 0,
    margin: '0',
    padding: '0',
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
  },
  crumb: { display: 'flex', alignItems: 'center', columnGap: '8px', minWidth: 0, whiteSpace: 'nowrap' },
  neighbours: { marginLeft: 'auto', display: 'flex', alignItems: 'center', flexShrink: 0 },
  head: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '16px',
    minHeight: '44px',
    padding: '0 24px',
    flexShrink: 0,
  },
  title: {
    margin: '0',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
  acts: { marginLeft: 'auto', display: 'flex', columnGap: '8px', flexShrink: 0 },
})

const Neighbours = ({ job }: { job: JobPage }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const [, navigate] = useLocation()
  const neighbours = useNeighbours(job.key)
  const go = (to: { job: JobPage['key']; state: unknown } | undefined) => {
    if (to) navigate(jobPath(to.job), { state: to.state, replace: true })
  }
  useKeys('Jobs of the list', [
    { keys: '[', words: 'Job before in the list', run: () => go(neighbours?.previous) },
    { keys: ']', words: 'Next job of the list', run: () => go(neighbours?.next) },
  ])
  if (!neighbours || neighbours.total === 0) return null
  return (
    <div className={styles.neighbours}>
      <span className={mergeClasses(shared.caption, shared.tabular)}>
        {neighbours.index + 1} of {neighbours.total}
      </span>
      <Button
        appearance="transparent"
        size="small"
        icon={<ChevronUp20Regular />}
        aria-label="Job before in the list"
        disabledFocusable={!neighbours.previous}
        onClick={() => go(neighbours.previous)}
      />
      <Button
        appearance="transparent"
        size="small"
        icon={<ChevronDown20Regular />}
        aria-label="Next job of the list"
        disabledFocusable={!neighbours.next}
        onClick={() => go(neighbours.next)}
      />
    </div>
  )
}

export const JobTimer = ({ job, touch = false }: { job: JobPage; touch?: boolean }) => {
  const { running, start, stop } = useTimer()
  const on = running?.job === job.key
  const toggle = () => void (on ? stop() : start({ job: job.key, clientName: job.client.name, jobName: job.name }))
  const icon = on ? <Stop20Filled /> : <Play20Regular />
  const words = on ? 'Stop timer' : 'Start timer'
  if (touch)
    return (
      <Button
        appearance="subtle"
        icon={icon}
        aria-label={words}
        style={{ minWidth: 44, minHeight: 44 }}
        onClick={toggle}
      />
    )
  return (
    <Button icon={icon} onClick={toggle}>
      {words}
    </Button>
  )
}

/** Whether somebody may set a hold on it, and something is left that it could hold. */
export const mayHold = ({ mayHold: may, status }: JobPage): boolean =>
  may.job && status !== 'done' && status !== 'cancelled'

/** A job's name and stage, the way back, and the jobs beside it in the list. */
export const JobHead = ({ job }: { job: JobPage }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const heading = usePageTitle(`${job.name}, ${job.client.name}`)
  return (
    <header>
      <div className={styles.crumbs}>
        <nav aria-label="Breadcrumb">
          <ol className={styles.path}>
            <li className={styles.crumb}>
              <Link href="/jobs" className={shared.link}>
                Jobs
              </Link>
              <ChevronRight12Regular />
            </li>
            <li className={styles.crumb}>
              <Link href={clientPath(job.client.key)} className={shared.link}>
                {job.client.name}
              </Link>
            </li>
          </ol>
        </nav>
        <StaleNote />
        <Neighbours job={job} />
      </div>
      <div className={styles.head}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {job.name}
        </h1>
        <StatusMenu job={job} />
        <div className={styles.acts}>
          {mayHold(job) && <SetHold on={job.key} name={job.name} looks="subtle" />}
          <WaitingMenu job={job} />
          {job.status !== 'cancelled' && <JobTimer job={job} />}
        </div>
      </div>
      <StandingBar job={job} />
    </header>
  )
}
