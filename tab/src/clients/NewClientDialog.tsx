import { Button, Field, Input, MessageBar, MessageBarActions, MessageBarBody, Select } from '@fluentui/react-components'
import type { ClientKey, ClientKind, Refusal } from '@praxis/practice'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useDialogs } from '#src/frame/dialogs.ts'
import { FormDialog } from '#src/frame/FormDialog.tsx'
import { useAct } from '#src/frame/use-act.ts'
import { useSay } from '#src/frame/use-say.ts'
import { clientPath, isClientKey } from './client-place.ts'
import { kindWords } from './client-words.ts'

const kinds = Object.entries(kindWords) as [ClientKind, string][] // the words are a record by kind

type WrongProps = { refusal: Refusal; open: (client: ClientKey) => void }

/** Why it was not taken on; the client that is there already can be opened at once. */
const Wrong = ({ refusal, open }: WrongProps) => {
  const say = useSay()
  const there = refusal.code === 'duplicate-client' && isClientKey(refusal.client) ? refusal.client : undefined
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{say.refusal(refusal)}</MessageBarBody>
      {there && (
        <MessageBarActions>
          <Button onClick={() => open(there)}>Open it</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  )
}

/** Takes one client on by its name, and opens its page, where all else is written. What is refused stays written. */
export const NewClientDialog = () => {
  const { close } = useDialogs()
  const [, navigate] = useLocation()
  const act = useAct()
  const [name, setName] = useState('')
  const [kind, setKind] = useState<ClientKind>()
  const [refusal, setRefusal] = useState<Refusal>()
  const open = (client: ClientKey) => {
    close()
    navigate(clientPath(client))
  }
  const submit = async () => {
    setRefusal(undefined)
    const came = await act('add-client', { name: name.trim(), ...(kind && { kind }) }, { showsRefusal: true })
    if (came.state === 'refused') setRefusal(came.refusal)
    else if (came.state === 'done' && isClientKey(came.done.stream)) open(came.done.stream)
    else close()
  }
  return (
    <FormDialog
      title="New client"
      does="Add client"
      isReady={name.trim() !== ''}
      submit={() => void submit()}
      close={close}
    >
      {refusal && <Wrong refusal={refusal} open={open} />}
      <Field label="Name" required hint="All else is written on its page.">
        <Input maxLength={200} value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Field label="Kind">
        <Select value={kind ?? ''} onChange={(_, { value }) => setKind(kinds.find(([each]) => each === value)?.[0])}>
          <option value="">As the name says</option>
          {kinds.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
    </FormDialog>
  )
}
