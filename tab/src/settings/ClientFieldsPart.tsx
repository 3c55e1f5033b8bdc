import { Button, Field, Input, makeStyles, Select } from '@fluentui/react-components'
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss'
import type { ClientField, FieldKind } from '@praxis/practice'
import { Asked } from '#src/frame/Asked.tsx'
import { useAct } from '#src/frame/use-act.ts'
import { from } from '#src/frame/use-width.ts'
import { useAsk } from '#src/service/use-ask.ts'
import type { WrittenField } from './client-fields-written.ts'
import { fieldsFrom, fieldsGap, writtenOf } from './client-fields-written.ts'
import { SettingsForm } from './SettingsForm.tsx'
import { useEdited } from './use-edited.ts'

const useStyles = makeStyles({
  field: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '8px',
    alignItems: 'end',
    [from.middle]: { gridTemplateColumns: 'minmax(0, 1fr) 128px auto' },
  },
  name: { minWidth: 0 },
  kind: { gridColumn: '1', gridRow: '2', [from.middle]: { gridColumn: 'auto', gridRow: 'auto' } },
  choices: { gridColumn: '1 / -1' },
})

const kinds: Record<FieldKind, string> = {
  text: 'Text',
  number: 'Number',
  date: 'Date',
  choice: 'Choice',
  'yes-no': 'Yes or no',
}

type RowProps = { at: number; written: WrittenField; onChange: (written: WrittenField) => void; remove: () => void }

const FieldRow = ({ at, written, onChange, remove }: RowProps) => {
  const styles = useStyles()
  const { name, kind, choices } = written
  const what = name.trim() || `field ${at + 1}`
  return (
    <div className={styles.field}>
      <Field label={`Name of field ${at + 1}`} className={styles.name}>
        <Input
          className={styles.name}
          maxLength={40}
          value={name}
          onChange={(_, { value }) => onChange({ ...written, name: value })}
        />
      </Field>
      <Select
        className={styles.kind}
        aria-label={`Kind of ${what}`}
        value={kind}
        onChange={(_, { value }) => onChange({ ...written, kind: value as FieldKind })} // one of the options below
      >
        {Object.entries(kinds).map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </Select>
      <Button appearance="subtle" icon={<Dismiss16Regular />} aria-label={`Take ${what} away`} onClick={remove} />
      {kind === 'choice' && (
        <Field label={`Choices of ${what}`} hint="Several with commas between." className={styles.choices}>
          <Input
            maxLength={1900}
            placeholder="A, B, C"
            value={choices}
            onChange={(_, { value }) => onChange({ ...written, choices: value })}
          />
        </Field>
      )}
    </div>
  )
}

const Fields = ({ before }: { before: ClientField[] }) => {
  const act = useAct()
  const { value: written, isEdited, change, drop } = useEdited('client-fields', writtenOf(before))
  const gap = fieldsGap(written)
  const save = async () => {
    const came = await act('save-client-fields', { fields: fieldsFrom(written, before) })
    if (came.state === 'done') drop()
  }
  return (
    <SettingsForm isEdited={isEdited} isReady={!gap} save={save} drop={drop}>
      <span>
        What you want to know of every client besides the usual. A field that you take away keeps what was written in
        it: add it again under its name, and it shows again.
      </span>
      {written.map((each, at) => (
        <FieldRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a field has no other name while it is written
          key={at}
          at={at}
          written={each}
          onChange={next => change(written.with(at, next))}
          remove={() => change(written.filter((_, other) => other !== at))}
        />
      ))}
      {gap && isEdited && <span role="status">{gap}</span>}
      {written.length < 30 && (
        <div>
          <Button onClick={() => change([...written, { name: '', kind: 'text', choices: '' }])}>Add a field</Button>
        </div>
      )}
    </SettingsForm>
  )
}

/** What the firm keeps of its clients in fields of its own. */
export const ClientFieldsPart = () => (
  <Asked what="The fields could not be loaded." asked={useAsk('client-fields', {})}>
    {({ fields }) => <Fields before={fields} />}
  </Asked>
)
