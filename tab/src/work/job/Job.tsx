import { Button, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components'
import type { JobKey, JobPage } from '@praxis/practice'
import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import { Empty } from '#src/frame/Empty.tsx'
import { Failure } from '#src/frame/Failure.tsx'
import { useKeys } from '#src/frame/keyboard.ts'
import { PageBars } from '#src/frame/PageBars.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import type { RowMoves } from '#src/frame/use-row-keys.ts'
import { rowMoves, useRowKeys } from '#src/frame/use-row-keys.ts'
import { from, useNarrow } from '#src/frame/use-width.ts'
import { ServiceError } from '#src/service/service-error.ts'
import { useTimer } from '#src/time/use-timer.ts'
import { jobPath } from '../job-place.ts'
import { JobHolds } from '../status/JobHolds.tsx'
import { AddTask } from './AddTask.tsx'
import { JobFacts } from './JobFacts.tsx'
import { JobHead } from './JobHead.tsx'
import { JobHistory } from './JobHistory.tsx'
import { JobRequests } from './JobRequests.tsx'
import type { JobPart } from './job-parts.ts'
import { jobParts } from './job-parts.ts'
import { NarrowJobHead } from './NarrowJobHead.tsx'
import { TaskDrawer } from './TaskDrawer.tsx'
import { TaskSections } from './TaskSections.tsx'
import { isJobKey, useJob } from './use-job.ts'
import { timedTask } from './use-task-acts.ts'

const useStyles = makeStyles({
  page: { display: 'flex', flexGrow: 1, minHeight: 0, position: 'relative' },
  main: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, minHeight: 0 },
  tabs: { padding: '0 12px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, flexShrink: 0 },
  rows: {
    overflowY: 'auto',
    flexGrow: 1,
    minHeight: 0,
    padding: '0 0 24px',
    [from.middle]: { padding: '0 16px 24px' },
  },
  body: { padding: '16px 24px' },
})

type Opening = { openTask: string | undefined; open: (task: string | undefined) => void }

/** Opens and closes the drawer, keeping from which list the job was opened. */
const useOpening = (job: JobKey, openTask: string | undefined): Opening => {
  const [, navigate] = useLocation()
  const state = useHistoryState<unknown>()
  return { openTask, open: task => navigate(jobPath(job, task), { state, replace: true }) }
}

/** The keys of a job's list of tasks; with the drawer open it follows the row. */
const useJobKeys = (job: JobPage, moves: RowMoves, { openTask, open }: Opening) => {
  const { toggle, running, stop, start } = useTimer()
  const selected = () => job.tasks.find(({ id }) => id === (openTask ?? moves.current()?.dataset.row))
  const time = () => {
    const task = selected()
    if (task) toggle(timedTask(job, task))
    else if (running) void stop()
    else void start({ job: job.key, clientName: job.client.name, jobName: job.name })
  }
  const move = (step: 1 | -1) => {
    if (!openTask) return moves.to(step)
    const at = job.tasks.findIndex(({ id }) => id === openTask)
    open(job.tasks[Math.min(job.tasks.length - 1, Math.max(0, at + step))]?.id)
  }
  useRowKeys('Tasks of the job', { to: move, current: moves.current })
  useKeys('This job', [
    { keys: 't', words: 'Start or stop the timer', run: time },
    ...(openTask ? [{ keys: 'Escape', words: 'Close the task', run: () => open(undefined) }] : []),
  ])
}

const Parts = ({ job, part, setPart }: { job: JobPage; part: JobPart; setPart: (part: JobPart) => void }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const parts = jobParts(job).filter(({ id }) => id !== 'people')
  return (
    <TabList
      className={styles.tabs}
      aria-label="Parts of the job"
      selectedValue={part}
      onTabSelect={(_, { value }) => setPart(parts.find(({ id }) => id === value)?.id ?? 'tasks')}
    >
      {parts.map(({ id, name, count }) => (
        <Tab key={id} value={id}>
          {name} <span className={shared.caption}>{count}</span>
        </Tab>
      ))}
    </TabList>
  )
}

const Loaded = ({ job, task: openTask }: { job: JobPage; task: string | undefined }) => {
  const styles = useStyles()
  const narrow = useNarrow()
  const [part, setPart] = useState<JobPart>('tasks')
  const rows = useRef<HTMLDivElement>(null)
  const opening = useOpening(job.key, openTask)
  useJobKeys(job, rowMoves(rows), opening)
  const task = job.tasks.find(({ id }) => id === openTask)
  const close = () => {
    opening.open(undefined)
    requestAnimationFrame(() =>
      rows.current?.querySelector<HTMLElement>(`[data-row="${openTask}"] [data-row-link]`)?.focus(),
    )
  }
  const drawer = task && <TaskDrawer job={job} task={task} close={close} />
  if (narrow && drawer) return drawer
  return (
    <div className={styles.page}>
      <div className={styles.main}>
        {narrow ? (
          <NarrowJobHead job={job} part={part} setPart={setPart} />
        ) : (
          <>
            <JobHead job={job} />
            <JobFacts job={job} />
            <Parts job={job} part={part} setPart={setPart} />
          </>
        )}
        <div ref={rows} className={styles.rows}>
          {narrow && part === 'tasks' && <JobHolds job={job} />}
          {part === 'tasks' && <TaskSections key={job.key} job={job} openTask={openTask} />}
          {part === 'tasks' && job.may.includes('add-task') && <AddTask job={job} />}
          {part === 'requests' && <JobRequests job={job} />}
          {part === 'people' && <JobFacts job={job} />}
          {part === 'history' && <JobHistory job={job} />}
        </div>
      </div>
      {drawer}
    </div>
  )
}

const NoJob = () => {
  const styles = useStyles()
  const [, navigate] = useLocation()
  return (
    <div className={styles.body}>
      <Empty act={<Button onClick={() => navigate('/jobs')}>All jobs</Button>}>This job is not there any more.</Empty>
    </div>
  )
}

const Known = ({ job: key, task }: { job: JobKey; task: string | undefined }) => {
  const styles = useStyles()
  const { job, error, retry } = useJob(key)
  if (job) return <Loaded job={job} task={task} />
  if (!error) return <PageBars />
  if (error instanceof ServiceError && error.status === 404) return <NoJob />
  return (
    <div className={styles.body}>
      <Failure what="The job could not be loaded." error={error} retry={retry} />
    </div>
  )
}

/** One job: its tasks, who does what by when, and what was done to it. */
export const Job = ({ job, task }: { job: string; task: string | undefined }) =>
  isJobKey(job) ? <Known job={job} task={task} /> : <NoJob />
