import { Button } from '@fluentui/react-components'
import type { ClientPage } from '@praxis/practice'
import { lazy, Suspense, useCallback, useState } from 'react'
import { Empty } from '#src/frame/Empty.tsx'
import { SectionHead } from '#src/frame/SectionHead.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useNarrow } from '#src/frame/use-width.ts'
import { useMay } from '#src/people/use-me.ts'
import type { Asking } from './ContactMenu.tsx'
import { ContactMenu } from './ContactMenu.tsx'
import { ContactRow, PersonRow } from './ContactRow.tsx'
import { unlinkedPerson } from './contact-words.ts'

const ContactDialog = lazy(() => import('./ContactDialog.tsx').then(({ ContactDialog: it }) => ({ default: it })))
const RolesDialog = lazy(() => import('./RolesDialog.tsx').then(({ RolesDialog: it }) => ({ default: it })))
const ContactShown = lazy(() => import('./ContactShown.tsx').then(({ ContactShown: it }) => ({ default: it })))

type Open = { client: ClientPage; asking: Asking | undefined; close: () => void }

const Dialogs = ({ client, asking, close }: Open) => {
  if (!asking) return null
  if (asking.of === 'add') return <ContactDialog client={client} facts={asking.facts} close={close} />
  const { contact } = asking
  if (asking.of === 'show') return <ContactShown contact={contact} close={close} />
  if (asking.of === 'roles') return <RolesDialog client={client} contact={contact} close={close} />
  return <ContactDialog client={client} contact={contact} close={close} />
}

type UnlinkedProps = { client: ClientPage; mayAdd: boolean; ask: (asking: Asking) => void }

/** Whoever stands in the client’s own facts, from before or from an import, until they are made a contact. */
const Unlinked = ({ client, mayAdd, ask }: UnlinkedProps) => {
  const narrow = useNarrow()
  const person = unlinkedPerson(client)
  if (!person) return null
  return (
    <PersonRow person={{ ...person, name: person.name || 'No name yet' }} says="In the client’s details">
      {mayAdd && (
        <Button
          size="small"
          {...(narrow && { style: { minHeight: 44 } })}
          onClick={() => ask({ of: 'add', facts: person })}
        >
          Make a contact
        </Button>
      )}
    </PersonRow>
  )
}

/** The people on the side of the client: who decides, provides and pays, and how they are reached. */
export const Contacts = ({ client }: { client: ClientPage }) => {
  const shared = useSharedStyles()
  const mayAdd = useMay('add-contact')
  const [asking, setAsking] = useState<Asking>()
  const close = useCallback(() => setAsking(undefined), [])
  const { contacts } = client
  const serving = contacts.filter(({ left, until }) => !left && !until).length
  return (
    <section aria-labelledby="client-contacts">
      <SectionHead id="client-contacts" title="Contacts" {...(serving > 0 && { count: serving })}>
        {mayAdd && (
          <Button size="small" onClick={() => setAsking({ of: 'add' })}>
            Add a contact
          </Button>
        )}
      </SectionHead>
      <ul className={shared.list} aria-label="Contacts">
        {contacts.map(contact => (
          <ContactRow key={contact.key} contact={contact}>
            <ContactMenu client={client} contact={contact} ask={setAsking} />
          </ContactRow>
        ))}
        <Unlinked client={client} mayAdd={mayAdd} ask={setAsking} />
      </ul>
      {contacts.length === 0 && !unlinkedPerson(client) && (
        <Empty>Nobody is known on the side of this client yet.</Empty>
      )}
      <Suspense>
        <Dialogs client={client} asking={asking} close={close} />
      </Suspense>
    </section>
  )
}
