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
  makeStyles,
  Textarea,
} from '@fluentui/react-components'
import type { SubStatus } from '@praxis/practice'
import { primaryStatus, statusWords } from '@praxis/practice'
import { useState } from 'react'
import { useDialogs } from '#src/frame/dialogs.ts'
import { Failure } from '#src/frame/Failure.tsx'
import { PageBars } from '#src/frame/PageBars.tsx'
import { useAct } from '#src/frame/use-act.ts'
import { useReturnFocus } from '#src/frame/use-return-focus.ts'
import { useAsk } from '#src/service/use-ask.ts'
import { namesOf, subStatusesFrom } from './status-names.ts'

const useStyles = makeStyles({ fields: { display: 'flex', flexDirection: 'column', rowGap: '12px' } })

const Names = ({ before }: { before: SubStatus[] }) => {
  const styles = useStyles()
  const dialogs = useDialogs()
  const act = useAct()
  const [names, setNames] = useState(() => namesOf(before))
  const save = async () => {
    const came = await act('save-statuses', { subStatuses: subStatusesFrom(names, before) })
    if (came.state !== 'refused') dialogs.close()
  }
  return (
    <DialogBody>
      <DialogTitle>Names of statuses</DialogTitle>
      <DialogContent className={styles.fields}>
        <span>
          Reports count by these five. Below each, people can choose among the names you give, one a line. A job whose
          name is taken away shows its status alone.
        </span>
        {primaryStatus.options.map(status => (
          <Field key={status} label={statusWords[status]}>
            <Textarea
              rows={2}
              resize="vertical"
              value={names[status]}
              onChange={(_, { value }) => setNames({ ...names, [status]: value })}
            />
          </Field>
        ))}
      </DialogContent>
      <DialogActions>
        <DialogTrigger disableButtonEnhancement>
          <Button>Cancel</Button>
        </DialogTrigger>
        <Button appearance="primary" onClick={() => void save()}>
          Save
        </Button>
      </DialogActions>
    </DialogBody>
  )
}

/** What the firm calls its jobs within the five statuses. */
export const StatusesDialog = () => {
  const { data, error, refetch } = useAsk('statuses', {})
  const dialogs = useDialogs()
  useReturnFocus()
  return (
    <Dialog open onOpenChange={dialogs.close}>
      <DialogSurface aria-label="Names of statuses">
        {data ? (
          <Names before={data.subStatuses} />
        ) : error ? (
          <Failure what="The names could not be loaded." error={error} retry={() => void refetch()} />
        ) : (
          <PageBars />
        )}
      </DialogSurface>
    </Dialog>
  )
}
