import { Checkbox, Field, Input, makeStyles, Radio, RadioGroup } from '@fluentui/react-components'
import type { ClientPage, PersonKey, Wall } from '@praxis/practice'
import { useState } from 'react'
import { FormDialog } from '#src/frame/FormDialog.tsx'
import { useAct } from '#src/frame/use-act.ts'
import { usePeople } from '#src/people/use-people.ts'

const useStyles = makeStyles({
  group: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0 },
  people: { display: 'flex', flexDirection: 'column', maxHeight: '32vh', overflowY: 'auto' },
})

const sides: Record<Wall['side'], { name: string; people: string }> = {
  outside: { name: 'Hide it from some people', people: 'They see nothing of this client' },
  inside: { name: 'Let only some people see it', people: 'They alone see this client' },
}

type PickProps = { side: Wall['side']; picked: PersonKey[]; pick: (picked: PersonKey[]) => void }

const Pick = ({ side, picked, pick }: PickProps) => {
  const styles = useStyles()
  const { workers } = usePeople()
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{sides[side].people}</legend>
      <div className={styles.people}>
        {workers.map(({ key, name }) => (
          <Checkbox
            key={key}
            label={name}
            checked={picked.includes(key)}
            onChange={(_, { checked }) => pick(checked ? [...picked, key] : picked.filter(other => other !== key))}
          />
        ))}
      </div>
    </fieldset>
  )
}

/** Sets an ethical wall around a client, or changes it. */
export const WallDialog = ({ client, close }: { client: ClientPage; close: () => void }) => {
  const act = useAct()
  const { wall } = client
  const [side, setSide] = useState<Wall['side']>(wall?.side ?? 'outside')
  const [picked, pick] = useState<PersonKey[]>(wall?.people ?? [])
  const [reason, setReason] = useState(wall?.reason ?? '')
  const said = reason.trim()
  const submit = () => {
    void act('set-wall', { client: client.key, side, people: picked, reason: said })
    close()
  }
  return (
    <FormDialog
      title={`An ethical wall around ${client.name}`}
      does={wall ? 'Change the wall' : 'Set the wall'}
      isReady={picked.length > 0 && said !== ''}
      submit={submit}
      close={close}
    >
      <Field label="The wall">
        <RadioGroup value={side} onChange={(_, { value }) => setSide(value === 'inside' ? 'inside' : 'outside')}>
          <Radio value="outside" label={sides.outside.name} />
          <Radio value="inside" label={sides.inside.name} />
        </RadioGroup>
      </Field>
      <Pick side={side} picked={picked} pick={pick} />
      <Field label="Why" required>
        <Input maxLength={500} value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
    </FormDialog>
  )
}
