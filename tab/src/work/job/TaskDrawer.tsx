import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  Tooltip,
  tokens,
} from '@fluentui/react-components'
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left'
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss'
import { Link20Regular } from '@fluentui/react-icons/svg/link'
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal'
import type { JobPage, TaskView } from '@praxis/practice'
import { useEffect, useRef, useState } from 'react'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useSay } from '#src/frame/use-say.ts'
import { from, useNarrow } from '#src/frame/use-width.ts'
import { useService } from '#src/service/service.ts'
import { SkipDialog } from './SkipDialog.tsx'
import { TaskChecklist } from './TaskChecklist.tsx'
import { TaskFacts } from './TaskFacts.tsx'
import { TaskFoot } from './TaskFoot.tsx'
import type { TaskActs } from './use-task-acts.ts'
import { useTaskActs } from './use-task-acts.ts'

const useStyles = makeStyles({
  drawer: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    flexGrow: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    [from.middle]: {
      flexGrow: 0,
      flexShrink: 0,
      width: '400px',
      boxSizing: 'border-box',
      borderLeft: `1px solid ${tokens.colorNeutralStroke3}`,
    },
    [from.middleOnly]: {
      position: 'absolute',
      top: 0,
      right: 0,
      bottom: 0,
      zIndex: 3,
      boxShadow: tokens.shadow16,
    },
  },
  head: { display: 'flex', alignItems: 'center', minHeight: '44px', padding: '2px 12px 0 24px', flexShrink: 0 },
  headNarrow: { padding: '2px 8px' },
  acts: { marginLeft: 'auto', display: 'flex' },
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '0 24px 24px' },
  bodyNarrow: { padding: '0 16px 24px' },
  touch: { minWidth: '44px', minHeight: '44px' },
  title: {
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
  part: { margin: '16px 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, whiteSpace: 'pre-line', color: tokens.colorNeutralForeground2 },
  said: { margin: '12px 0 0', whiteSpace: 'pre-line' },
})

type Props = { job: JobPage; task: TaskView; close: () => void }

const More = ({ task, acts }: { task: TaskView; acts: TaskActs }) => {
  const styles = useStyles()
  const narrow = useNarrow()
  const [skipping, setSkipping] = useState(false)
  if (!acts.may('start') && !acts.may('skip')) return null
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            size="small"
            className={narrow ? styles.touch : ''}
            icon={<MoreHorizontal20Regular />}
            aria-label="More for this task"
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {acts.may('start') && <MenuItem onClick={() => void acts.start()}>Mark as in progress</MenuItem>}
            {acts.may('skip') && <MenuItem onClick={() => setSkipping(true)}>Skip…</MenuItem>}
          </MenuList>
        </MenuPopover>
      </Menu>
      {skipping && (
        <SkipDialog title={task.title} skip={reason => void acts.skip(reason)} close={() => setSkipping(false)} />
      )}
    </>
  )
}

/** What was said when it was finished and reviewed. */
const Said = ({ task: { done, review, skipped } }: { task: TaskView }) => {
  const styles = useStyles()
  const say = useSay()
  return (
    <>
      {review?.outcome === 'returned' && (
        <p className={styles.said}>
          <b>{say.person(review.by)} sent it back</b> at {say.moment(review.at)}
          {review.note && `: ${review.note}`}
        </p>
      )}
      {done?.note && (
        <p className={styles.said}>
          <b>{say.person(done.by)}</b>: {done.note}
        </p>
      )}
      {review?.outcome === 'approved' && review.note && (
        <p className={styles.said}>
          <b>{say.person(review.by)}</b>: {review.note}
        </p>
      )}
      {skipped && <p className={styles.said}>Left out: {skipped.reason}</p>}
    </>
  )
}

const Head = ({ job, task, close, acts }: Props & { acts: TaskActs }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const narrow = useNarrow()
  const { host } = useService()
  const at = job.tasks.findIndex(({ id }) => id === task.id) + 1
  const section = job.sections.find(({ id }) => id === task.section)?.title
  return (
    <div className={mergeClasses(styles.head, narrow && styles.headNarrow)}>
      {narrow && (
        <Button
          appearance="subtle"
          className={styles.touch}
          icon={<ArrowLeft20Regular />}
          aria-label="Back to the job"
          onClick={close}
        />
      )}
      <span className={shared.caption}>
        Task {at} of {job.tasks.length} · {section}
      </span>
      <span className={styles.acts}>
        <More task={task} acts={acts} />
        {host.share && (
          <Tooltip content="Link to this task" relationship="label">
            <Button
              appearance="subtle"
              size="small"
              className={narrow ? styles.touch : ''}
              icon={<Link20Regular />}
              onClick={() => host.share?.(`job/${job.key}/task/${task.id}`, `${task.title}, ${job.client.name}`)}
            />
          </Tooltip>
        )}
        {!narrow && (
          <Tooltip content="Close" relationship="label">
            <Button appearance="subtle" size="small" icon={<Dismiss20Regular />} onClick={close} />
          </Tooltip>
        )}
      </span>
    </div>
  )
}

/** One task beside its job: what to do, by when, and what can be done with it. */
export const TaskDrawer = ({ job, task, close }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const narrow = useNarrow()
  const acts = useTaskActs(job, task)
  const heading = useRef<HTMLHeadingElement>(null)
  const { id } = task
  // On a phone the task is the page.
  const [Heading, Part] = narrow ? (['h1', 'h2'] as const) : (['h2', 'h3'] as const)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another task is another heading
  useEffect(() => heading.current?.focus({ preventScroll: true }), [id])
  const ticked = task.checklist.filter(entry => entry.ticked).length
  return (
    <aside
      className={styles.drawer}
      aria-label={`Task: ${task.title}`}
      onKeyDown={event => {
        if (event.key === 'Escape' && !event.defaultPrevented) close()
      }}
    >
      <Head job={job} task={task} close={close} acts={acts} />
      <div className={mergeClasses(styles.body, narrow && styles.bodyNarrow)}>
        {narrow && (
          <div className={shared.caption}>
            {job.client.name} · {job.name}
          </div>
        )}
        <Heading ref={heading} tabIndex={-1} className={styles.title}>
          {task.title}
        </Heading>
        <TaskFacts job={job} task={task} acts={acts} />
        <Said task={task} />
        {task.text && (
          <>
            <Part className={styles.part}>What to do</Part>
            <p className={styles.text}>{task.text}</p>
          </>
        )}
        {task.checklist.length > 0 && (
          <>
            <Part className={styles.part}>
              Checklist{' '}
              <span className={shared.caption}>
                {ticked}/{task.checklist.length}
              </span>
            </Part>
            <TaskChecklist task={task} acts={acts} />
          </>
        )}
      </div>
      <TaskFoot key={id} task={task} acts={acts} />
    </aside>
  )
}
