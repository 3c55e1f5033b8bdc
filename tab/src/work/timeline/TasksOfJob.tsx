import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { JobKey, TaskView } from '@praxis/practice'
import { Link } from 'wouter'
import { Ellipsis } from '#src/frame/Ellipsis.tsx'
import { Failure } from '#src/frame/Failure.tsx'
import { RowBars } from '#src/frame/RowBars.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useSay } from '#src/frame/use-say.ts'
import { from } from '#src/frame/use-width.ts'
import { PersonAvatar } from '#src/people/PersonAvatar.tsx'
import { useAsk } from '#src/service/use-ask.ts'
import { jobPath } from '../job-place.ts'
import type { Tone } from './BarOfTime.tsx'
import { BarOfTime } from './BarOfTime.tsx'
import type { Shown } from './Days.tsx'
import { Days } from './Days.tsx'
import { laneHeight, linksOf } from './links.ts'
import { useTimelineStyles } from './timeline-styles.ts'

const useStyles = makeStyles({
  tasks: { position: 'relative' },
  lane: { height: `${laneHeight}px` },
  name: { columnGap: '6px', paddingLeft: '44px', fontSize: tokens.fontSizeBase200 },
  avatar: { display: 'none', [from.middle]: { display: 'flex' } },
  overlay: { position: 'absolute', top: 0, bottom: 0, left: 0, right: 0, pointerEvents: 'none' },
  svg: { width: '100%', height: '100%', overflow: 'hidden' },
  link: { stroke: tokens.colorNeutralForeground3, strokeWidth: '1' },
  head: { fill: tokens.colorNeutralForeground3 },
})

const isOver = ({ status }: TaskView): boolean => status === 'done' || status === 'skipped'

const toneOf = (task: TaskView, today: string): Tone => {
  if (isOver(task)) return 'over'
  if (task.due < today) return 'late'
  return task.status === 'open' ? 'quiet' : 'moving'
}

const Links = ({ shown, tasks }: { shown: Shown; tasks: TaskView[] }) => {
  const styles = useStyles()
  const timeline = useTimelineStyles()
  return (
    <div className={mergeClasses(timeline.line, styles.overlay)}>
      <span />
      <svg className={styles.svg} aria-hidden>
        <defs>
          <marker id="praxis-link" viewBox="0 0 6 6" refX="5" refY="3" markerWidth="6" markerHeight="6" orient="auto">
            <path d="M0 0 L6 3 L0 6 Z" className={styles.head} />
          </marker>
        </defs>
        {linksOf(shown.span, tasks).flatMap(pieces =>
          pieces.map(({ x1, y1, x2, y2 }, at) => (
            <line
              key={`${x1} ${y1} ${x2} ${y2}`}
              x1={`${x1}%`}
              y1={y1}
              x2={`${x2}%`}
              y2={y2}
              className={styles.link}
              {...(at === pieces.length - 1 && { markerEnd: 'url(#praxis-link)' })}
            />
          )),
        )}
      </svg>
    </div>
  )
}

const Lane = ({ job, task, shown }: { job: JobKey; task: TaskView; shown: Shown }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const timeline = useTimelineStyles()
  const say = useSay()
  const { id, title, start, due, assignee, after } = task
  const facts = [
    `${say.date(start)} to ${say.date(due)}`,
    after.length > 0 && `after ${after.map(before => before.title).join(', ')}`,
  ]
  return (
    <div className={mergeClasses(timeline.line, styles.lane)}>
      <div className={mergeClasses(timeline.name, styles.name)}>
        <span className={styles.avatar}>
          <PersonAvatar person={assignee} />
        </span>
        <Link href={jobPath(job, id)} className={mergeClasses(shared.link, shared.context)}>
          <Ellipsis text={title} />
          <span className={shared.unseen}>, {facts.filter(Boolean).join(', ')}</span>
        </Link>
      </div>
      <div className={timeline.time}>
        <Days {...shown} />
        <BarOfTime
          span={shown.span}
          start={start}
          due={due}
          tone={toneOf(task, shown.today)}
          done={isOver(task) ? 1 : 0}
          kind="task"
        />
      </div>
    </div>
  )
}

/** The tasks of a job below its bar, with lines to what comes after what. */
export const TasksOfJob = ({ job, tasks, shown }: { job: JobKey; tasks: number; shown: Shown }) => {
  const styles = useStyles()
  const { data, error, refetch } = useAsk('job', { key: job })
  if (error && !data)
    return <Failure what="The tasks could not be loaded." error={error} retry={() => void refetch()} />
  if (!data) return <RowBars rows={tasks} height={laneHeight} columns="216px 1fr" />
  return (
    <div className={styles.tasks}>
      {data.tasks.map(task => (
        <Lane key={task.id} job={job} task={task} shown={shown} />
      ))}
      <Links shown={shown} tasks={data.tasks} />
    </div>
  )
}
