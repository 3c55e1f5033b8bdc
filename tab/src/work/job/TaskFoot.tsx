import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components'
import { Checkmark20Regular } from '@fluentui/react-icons/svg/checkmark'
import type { TaskView } from '@praxis/practice'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useKeys } from '#src/frame/keyboard.ts'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useSay } from '#src/frame/use-say.ts'
import { from } from '#src/frame/use-width.ts'
import { FilingAct, filingStep } from './FilingAct.tsx'
import type { TaskActs } from './use-task-acts.ts'

const useStyles = makeStyles({
  foot: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    rowGap: '8px',
    flexWrap: 'wrap',
    flexShrink: 0,
    minHeight: '56px',
    boxSizing: 'border-box',
    padding: '12px 16px',
    [from.middle]: { padding: '12px 24px' },
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  note: { flexGrow: 1, flexBasis: '120px', minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
  review: { flexBasis: '100%' },
  right: { marginLeft: 'auto', display: 'flex', columnGap: '8px' },
})

const longest = 2000

type Props = { task: TaskView; acts: TaskActs }

const Foot = ({ children }: { children: ReactNode }) => <div className={useStyles().foot}>{children}</div>

/** Finishing, with a note if there is something to say; for work that needs it, sending for sign-off. */
const Finishing = ({ task, acts }: Props) => {
  const styles = useStyles()
  const say = useSay()
  const [note, setNote] = useState('')
  const words = task.signOff ? 'Send for sign-off' : 'Finish'
  const label = task.signOff && task.reviewer ? `Note for ${say.firstName(task.reviewer)}` : 'Note'
  const finish = async () => {
    const { state } = await acts.finish(note)
    if (state === 'done') setNote('')
  }
  useKeys('The task in the drawer', [{ keys: 'Ctrl+Enter', words, run: () => void finish() }])
  return (
    <Foot>
      <div className={styles.note}>
        <Input
          className={styles.input}
          aria-label={label}
          placeholder={label}
          maxLength={longest}
          value={note}
          onChange={(_, { value }) => setNote(value)}
        />
      </div>
      <Button appearance="primary" icon={<Checkmark20Regular />} onClick={() => void finish()}>
        {words}
      </Button>
    </Foot>
  )
}

/** The reviewer's bar: approve, or send back with what to change. */
const Reviewing = ({ task, acts }: Props) => {
  const styles = useStyles()
  const say = useSay()
  const [note, setNote] = useState('')
  const [asked, setAsked] = useState(false)
  const missing = asked && !note.trim()
  const sendBack = () => {
    setAsked(true)
    if (note.trim()) void acts.sendBack(note)
  }
  useKeys('The task in the drawer', [{ keys: 'Ctrl+Enter', words: 'Approve', run: () => void acts.approve(note) }])
  return (
    <Foot>
      <Field
        className={styles.review}
        label={task.done ? `${say.firstName(task.done.by)} finished this at ${say.moment(task.done.at)}` : 'Review'}
        {...(missing && { validationState: 'error' as const, validationMessage: 'Say what to change.' })}
      >
        <Textarea
          rows={2}
          placeholder="Note; needed to send it back"
          maxLength={longest}
          value={note}
          onChange={(_, { value }) => setNote(value)}
        />
      </Field>
      <div className={styles.right}>
        <Button onClick={sendBack}>Send back</Button>
        <Button appearance="primary" onClick={() => void acts.approve(note)}>
          Approve
        </Button>
      </div>
    </Foot>
  )
}

const InReview = ({ task, acts }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const say = useSay()
  const [approving, setApproving] = useState(false)
  const who = task.reviewer ? `With ${say.firstName(task.reviewer)}` : 'In review'
  return (
    <Foot>
      <span>{task.done ? `${who} since ${say.moment(task.done.at)}` : who}</span>
      {task.done?.note && <span className={shared.caption}>{task.done.note}</span>}
      <div className={styles.right}>
        {acts.may('record-approval') && <Button onClick={() => setApproving(true)}>The client approved…</Button>}
        {acts.may('recall') && <Button onClick={() => void acts.recall()}>Take it back</Button>}
      </div>
      {approving && <FilingAct task={task} acts={acts} close={() => setApproving(false)} />}
    </Foot>
  )
}

const Over = ({ task, acts }: Props) => {
  const styles = useStyles()
  const say = useSay()
  const { done, review, skipped, filing } = task
  const words = skipped
    ? `Skipped by ${say.person(skipped.by)} at ${say.moment(skipped.at)}`
    : filing?.filed
      ? `Recorded by ${say.person(filing.filed.by)} at ${say.moment(filing.filed.at)}`
      : review
        ? `Approved by ${say.person(review.by)} at ${say.moment(review.at)}`
        : done
          ? `Finished by ${say.person(done.by)} at ${say.moment(done.at)}`
          : 'Done'
  return (
    <Foot>
      <span>{words}</span>
      {acts.may('reopen') && (
        <Button className={styles.right} onClick={() => void acts.reopen()}>
          Reopen
        </Button>
      )}
    </Foot>
  )
}

/** A filing that is signed off: what is missing, and a new version where it has to be changed. */
const Filing = ({ task, acts }: Props) => {
  const styles = useStyles()
  const [open, setOpen] = useState(false)
  const words = `${filingStep(acts)}…`
  useKeys('The task in the drawer', [{ keys: 'Ctrl+Enter', words, run: () => setOpen(true) }])
  return (
    <Foot>
      <div className={styles.right}>
        {acts.may('finish') && <Button onClick={() => void acts.finish()}>New version</Button>}
        <Button appearance="primary" onClick={() => setOpen(true)}>
          {words}
        </Button>
      </div>
      {open && <FilingAct task={task} acts={acts} close={() => setOpen(false)} />}
    </Foot>
  )
}

/** What can be done with the task now; the one main act stands here. */
export const TaskFoot = ({ task, acts }: Props) => {
  if (acts.may('approve')) return <Reviewing key={task.done?.at} task={task} acts={acts} />
  if (task.status === 'in-review') return <InReview task={task} acts={acts} />
  if (task.status === 'done' || task.status === 'skipped') return <Over task={task} acts={acts} />
  if (task.filing?.signedOff && acts.may('record-approval')) return <Filing task={task} acts={acts} />
  if (acts.may('finish')) return <Finishing task={task} acts={acts} />
  return null
}
