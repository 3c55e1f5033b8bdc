import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down'
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right'
import type { JobPage, TaskView } from '@praxis/practice'
import { useState } from 'react'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useNarrow } from '#src/frame/use-width.ts'
import { JobTaskRow } from './JobTaskRow.tsx'
import { isOver } from './task-words.ts'

const useStyles = makeStyles({
  section: { paddingTop: '12px' },
  head: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    width: '100%',
    height: '36px',
    padding: '0 8px',
    borderTopStyle: 'none',
    borderRightStyle: 'none',
    borderLeftStyle: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: 'transparent',
    color: 'inherit',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    textAlign: 'left',
    cursor: 'pointer',
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  narrow: { padding: '0 16px' },
  name: { margin: 0, fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold },
  chevron: { marginLeft: 'auto', display: 'flex' },
  icon: { display: 'flex', color: tokens.colorNeutralForeground3 },
})

type Props = { job: JobPage; openTask: string | undefined }

const Section = ({ job, openTask, title, tasks }: Props & { title: string; tasks: TaskView[] }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const narrow = useNarrow()
  const done = tasks.filter(isOver).length
  const [folded, setFolded] = useState(narrow && done === tasks.length)
  const Chevron = folded ? ChevronRight16Regular : ChevronDown16Regular
  return (
    <section aria-label={title} className={styles.section}>
      <button
        type="button"
        className={mergeClasses(styles.head, narrow && styles.narrow)}
        aria-expanded={!folded}
        onClick={() => setFolded(!folded)}
      >
        {!narrow && <Chevron className={styles.icon} />}
        <h2 className={styles.name}>{title}</h2>
        <span className={shared.caption}>
          {done} of {tasks.length}
        </span>
        {narrow && (
          <span className={styles.chevron}>
            <Chevron />
          </span>
        )}
      </button>
      {!folded && (
        <ul className={shared.list}>
          {tasks.map(task => (
            <JobTaskRow key={task.id} job={job} task={task} isOpen={task.id === openTask} />
          ))}
        </ul>
      )}
    </section>
  )
}

/** The job's tasks, section by section. */
export const TaskSections = ({ job, openTask }: Props) =>
  job.sections.map(({ id, title }) => (
    <Section
      key={id}
      job={job}
      openTask={openTask}
      title={title}
      tasks={job.tasks.filter(({ section }) => section === id)}
    />
  ))
