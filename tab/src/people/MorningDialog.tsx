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
  Select,
  Switch,
} from '@fluentui/react-components'
import { useState } from 'react'
import { useDialogs } from '#src/frame/dialogs.ts'
import { useAct } from '#src/frame/use-act.ts'
import { useReturnFocus } from '#src/frame/use-return-focus.ts'
import { quarterHours } from './quarter-hours.ts'
import { useMe } from './use-me.ts'

/** When the morning card comes in the chat, or that none comes. */
export const MorningDialog = () => {
  const { morning, zone } = useMe()
  const [on, setOn] = useState(morning.on)
  const [at, setAt] = useState(morning.at)
  const dialogs = useDialogs()
  useReturnFocus()
  const act = useAct()
  const save = () => {
    dialogs.close()
    if (on !== morning.on || at !== morning.at) void act('set-morning', { on, at })
  }
  return (
    <Dialog open onOpenChange={dialogs.close}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Morning card</DialogTitle>
          <DialogContent>
            <p>
              Once a day, in the chat: what is due, what is late, who waits for you. None comes when there is nothing to
              say.
            </p>
            <Switch checked={on} onChange={(_, { checked }) => setOn(checked)} label="Send me the morning card" />
            {on && (
              <Field label="At" hint={zone.replaceAll('_', ' ')}>
                <Select value={at} onChange={(_, { value }) => setAt(value)}>
                  {quarterHours(morning.at).map(time => (
                    <option key={time}>{time}</option>
                  ))}
                </Select>
              </Field>
            )}
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>Cancel</Button>
            </DialogTrigger>
            <Button appearance="primary" onClick={save}>
              Save
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
