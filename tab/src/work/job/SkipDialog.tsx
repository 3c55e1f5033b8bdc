import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
  Input,
} from '@fluentui/react-components'
import { useState } from 'react'
import { useReturnFocus } from '#src/frame/use-return-focus.ts'

type Props = { title: string; skip: (reason: string) => void; close: () => void }

/** Leaving a task out takes a reason, which stays in the job's history. */
export const SkipDialog = ({ title, skip, close }: Props) => {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  useReturnFocus()
  const missing = asked && !reason.trim()
  const submit = () => {
    setAsked(true)
    if (!reason.trim()) return
    skip(reason.trim())
    close()
  }
  return (
    <Dialog open onOpenChange={close}>
      <DialogSurface>
        <form
          onSubmit={event => {
            event.preventDefault()
            submit()
          }}
        >
          <DialogBody>
            <DialogTitle>Skip “{title}”</DialogTitle>
            <DialogContent>
              <Field
                label="Why it is left out"
                required
                hint="What waits for it goes on."
                {...(missing && { validationState: 'error' as const, validationMessage: 'Say why.' })}
              >
                <Input value={reason} maxLength={300} onChange={(_, { value }) => setReason(value)} />
              </Field>
            </DialogContent>
            <DialogActions>
              <DialogTrigger disableButtonEnhancement>
                <Button>Cancel</Button>
              </DialogTrigger>
              <Button appearance="primary" type="submit">
                Skip it
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
