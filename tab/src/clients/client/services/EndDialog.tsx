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
import type { ServiceView } from '@praxis/practice'
import { isPlainDate } from '@praxis/practice'
import { useState } from 'react'
import { useAct } from '#src/frame/use-act.ts'
import { useReturnFocus } from '#src/frame/use-return-focus.ts'
import { useMe } from '#src/people/use-me.ts'

/** Ends a service with a period, or takes its end away. */
export const EndDialog = ({ service, close }: { service: ServiceView; close: () => void }) => {
  const { myToday } = useMe()
  const act = useAct()
  const [until, setUntil] = useState<string>(service.until ?? myToday)
  useReturnFocus()
  const end = () => {
    if (!isPlainDate(until)) return
    close()
    void act('end-service', { service: service.key, until })
  }
  const goOn = () => {
    close()
    void act('end-service', { service: service.key, until: null })
  }
  return (
    <Dialog open onOpenChange={close}>
      <DialogSurface>
        <form
          onSubmit={event => {
            event.preventDefault()
            end()
          }}
        >
          <DialogBody>
            <DialogTitle>{`End ${service.name}`}</DialogTitle>
            <DialogContent>
              <Field
                label="Last day"
                hint="Periods that end later are not done any more. Jobs that were made stay as they are."
              >
                <Input type="date" value={until} onChange={(_, { value }) => setUntil(value)} />
              </Field>
            </DialogContent>
            <DialogActions>
              {service.until && <Button onClick={goOn}>Go on without an end</Button>}
              <DialogTrigger disableButtonEnhancement>
                <Button>Close</Button>
              </DialogTrigger>
              <Button appearance="primary" type="submit" disabledFocusable={!isPlainDate(until)}>
                End
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
