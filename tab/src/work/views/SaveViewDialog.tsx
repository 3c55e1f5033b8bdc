import { Checkbox, Field, Input } from '@fluentui/react-components'
import { leads } from '@praxis/practice'
import { useState } from 'react'
import { FormDialog } from '#src/frame/FormDialog.tsx'
import { useAct } from '#src/frame/use-act.ts'
import { useMe } from '#src/people/use-me.ts'
import type { JobsState } from '../use-jobs.ts'
import type { View } from './use-views.ts'
import { shownFacts, viewPath } from './view-path.ts'

type Props = { jobs: JobsState; before: View | undefined; close: () => void }

/** Keeps what the page shows under a name: for oneself, or by those who lead for everybody. */
export const SaveViewDialog = ({ jobs, before, close }: Props) => {
  const { person } = useMe()
  const act = useAct()
  const [name, setName] = useState(before?.name ?? '')
  const [shared, setShared] = useState(before?.shared ?? false)
  const submit = async () => {
    const view = before?.key ?? (`view:${crypto.randomUUID()}` as const)
    const facts = { name: name.trim(), shared, ...shownFacts(jobs) }
    const came = await act('save-view', { view, ...facts })
    if (came.state === 'refused') return
    close()
    jobs.goTo(viewPath({ key: view, owner: person.key, ...facts }))
  }
  return (
    <FormDialog
      title={before ? 'Change the view' : 'Save as a view'}
      does="Save"
      isReady={name.trim() !== ''}
      submit={() => void submit()}
      close={close}
    >
      <Field label="Name" hint="It keeps the form, the filters, the order, the groups and the columns.">
        <Input value={name} maxLength={60} onChange={(_, { value }) => setName(value)} />
      </Field>
      {leads(person) && (
        <Checkbox
          label="Everybody in the firm sees it"
          checked={shared}
          onChange={(_, { checked }) => setShared(checked === true)}
        />
      )}
    </FormDialog>
  )
}
