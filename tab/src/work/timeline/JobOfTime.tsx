import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down'
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right'
import type { JobRow } from '@praxis/practice'
import { Link } from 'wouter'
import { HoldSign } from '#src/clients/holds/HoldSign.tsx'
import { Ellipsis } from '#src/frame/Ellipsis.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useSay } from '#src/frame/use-say.ts'
import { from } from '#src/frame/use-width.ts'
import { jobPath } from '../job-place.ts'
import type { JobsInput } from '../jobs-list.ts'
import type { Tone } from './BarOfTime.tsx'
import { BarOfTime } from './BarOfTime.tsx'
import type { Shown } from './Days.tsx'
import { Days } from './Days.tsx'
import { TasksOfJob } from './TasksOfJob.tsx'
import { useTimelineStyles } from './timeline-styles.ts'

/** A job's own line; its tasks come below it. */
export const jobHeight = 44

const useStyles = makeStyles({
  job: { height: '100%', boxSizing: 'border-box', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  line: { height: `${jobHeight - 1}px` },
  name: { paddingLeft: '4px', [from.middle]: { paddingLeft: '16px' } },
  opens: { flexShrink: 0, minWidth: '36px', minHeight: '36px', [from.middle]: { minWidth: '28px', minHeight: '28px' } },
  named: { display: 'flex', minWidth: 0 },
  lines: { display: 'flex', flexDirection: 'column', minWidth: 0 },
})

const toneOf = ({ status, due }: JobRow, today: string): Tone => {
  if (status === 'done') return 'over'
  if (status === 'cancelled') return 'quiet'
  if (due < today) return 'late'
  return status === 'planned' || status === 'ready' ? 'quiet' : 'moving'
}

type Props = {
  row: JobRow
  at: number
  list: JobsInput
  shown: Shown
  isOpen: boolean
  toggle: () => void
}

/** A job from its start to its due, and its tasks below it where they are asked for. */
export const JobOfTime = ({ row, at, list, shown, isOpen, toggle }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const timeline = useTimelineStyles()
  const say = useSay()
  const { key, clientName, name, start, due, doneTasks, tasks } = row
  const facts = `${say.date(start)} to ${say.date(due)}, ${doneTasks} of ${tasks} tasks done`
  return (
    // biome-ignore lint/a11y/useSemanticElements: the virtualizer stands between it and its list
    <div role="listitem" data-row={at} className={styles.job}>
      <div className={mergeClasses(timeline.line, styles.line)}>
        <div className={mergeClasses(timeline.name, styles.name)}>
          <Button
            appearance="transparent"
            className={styles.opens}
            icon={isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
            aria-label={`Tasks of ${clientName}, ${name}`}
            aria-expanded={isOpen}
            tabIndex={-1}
            onClick={toggle}
          />
          <Link
            href={jobPath(key)}
            state={{ list, at }}
            data-row-link
            className={mergeClasses(shared.link, styles.lines)}
          >
            <span className={styles.named}>
              <Ellipsis text={clientName} className={shared.subject} />
              <HoldSign holds={row.holds} />
            </span>
            <Ellipsis text={name} className={shared.caption} />
            <span className={shared.unseen}>, {facts}</span>
          </Link>
        </div>
        <div className={timeline.time} title={facts}>
          <Days {...shown} />
          <BarOfTime
            span={shown.span}
            start={start}
            due={due}
            tone={toneOf(row, shown.today)}
            done={tasks > 0 ? doneTasks / tasks : 0}
            kind="job"
          />
        </div>
      </div>
      {isOpen && <TasksOfJob job={key} tasks={tasks} shown={shown} />}
    </div>
  )
}
