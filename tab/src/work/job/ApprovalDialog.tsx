import { Field, Input, Select } from '@fluentui/react-components'
import type { ApprovedBy, TaskView } from '@praxis/practice'
import { isPlainDate } from '@praxis/practice'
import { useState } from 'react'
import { FormDialog } from '#src/frame/FormDialog.tsx'
import { useMe } from '#src/people/use-me.ts'
import { approvedByWords } from './task-words.ts'
import type { TaskActs } from './use-task-acts.ts'

const ways = Object.entries(approvedByWords) as [ApprovedBy, string][] // the keys of a record by way

type Props = { task: TaskView; acts: TaskActs; close: () => void }

/** That the client approved the version as it stands: who, when and how. */
export const ApprovalDialog = ({ task, acts, close }: Props) => {
  const { today } = useMe()
  const [who, setWho] = useState(task.filing?.approval?.who ?? '')
  const [on, setOn] = useState<string>(today)
  const [how, setHow] = useState<ApprovedBy>('email')
  const isDay = isPlainDate(on) && on <= today
  const submit = () => {
    if (isPlainDate(on)) void acts.recordApproval({ who: who.trim(), on, how })
    close()
  }
  return (
    <FormDialog
      title="Record the client’s approval"
      does="Record it"
      isReady={who.trim() !== '' && isDay}
      submit={submit}
      close={close}
    >
      <Field
        label="Who approved it"
        required
        hint="It holds for this version: what is changed has to be approved again."
      >
        <Input maxLength={120} value={who} onChange={(_, { value }) => setWho(value)} />
      </Field>
      <Field label="When" required>
        <Input type="date" max={today} value={on} onChange={(_, { value }) => setOn(value)} />
      </Field>
      <Field label="How">
        <Select value={how} onChange={(_, { value }) => setHow(value as ApprovedBy)}>
          {ways.map(([way, words]) => (
            <option key={way} value={way}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
    </FormDialog>
  )
}
