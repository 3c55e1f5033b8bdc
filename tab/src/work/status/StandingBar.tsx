import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components'
import type { JobPage, Waiting } from '@praxis/practice'
import { daysBetween } from '@praxis/practice'
import { useState } from 'react'
import { useAct } from '#src/frame/use-act.ts'
import { useSay } from '#src/frame/use-say.ts'
import { from, useNarrow } from '#src/frame/use-width.ts'
import { useMe } from '#src/people/use-me.ts'
import { ChaseDialog } from './ChaseDialog.tsx'
import { JobHolds } from './JobHolds.tsx'
import { sayDays } from './say-waiting.ts'
import { useWhom } from './use-whom.ts'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '4px',
    padding: '0 16px 4px',
    [from.middle]: { padding: '0 24px 4px' },
  },
})

const useWaitingSentence = () => {
  const { myToday } = useMe()
  const say = useSay()
  const whom = useWhom()
  return ({ on, since, note, chased, next }: Waiting) => {
    const days = daysBetween(since, myToday)
    const chases = [chased && `chased ${say.date(chased)}`, next && `next ${say.date(next)}`].filter(Boolean).join(', ')
    return {
      title: `Waiting on ${whom(on)}${days > 0 ? `, ${sayDays(days)}` : ''}.`,
      body: [note, chases && chases.charAt(0).toUpperCase() + chases.slice(1)].filter(Boolean).join('. '),
    }
  }
}

const WaitingBar = ({ job, waiting }: { job: JobPage; waiting: Waiting }) => {
  const act = useAct()
  const whom = useWhom()
  const [chasing, setChasing] = useState(false)
  const { title, body } = useWaitingSentence()(waiting)
  return (
    <MessageBar intent="info">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle> {body}
      </MessageBarBody>
      {job.may.includes('note-chase') && (
        <MessageBarActions>
          <Button size="small" onClick={() => setChasing(true)}>
            Chased…
          </Button>
          <Button size="small" onClick={() => void act('end-waiting', { job: job.key })}>
            Waits no longer
          </Button>
        </MessageBarActions>
      )}
      {chasing && <ChaseDialog job={job.key} whom={whom(waiting.on)} close={() => setChasing(false)} />}
    </MessageBar>
  )
}

const CancelledBar = ({ job, cancelled }: { job: JobPage; cancelled: NonNullable<JobPage['cancelled']> }) => {
  const act = useAct()
  const say = useSay()
  return (
    <MessageBar intent="warning">
      <MessageBarBody>
        <MessageBarTitle>Cancelled.</MessageBarTitle> {cancelled.reason}. {say.person(cancelled.by)},{' '}
        {say.moment(cancelled.at)}
      </MessageBarBody>
      {job.may.includes('reopen') && (
        <MessageBarActions>
          <Button size="small" onClick={() => void act('reopen-job', { job: job.key })}>
            Take it up again
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  )
}

/**
 * What keeps a job from going on: what holds it, on whom it waits, or that it was cancelled. On a phone its holds scroll
 * with its tasks, which would have no room below several.
 */
export const StandingBar = ({ job }: { job: JobPage }) => {
  const styles = useStyles()
  const { waiting, cancelled, holds } = job
  const narrow = useNarrow()
  const held = !narrow && holds.length > 0
  if (!waiting && !cancelled && !held) return null
  return (
    <div className={styles.bar}>
      {held && <JobHolds job={job} />}
      {waiting && <WaitingBar job={job} waiting={waiting} />}
      {cancelled && <CancelledBar job={job} cancelled={cancelled} />}
    </div>
  )
}
