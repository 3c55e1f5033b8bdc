import { Field, Input, makeStyles, Select } from '@fluentui/react-components'
import type { PersonFacts } from '@praxis/practice'
import { role } from '@praxis/practice'
import { useState } from 'react'
import { FormDialog } from '#src/frame/FormDialog.tsx'
import { useAct } from '#src/frame/use-act.ts'
import { useMe } from '#src/people/use-me.ts'
import type { PickedPerson } from '#src/service/host.ts'
import { roleWords } from './role-words.ts'

type StaffRole = PersonFacts['roles'][number]
type Row = PickedPerson & { role: StaffRole }

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 128px', columnGap: '8px', alignItems: 'center' },
  who: { minWidth: 0, overflowWrap: 'anywhere' },
})

type Props = { picked: PickedPerson[]; zone: string; close: () => void }

/** Those who were picked from the directory: staff, unless somebody says otherwise. */
export const PickedPeople = ({ picked, zone, close }: Props) => {
  const styles = useStyles()
  const act = useAct()
  const { person: me } = useMe()
  const [run] = useState(() => `run:${crypto.randomUUID()}:0` as const)
  const [rows, setRows] = useState<Row[]>(() => picked.map(each => ({ ...each, role: 'staff' })))
  const change = (id: string, facts: Partial<Row>) =>
    setRows(rows.map(row => (row.id === id ? { ...row, ...facts } : row)))
  const add = async () => {
    const people = rows.map(({ id, name, email, role: own }) => ({
      person: `person:${id}` as const,
      // Whoever sets up goes on doing so, beside what they work as.
      facts: {
        name,
        email,
        zone,
        roles: `person:${id}` === me.key && own !== 'admin' ? ['admin' as const, own] : [own],
      },
    }))
    const came = await act('add-people', { run, people })
    if (came.state !== 'refused') close()
  }
  const isReady = rows.every(({ name, email }) => name.trim() !== '' && email.includes('@'))
  return (
    <FormDialog
      title={rows.length === 1 ? 'Add a person' : `Add ${rows.length} people`}
      does="Add"
      isReady={isReady}
      submit={() => void add()}
      close={close}
    >
      {rows.map(({ id, name, email, role: own }) => (
        <div key={id}>
          <div className={styles.row}>
            <Field className={styles.who} label={name || 'Somebody'} hint={email}>
              {email === '' || !name ? (
                <Input
                  aria-label={`E-mail of ${name || 'somebody'}`}
                  value={email}
                  onChange={(_, { value }) => change(id, { email: value, name: name || value })}
                />
              ) : (
                <span />
              )}
            </Field>
            <Select
              aria-label={`Role of ${name}`}
              value={own}
              onChange={(_, { value }) => change(id, { role: role.parse(value) })}
            >
              {role.options.map(each => (
                <option key={each} value={each}>
                  {roleWords[each].name}
                </option>
              ))}
            </Select>
          </div>
        </div>
      ))}
    </FormDialog>
  )
}
