import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { JobPage, TaskView } from '@praxis/practice'
import { useEffect, useRef } from 'react'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { from, useNarrow } from '#src/frame/use-width.ts'
import { TaskChecklist } from './TaskChecklist.tsx'
import { TaskFacts } from './TaskFacts.tsx'
import { TaskFiling } from './TaskFiling.tsx'
import { TaskFoot } from './TaskFoot.tsx'
import { TaskHead } from './TaskHead.tsx'
import { TaskSaid } from './TaskSaid.tsx'
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
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '0 24px 24px' },
  bodyNarrow: { padding: '0 16px 24px' },
  title: {
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
  part: { margin: '16px 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  link: { display: 'block', marginTop: '8px' },
  text: { margin: 0, whiteSpace: 'pre-line', color: tokens.colorNeutralForeground2 },
})

type Props = { job: JobPage; task: TaskView; close: () => void }

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
      <TaskHead job={job} task={task} close={close} acts={acts} />
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
        <TaskSaid task={task} />
        <TaskFiling task={task} />
        {task.text && (
          <>
            <Part className={styles.part}>What to do</Part>
            <p className={styles.text}>{task.text}</p>
          </>
        )}
        {task.own?.link && (
          <a className={mergeClasses(shared.link, styles.link)} href={task.own.link} target="_blank" rel="noreferrer">
            Open where it comes from
          </a>
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
