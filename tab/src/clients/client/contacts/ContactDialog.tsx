import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  Textarea,
} from '@fluentui/react-components'
import type { ClientContact, ClientPage, ContactRole, Refusal } from '@praxis/practice'
import { useState } from 'react'
import { FormDialog } from '#src/frame/FormDialog.tsx'
import { useAct } from '#src/frame/use-act.ts'
import { useSay } from '#src/frame/use-say.ts'
import type { ContactDraft } from './contact-draft.ts'
import { changeOf, draftOf, factsOf } from './contact-draft.ts'
import { othersWords } from './contact-words.ts'
import { RolesField } from './RolesField.tsx'

const useStyles = makeStyles({ input: { minWidth: 0, width: '100%' } })

type FactsProps = { draft: ContactDraft; set: (facts: Partial<ContactDraft>) => void }

const Facts = ({ draft, set }: FactsProps) => {
  const styles = useStyles()
  return (
    <>
      <Field label="Name" required>
        <Input
          className={styles.input}
          maxLength={120}
          value={draft.name}
          onChange={(_, { value }) => set({ name: value })}
        />
      </Field>
      <Field label="E-mail" hint="By this address they are found again at every client.">
        <Input
          className={styles.input}
          type="email"
          maxLength={200}
          value={draft.email}
          onChange={(_, { value }) => set({ email: value })}
        />
      </Field>
      <Field label="Phone">
        <Input
          className={styles.input}
          type="tel"
          maxLength={60}
          value={draft.phone}
          onChange={(_, { value }) => set({ phone: value })}
        />
      </Field>
      <Field label="Notes">
        <Textarea rows={2} maxLength={2000} value={draft.notes} onChange={(_, { value }) => set({ notes: value })} />
      </Field>
    </>
  )
}

type WrongProps = { refusal: Refusal; link: ((contact: `contact:${string}`) => void) | undefined }

/** What is wrong stands first, and is seen from wherever in the form one was. */
const showWrong = (bar: HTMLElement | null): void => bar?.scrollIntoView({ block: 'center' })

/** Why it was not saved; whoever is there already can be linked at once. */
const Wrong = ({ refusal, link }: WrongProps) => {
  const say = useSay()
  return (
    <MessageBar intent="error" layout="multiline" ref={showWrong}>
      <MessageBarBody>{say.refusal(refusal)}</MessageBarBody>
      {link && refusal.code === 'contact-exists' && (
        <MessageBarActions>
          <Button onClick={() => link(refusal.contact)}>Link {refusal.name}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  )
}

type Props = {
  client: ClientPage
  /** Who is changed; nobody, where somebody is added. */
  contact?: ClientContact | undefined
  /** What stands there at first. */
  facts?: Partial<ContactDraft> | undefined
  close: () => void
}

/** A contact as they are added to a client, or put right for all of theirs. What is refused says why and stays written. */
export const ContactDialog = ({ client, contact, facts, close }: Props) => {
  const act = useAct()
  const [before] = useState(() => draftOf(contact ?? facts ?? {}))
  const [draft, setDraft] = useState(before)
  const [roles, setRoles] = useState<ContactRole[]>([])
  const [refusal, setRefusal] = useState<Refusal>()
  const change = changeOf(before, draft)
  const give = async () => {
    if (!contact)
      return act('add-contact', { client: client.key, facts: factsOf(draft), roles }, { showsRefusal: true })
    return change && act('change-contact', { contact: contact.key, ...change }, { showsRefusal: true })
  }
  const submit = async () => {
    setRefusal(undefined)
    const came = await give()
    if (came?.state === 'refused') setRefusal(came.refusal)
    else close()
  }
  const link = (key: `contact:${string}`) => {
    close()
    void act('link-contact', { client: client.key, contact: key, roles })
  }
  const others = contact && othersWords(contact)
  return (
    <FormDialog
      title={contact ? `Change ${contact.name}` : `A contact of ${client.name}`}
      does={contact ? 'Save' : 'Add'}
      isReady={draft.name.trim() !== '' && (contact === undefined || change !== undefined)}
      submit={() => void submit()}
      close={close}
    >
      {refusal && <Wrong refusal={refusal} link={contact ? undefined : link} />}
      {others && <div>{others}: what you change here changes there too.</div>}
      <Facts draft={draft} set={more => setDraft(now => ({ ...now, ...more }))} />
      {!contact && <RolesField client={client.name} roles={roles} change={setRoles} />}
    </FormDialog>
  )
}
