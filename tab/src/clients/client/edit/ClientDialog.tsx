import { Field, Input, MessageBar, MessageBarBody, makeStyles, Select, Textarea } from '@fluentui/react-components'
import type { ClientField, ClientPage } from '@praxis/practice'
import { useState } from 'react'
import { FormDialog } from '#src/frame/FormDialog.tsx'
import { useAct } from '#src/frame/use-act.ts'
import { useSay } from '#src/frame/use-say.ts'
import { from } from '#src/frame/use-width.ts'
import { usePeople } from '#src/people/use-people.ts'
import { roleWords } from '#src/work/apply/apply-words.ts'
import { kindWords, statusWords } from '../../client-words.ts'
import { schemeWords } from '../client-facts.ts'
import type { ClientDraft } from './client-draft.ts'
import { changeOf, draftOf } from './client-draft.ts'
import { GroupField } from './GroupField.tsx'
import { OwnField } from './OwnField.tsx'

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '12px 16px',
    alignItems: 'start',
    [from.middle]: { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
  },
  whole: { [from.middle]: { gridColumn: '1 / -1' } },
  control: { minWidth: 0, width: '100%' },
})

type Fields = { draft: ClientDraft; set: (path: string, text: string) => void }

const Line = ({ draft, set, path, label, ...input }: Fields & { path: string; label: string; type?: 'date' }) => {
  const styles = useStyles()
  const { type } = input
  return (
    <Field label={label}>
      <Input
        className={styles.control}
        {...(type && { type })}
        maxLength={200}
        value={draft[path] ?? ''}
        onChange={(_, { value }) => set(path, value)}
      />
    </Field>
  )
}

type PickProps = Fields & { path: string; label: string; options: Record<string, string>; none?: string }

const Pick = ({ draft, set, path, label, options, none }: PickProps) => (
  <Field label={label}>
    <Select value={draft[path] ?? ''} onChange={(_, { value }) => set(path, value)}>
      {none && <option value="">{none}</option>}
      {Object.entries(options).map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </Select>
  </Field>
)

const Team = (props: Fields) => {
  const { workers, find } = usePeople()
  const names = Object.fromEntries(workers.map(({ key, name }) => [key, name]))
  return Object.entries(roleWords).map(([role, words]) => {
    const path = `team.${role}`
    const left = find(props.draft[path] as `person:${string}`) // no other is ever in it
    const options = { ...(left && { [left.key]: left.name }), ...names }
    return <Pick key={role} {...props} path={path} label={words} options={options} none="Nobody" />
  })
}

const Usual = (props: Fields) => {
  const styles = useStyles()
  const { draft, set } = props
  return (
    <>
      <Line {...props} path="name" label="Name" />
      <Line {...props} path="legalName" label="Legal name" />
      <Pick {...props} path="kind" label="Kind" options={kindWords} />
      <Pick {...props} path="status" label="Status" options={statusWords} />
      <GroupField group={draft.group ?? ''} onChange={group => set('group', group)} />
      <Line {...props} path="incorporated" label="Incorporated" type="date" />
      <Line {...props} path="contactName" label="Contact" />
      <Line {...props} path="email" label="E-mail" />
      <Line {...props} path="phone" label="Phone" />
      <Line {...props} path="website" label="Website" />
      <Field label="Address" className={styles.whole}>
        <Textarea
          rows={2}
          value={draft['address.lines'] ?? ''}
          onChange={(_, { value }) => set('address.lines', value)}
        />
      </Field>
      <Line {...props} path="address.town" label="Town" />
      <Line {...props} path="address.region" label="Region" />
      <Line {...props} path="address.postcode" label="Postcode" />
      <Line {...props} path="address.country" label="Country" />
      {Object.entries(schemeWords).map(([scheme, words]) => (
        <Line key={scheme} {...props} path={`identifiers.${scheme}`} label={words} />
      ))}
      <Team {...props} />
      <Field label="Notes" className={styles.whole}>
        <Textarea rows={3} value={draft.notes ?? ''} onChange={(_, { value }) => set('notes', value)} />
      </Field>
    </>
  )
}

/** What is wrong stands first, and is seen from wherever in the long form one was. */
const showWrong = (bar: HTMLElement | null): void => bar?.scrollIntoView({ block: 'center' })

type Props = { client: ClientPage; fields: ClientField[]; close: () => void }

/** All that is known of a client, to be put right. What is emptied goes; what is refused says why and stays written. */
export const ClientDialog = ({ client, fields, close }: Props) => {
  const styles = useStyles()
  const act = useAct()
  const say = useSay()
  const [before] = useState(() => draftOf(client, fields))
  const [draft, setDraft] = useState(before)
  const [wrong, setWrong] = useState('')
  const set = (path: string, text: string) => setDraft(now => ({ ...now, [path]: text }))
  const change = changeOf(before, draft, fields)
  const submit = async () => {
    if (!change) return
    setWrong('')
    const came = await act('change-client', { client: client.key, ...change }, { showsRefusal: true })
    if (came.state === 'refused') setWrong(say.refusal(came.refusal))
    else close()
  }
  return (
    <FormDialog
      title={`Change ${client.name}`}
      does="Save"
      isReady={change !== undefined && draft.name?.trim() !== ''}
      wide
      submit={() => void submit()}
      close={close}
    >
      {wrong && (
        <MessageBar intent="error" layout="multiline" ref={showWrong}>
          <MessageBarBody>{wrong}</MessageBarBody>
        </MessageBar>
      )}
      {fields.length > 0 && (
        <div className={styles.fields}>
          {fields.map(field => (
            <OwnField
              key={field.id}
              field={field}
              text={draft[`fields.${field.id}`] ?? ''}
              onChange={text => set(`fields.${field.id}`, text)}
            />
          ))}
        </div>
      )}
      <div className={styles.fields}>
        <Usual draft={draft} set={set} />
      </div>
    </FormDialog>
  )
}
