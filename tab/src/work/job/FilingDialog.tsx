import { Field, Input } from '@fluentui/react-components'
import type { TaskView } from '@praxis/practice'
import { isPlainDate } from '@praxis/practice'
import { useState } from 'react'
import { FormDialog } from '#src/frame/FormDialog.tsx'
import { useMe } from '#src/people/use-me.ts'
import type { TaskActs } from './use-task-acts.ts'

type Props = { task: TaskView; acts: TaskActs; close: () => void }

/** That it was filed: on which day, under which reference, where the paper is. */
export const FilingDialog = ({ task, acts, close }: Props) => {
  const { today } = useMe()
  const [on, setOn] = useState<string>(today)
  const [reference, setReference] = useState('')
  const [paper, setPaper] = useState('')
  const isDay = isPlainDate(on) && on <= today
  const stops = task.filing?.deadlines ?? []
  const submit = () => {
    const where = paper.trim()
    if (isPlainDate(on)) void acts.recordFiling({ on, reference: reference.trim(), ...(where && { paper: where }) })
    close()
  }
  return (
    <FormDialog
      title="Record filing"
      does="Record filing"
      isReady={reference.trim() !== '' && isDay}
      submit={submit}
      close={close}
    >
      {stops.length > 0 && <div>This stops the statutory clock of {stops.join(' and ')}.</div>}
      <Field label="Filed on" required hint="Whether it was on time is judged by this day.">
        <Input type="date" max={today} value={on} onChange={(_, { value }) => setOn(value)} />
      </Field>
      <Field label="Reference" required hint="As the authority gave it">
        <Input maxLength={100} value={reference} onChange={(_, { value }) => setReference(value)} />
      </Field>
      <Field label="Paper" hint="A link to the receipt, or where it is kept">
        <Input maxLength={500} value={paper} onChange={(_, { value }) => setPaper(value)} />
      </Field>
    </FormDialog>
  )
}
