import type { ClientContact, ClientPage } from '@praxis/practice'
import { useState } from 'react'
import { FormDialog } from '#src/frame/FormDialog.tsx'
import { useAct } from '#src/frame/use-act.ts'
import { RolesField } from './RolesField.tsx'

type Props = { client: ClientPage; contact: ClientContact; close: () => void }

/** What a contact does for this client; whoever was taken off it serves it again. */
export const RolesDialog = ({ client, contact, close }: Props) => {
  const act = useAct()
  const [roles, setRoles] = useState(contact.roles)
  const isSame = roles.length === contact.roles.length && roles.every(role => contact.roles.includes(role))
  const submit = () => {
    close()
    void act('link-contact', { client: client.key, contact: contact.key, roles })
  }
  return (
    <FormDialog
      title={`What ${contact.name} does`}
      does={contact.until ? 'Link again' : 'Save'}
      isReady={!isSame || contact.until !== undefined}
      submit={submit}
      close={close}
    >
      <RolesField client={client.name} roles={roles} change={setRoles} />
    </FormDialog>
  )
}
