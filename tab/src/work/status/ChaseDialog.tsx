import { Field, Input, makeStyles } from '@fluentui/react-components'
import type { JobKey } from '@praxis/practice'
import { addDays, isPlainDate } from '@praxis/practice'
import { useState } from 'react'
import { FormDialog } from '#src/frame/FormDialog.tsx'
import { useAct } from '#src/frame/use-act.ts'
import { useMe } from '#src/people/use-me.ts'

const useStyles = makeStyles({ input: { minWidth: 0 } })

const usualDays = 7

/** Somebody was asked again today; when next, if they do not answer. */
export const ChaseDialog = ({ job, whom, close }: { job: JobKey; whom: string; close: () => void }) => {
  const styles = useStyles()
  const { today } = useMe()
  const act = useAct()
  const [next, setNext] = useState<string>(addDays(today, usualDays))
  const submit = () => {
    void act('note-chase', { job, ...(isPlainDate(next) && { next }) })
    close()
  }
  return (
    <FormDialog title={`Chased ${whom} today`} does="Note it" submit={submit} close={close}>
      <Field label="Chase next" hint="Leave it empty if there is no need to.">
        <Input
          type="date"
          className={styles.input}
          min={today}
          value={next}
          onChange={(_, { value }) => setNext(value)}
        />
      </Field>
    </FormDialog>
  )
}
