import { Checkbox, Field, Input, MessageBar, MessageBarBody, Select, Switch } from '@fluentui/react-components'
import type { PersonFacts, PersonKey, Refusal, Right } from '@praxis/practice'
import { useState } from 'react'
import { FormDialog } from '#src/frame/FormDialog.tsx'
import { useAct } from '#src/frame/use-act.ts'
import { useSay } from '#src/frame/use-say.ts'
import { quarterHours } from '#src/people/quarter-hours.ts'
import { ZoneField } from '../place-fields.tsx'
import { RoleFields } from './RoleFields.tsx'

type Kept = PersonFacts & { active: boolean; morning: { at: string; on: boolean } }
type Props = { person: PersonKey; before: Kept; close: () => void }

const Morning = ({ morning, onChange }: { morning: Kept['morning']; onChange: (morning: Kept['morning']) => void }) => (
  <>
    <Switch
      checked={morning.on}
      onChange={(_, { checked }) => onChange({ ...morning, on: checked })}
      label="Gets the morning card"
    />
    {morning.on && (
      <Field label="At, by their clock">
        <Select value={morning.at} onChange={(_, { value }) => onChange({ ...morning, at: value })}>
          {quarterHours(morning.at).map(time => (
            <option key={time}>{time}</option>
          ))}
        </Select>
      </Field>
    )}
  </>
)

/** Fees and prices: partners and managers see them anyway. */
const MoneyRight = ({ facts, onChange }: { facts: Kept; onChange: (rights: Right[]) => void }) => {
  const byRole = facts.roles.some(role => role === 'partner' || role === 'manager')
  return (
    <Checkbox
      label={byRole ? 'Sees money, as partners and managers do' : 'May see money: fees and prices'}
      checked={byRole || facts.rights?.includes('see-money') === true}
      disabled={byRole}
      onChange={(_, { checked }) => onChange(checked === true ? ['see-money'] : [])}
    />
  )
}

/** What the firm keeps of one person. */
export const PersonDialog = ({ person, before, close }: Props) => {
  const act = useAct()
  const say = useSay()
  const [refusal, setRefusal] = useState<Refusal>()
  const [facts, setFacts] = useState(before)
  const { title = '', ...others } = facts
  const save = async () => {
    const given = { ...others, ...(title.trim() && { title }) }
    const came = await act('save-person', { person, facts: given }, { showsRefusal: true })
    if (came.state === 'refused') setRefusal(came.refusal)
    else close()
  }
  const isReady = facts.name.trim() !== '' && facts.email.trim() !== '' && facts.roles.length > 0
  return (
    <FormDialog title={before.name} does="Save" isReady={isReady} submit={() => void save()} close={close}>
      {refusal && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say.refusal(refusal)}</MessageBarBody>
        </MessageBar>
      )}
      <Field label="Name">
        <Input value={facts.name} maxLength={120} onChange={(_, { value }) => setFacts({ ...facts, name: value })} />
      </Field>
      <Field label="Title">
        <Input value={title} maxLength={120} onChange={(_, { value }) => setFacts({ ...facts, title: value })} />
      </Field>
      <Field label="E-mail">
        <Input
          type="email"
          value={facts.email}
          maxLength={200}
          onChange={(_, { value }) => setFacts({ ...facts, email: value })}
        />
      </Field>
      <RoleFields label="Roles" roles={facts.roles} onChange={roles => setFacts({ ...facts, roles })} />
      <MoneyRight facts={facts} onChange={rights => setFacts({ ...facts, rights })} />
      <ZoneField value={facts.zone} onPick={zone => setFacts({ ...facts, zone })} />
      <Morning morning={facts.morning} onChange={morning => setFacts({ ...facts, morning })} />
      <Switch
        checked={facts.active}
        onChange={(_, { checked }) => setFacts({ ...facts, active: checked })}
        label="Works here"
      />
    </FormDialog>
  )
}
