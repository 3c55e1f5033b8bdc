import { Button, Field, Input } from '@fluentui/react-components'
import type { ServiceView } from '@praxis/practice'
import { isPlainDate } from '@praxis/practice'
import { useState } from 'react'
import { FormDialog } from '#src/frame/FormDialog.tsx'
import { useAct } from '#src/frame/use-act.ts'
import { useMe } from '#src/people/use-me.ts'

/** Ends a service with a period, or takes its end away. */
export const EndDialog = ({ service, close }: { service: ServiceView; close: () => void }) => {
  const { myToday } = useMe()
  const act = useAct()
  const [until, setUntil] = useState<string>(service.until ?? myToday)
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
    <FormDialog
      title={`End ${service.name}`}
      does="End"
      leaves="Close"
      isReady={isPlainDate(until)}
      others={service.until && <Button onClick={goOn}>Go on without an end</Button>}
      submit={end}
      close={close}
    >
      <Field
        label="Last day"
        hint="Periods that end later are not done any more. Jobs that were made stay as they are."
      >
        <Input type="date" value={until} onChange={(_, { value }) => setUntil(value)} />
      </Field>
    </FormDialog>
  )
}
