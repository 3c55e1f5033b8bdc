import {
  Button,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
} from '@fluentui/react-components'
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo'
import type { JobPage, TaskView } from '@praxis/practice'
import { isPlainDate, sayMinutes } from '@praxis/practice'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useSay } from '#src/frame/use-say.ts'
import { PersonAvatar } from '#src/people/PersonAvatar.tsx'
import { PersonPicker } from '#src/people/PersonPicker.tsx'
import { TimerButton } from '#src/time/TimerButton.tsx'
import { Due } from '../Due.tsx'
import { AlsoToCome } from './AlsoToCome.tsx'
import { isOver } from './task-words.ts'
import type { TaskActs } from './use-task-acts.ts'
import { timedTask } from './use-task-acts.ts'
import { WhyDate } from './WhyDate.tsx'

const useStyles = makeStyles({
  facts: { display: 'grid', gridTemplateColumns: '80px minmax(0, 1fr)', columnGap: '8px', rowGap: '4px', margin: 0 },
  name: { color: tokens.colorNeutralForeground3, lineHeight: '28px' },
  value: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', columnGap: '6px', minHeight: '28px', margin: 0 },
  move: { width: '240px' },
  date: { minWidth: 0 },
  acts: { display: 'flex', columnGap: '8px', marginTop: '12px' },
})

const roleWords = { partner: 'the partner', manager: 'the manager', preparer: 'the preparer', reviewer: 'the reviewer' }

type Props = { job: JobPage; task: TaskView; acts: TaskActs }

const Row = ({ name, children }: { name: string; children: ReactNode }) => {
  const styles = useStyles()
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{children}</dd>
    </>
  )
}

/** Sets the due date by hand. */
const MoveDate = ({ task, acts }: Omit<Props, 'job'>) => {
  const styles = useStyles()
  const [open, setOpen] = useState(false)
  const [due, setDue] = useState<string>(task.due)
  const [future, setFuture] = useState(false)
  const move = () => {
    setOpen(false)
    if (isPlainDate(due) && (future || due !== task.due)) void acts.move(due, future)
  }
  return (
    <Popover
      open={open}
      onOpenChange={(_, data) => {
        setDue(task.due)
        setFuture(false)
        setOpen(data.open)
      }}
      trapFocus
      withArrow
    >
      <PopoverTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle">
          Change
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.move} aria-label="Due date">
        <Field label="Due" hint="Set by hand it stays; what waits for it moves on, never back.">
          <Input
            type="date"
            className={styles.date}
            value={due}
            onChange={(_, { value }) => setDue(value)}
            onKeyDown={({ key }) => key === 'Enter' && move()}
          />
        </Field>
        {acts.mayReachOn && <AlsoToCome checked={future} onChange={setFuture} />}
        <div className={styles.acts}>
          <Button size="small" disabled={!isPlainDate(due)} onClick={move}>
            Set
          </Button>
        </div>
      </PopoverSurface>
    </Popover>
  )
}

const DueRow = ({ task, acts }: Omit<Props, 'job'>) => {
  const shared = useSharedStyles()
  const say = useSay()
  const { reason } = task.why
  const by =
    reason.kind === 'by-hand' ? `set by hand, ${say.firstName(reason.by)} ${say.date(say.dayOf(reason.at))}` : ''
  return (
    <Row name="Due">
      {isOver(task) ? (
        say.date(task.due)
      ) : (
        <Due due={task.due} pinned={task.pinned} quiet={task.blocked !== null} full />
      )}
      {by && <span className={shared.caption}>{by}</span>}
      <WhyDate why={task.why} what={`due date of “${task.title}”`} />
      {acts.may('move') && <MoveDate key={task.due} task={task} acts={acts} />}
      {acts.may('move') && task.pinned && (
        <Button size="small" appearance="subtle" icon={<ArrowUndo16Regular />} onClick={() => void acts.move(null)}>
          Back to the rule
        </Button>
      )}
      {task.conflict && (
        <span className={mergeClasses(shared.caption, shared.warning)}>This is before what it waits for is due.</span>
      )}
    </Row>
  )
}

/** Who does a task, by when, with how much time, and who signs it off. */
export const TaskFacts = ({ job, task, acts }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const say = useSay()
  return (
    <dl className={styles.facts}>
      <Row name="Who">
        {acts.may('assign') ? (
          <PersonPicker as="Who" person={task.assignee} named recurring={acts.mayReachOn} onPick={acts.assign} />
        ) : (
          <>
            {task.assignee && <PersonAvatar person={task.assignee} />}
            {say.person(task.assignee)}
          </>
        )}
      </Row>
      <DueRow task={task} acts={acts} />
      <Row name="Time">
        <span className={mergeClasses(shared.tabular, task.worked > task.estimate && shared.danger)}>
          {sayMinutes(task.worked)}
        </span>
        <span className={shared.aside}>of {sayMinutes(task.estimate)}</span>
        {!isOver(task) && <TimerButton work={timedTask(job, task)} />}
      </Row>
      {task.signOff && (
        <Row name="Sign-off">
          {task.reviewer && <PersonAvatar person={task.reviewer} />}
          {task.reviewer ? say.person(task.reviewer) : `${roleWords[task.signOff]}, who is not set`}
        </Row>
      )}
      {task.blocked && task.blocked.by.length > 0 && (
        <Row name="Waits for">{task.blocked.by.map(({ title }) => `“${title}”`).join(', ')}</Row>
      )}
      {task.blocked?.until && task.blocked.by.length === 0 && <Row name="Begins">{say.date(task.blocked.until)}</Row>}
    </dl>
  )
}
