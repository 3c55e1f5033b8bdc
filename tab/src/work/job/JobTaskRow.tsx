import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { DocumentSearch16Regular } from '@fluentui/react-icons/svg/document-search'
import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed'
import { SkipForwardTab20Regular } from '@fluentui/react-icons/svg/skip-forward-tab'
import type { JobPage, TaskView } from '@praxis/practice'
import { sayMinutes } from '@praxis/practice'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import { Ellipsis } from '#src/frame/Ellipsis.tsx'
import { rowFills } from '#src/frame/row-fills.ts'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useSay } from '#src/frame/use-say.ts'
import { useNarrow } from '#src/frame/use-width.ts'
import { PersonAvatar } from '#src/people/PersonAvatar.tsx'
import { TimerButton } from '#src/time/TimerButton.tsx'
import { Due } from '../Due.tsx'
import { jobPath } from '../job-place.ts'
import { FilingAct, filingStep } from './FilingAct.tsx'
import { asideWords, doneWords, isOver } from './task-words.ts'
import type { TaskActs } from './use-task-acts.ts'
import { timedTask, useTaskActs } from './use-task-acts.ts'

const useStyles = makeStyles({
  wide: { gridTemplateColumns: '32px minmax(0, 1fr) 92px 116px 44px 28px', cursor: 'pointer' },
  narrow: { gridTemplateColumns: '40px minmax(0, 1fr)', columnGap: '0', padding: '0 16px 0 4px', cursor: 'pointer' },
  open: {
    backgroundColor: rowFills.open,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}, inset 0 0 0 2px ${tokens.colorTransparentStrokeInteractive}`,
    '&:hover': { backgroundColor: rowFills.open },
  },
  sign: { display: 'flex', alignItems: 'center', color: tokens.colorNeutralForeground3 },
  box: { marginLeft: '-8px' },
  signNarrow: { paddingLeft: '14px' },
  reviewing: { color: tokens.colorBrandForeground1 },
  name: { display: 'flex', alignItems: 'baseline', columnGap: '8px', minWidth: 0 },
  title: { flexShrink: 1, minWidth: '80px' },
  over: { color: tokens.colorNeutralForeground3 },
  // What is over shows neither estimate nor timer, so longer words run on over their columns.
  when: { whiteSpace: 'nowrap' },
  // It gives way before the title does.
  aside: { flexShrink: 100, minWidth: '64px' },
  who: { display: 'flex', alignItems: 'center', columnGap: '6px', minWidth: 0 },
  lines: { display: 'flex', flexDirection: 'column', rowGap: '2px', minWidth: 0 },
  line: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', columnGap: '8px', minWidth: 0 },
})

type Props = { job: JobPage; task: TaskView; isOpen: boolean }

/** The box of a filing that is signed off: it asks for what is missing. */
const FilingBox = ({ task, acts }: { task: TaskView; acts: TaskActs }) => {
  const styles = useStyles()
  const narrow = useNarrow()
  const [asks, setAsks] = useState(false)
  return (
    // biome-ignore lint/a11y: what is pressed in here, and in the dialog, is not pressed on the row around it
    <span onClick={event => event.stopPropagation()}>
      <Checkbox
        {...(!narrow && { className: styles.box })}
        size={narrow ? 'large' : 'medium'}
        checked={false}
        disabled={!acts.may('record-approval')}
        aria-label={`${filingStep(acts)}: “${task.title}”`}
        onChange={() => setAsks(true)}
      />
      {asks && <FilingAct task={task} acts={acts} close={() => setAsks(false)} />}
    </span>
  )
}

/** At the head of the row: a box to finish it, a lock, or what else it is. */
const Sign = ({ job, task }: Props) => {
  const styles = useStyles()
  const narrow = useNarrow()
  const acts = useTaskActs(job, task)
  const sign = mergeClasses(styles.sign, narrow && styles.signNarrow)
  if (task.status === 'in-review')
    return (
      <span className={mergeClasses(sign, styles.reviewing)}>
        <DocumentSearch16Regular aria-label="In review" />
      </span>
    )
  if (task.status === 'skipped')
    return (
      <span className={sign}>
        <SkipForwardTab20Regular aria-label="Skipped" />
      </span>
    )
  if (task.blocked && task.status !== 'done')
    return (
      <span className={sign}>
        <LockClosed16Regular aria-label="Cannot begin yet" />
      </span>
    )
  const done = task.status === 'done'
  if (task.filing?.signedOff && !done) return <FilingBox task={task} acts={acts} />
  return (
    <Checkbox
      {...(!narrow && { className: styles.box })}
      size={narrow ? 'large' : 'medium'}
      checked={done}
      disabled={!acts.may(done ? 'reopen' : 'finish')}
      aria-label={done ? `Reopen “${task.title}”` : `${task.signOff ? 'Send for sign-off' : 'Finish'} “${task.title}”`}
      onClick={event => event.stopPropagation()}
      onChange={() => void (done ? acts.reopen() : acts.finish())}
    />
  )
}

const TitleLink = ({ job, task }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const state = useHistoryState<unknown>()
  return (
    <Link
      href={jobPath(job.key, task.id)}
      state={state}
      data-row-link
      className={mergeClasses(shared.link, shared.oneLine, styles.title, isOver(task) && styles.over)}
      onClick={event => event.stopPropagation()}
    >
      <Ellipsis text={task.title} />
    </Link>
  )
}

const When = ({ task, flush = false }: { task: TaskView; flush?: boolean }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const say = useSay()
  if (isOver(task))
    return <span className={mergeClasses(shared.tabular, styles.over, styles.when)}>{doneWords(task, say)}</span>
  return <Due due={task.due} pinned={task.pinned} quiet={task.blocked !== null} flush={flush} />
}

const NarrowRow = (props: Props) => {
  const { job, task } = props
  const styles = useStyles()
  const shared = useSharedStyles()
  const say = useSay()
  const [, navigate] = useLocation()
  const state = useHistoryState<unknown>()
  const below = [task.assignee ? say.person(task.assignee) : 'Nobody', asideWords(task, say)]
    .filter(Boolean)
    .join(' · ')
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the link inside does it by keyboard
    <li
      className={mergeClasses(shared.row, shared.tall, styles.narrow)}
      data-row={task.id}
      onClick={() => navigate(jobPath(job.key, task.id), { state })}
    >
      <Sign {...props} />
      <span className={styles.lines}>
        <span className={styles.line}>
          <TitleLink {...props} />
          {!isOver(task) && <When task={task} flush />}
        </span>
        <span className={mergeClasses(styles.line, shared.caption)}>
          <Ellipsis text={below} />
          {isOver(task) ? <When task={task} /> : <span className={shared.number}>{sayMinutes(task.estimate)}</span>}
        </span>
      </span>
    </li>
  )
}

/** One task of the job. */
export const JobTaskRow = (props: Props) => {
  const { job, task, isOpen } = props
  const styles = useStyles()
  const shared = useSharedStyles()
  const say = useSay()
  const narrow = useNarrow()
  const [, navigate] = useLocation()
  const state = useHistoryState<unknown>()
  if (narrow) return <NarrowRow {...props} />
  const aside = asideWords(task, say)
  const quiet = isOver(task) || task.blocked !== null
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the link inside does it by keyboard
    <li
      className={mergeClasses(shared.row, shared.edge, styles.wide, isOpen && styles.open)}
      data-row={task.id}
      {...(isOpen && { 'aria-current': 'true' as const })}
      onClick={() => navigate(jobPath(job.key, task.id), { state })}
    >
      <Sign {...props} />
      <span className={styles.name}>
        <TitleLink {...props} />
        {aside && <Ellipsis text={aside} className={mergeClasses(shared.caption, styles.aside)} />}
      </span>
      <span className={styles.who}>
        {task.assignee ? <PersonAvatar person={task.assignee} /> : null}
        <span className={mergeClasses(shared.oneLine, quiet && styles.over)}>
          {task.assignee ? say.firstName(task.assignee) : '–'}
        </span>
      </span>
      <When task={task} />
      <span className={mergeClasses(shared.number, quiet && styles.over)}>
        {isOver(task) ? '' : sayMinutes(task.estimate)}
      </span>
      {task.may.includes('finish') ? <TimerButton work={timedTask(job, task)} /> : <span />}
    </li>
  )
}
