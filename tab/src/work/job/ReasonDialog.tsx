import { Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import { FormDialog } from '#src/frame/FormDialog.tsx'
import { AlsoToCome } from './AlsoToCome.tsx'

type Props = {
  title: string
  label: string
  hint: string
  /** On the button that does it. */
  words: string
  /** It can be meant for the jobs to come as well. */
  reachesOn?: boolean
  give: (reason: string, future: boolean) => void
  close: () => void
}

/** Leaving a task out, or a job, takes a reason, which stays in the job's history. */
export const ReasonDialog = ({ title, label, hint, words, reachesOn = false, give, close }: Props) => {
  const [reason, setReason] = useState('')
  const [future, setFuture] = useState(false)
  const [asked, setAsked] = useState(false)
  const missing = asked && !reason.trim()
  const submit = () => {
    setAsked(true)
    if (!reason.trim()) return
    give(reason.trim(), future)
    close()
  }
  return (
    <FormDialog title={title} does={words} submit={submit} close={close}>
      <Field
        label={label}
        required
        hint={hint}
        {...(missing && { validationState: 'error' as const, validationMessage: 'Say why.' })}
      >
        <Input value={reason} maxLength={300} onChange={(_, { value }) => setReason(value)} />
      </Field>
      {reachesOn && <AlsoToCome checked={future} onChange={setFuture} />}
    </FormDialog>
  )
}
