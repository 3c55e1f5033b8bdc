import { Checkbox, Field, Input, makeStyles, Radio, RadioGroup, Select } from '@fluentui/react-components'
import type { HeldAct, HeldKey, HoldReason, HoldStrength } from '@praxis/practice'
import { heldAct, holdReason, holdReasons } from '@praxis/practice'
import { useState } from 'react'
import { FormDialog } from '#src/frame/FormDialog.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useAct } from '#src/frame/use-act.ts'
import { actNames, strengthNames } from './hold-words.ts'

const useStyles = makeStyles({ legend: { padding: '0' }, acts: { rowGap: '0' }, input: { minWidth: 0 } })

type ActsProps = { on: HeldKey; acts: HeldAct[]; change: (acts: HeldAct[]) => void }

const Acts = ({ on, acts, change }: ActsProps) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const offered = heldAct.options.filter(act => act !== 'new-job' || on.startsWith('client:'))
  return (
    <fieldset className={`${shared.fieldset} ${styles.acts}`}>
      <legend className={styles.legend}>What it holds</legend>
      {offered.map(act => (
        <Checkbox
          key={act}
          label={actNames[act]}
          checked={acts.includes(act)}
          onChange={(_, { checked }) => change(checked === true ? [...acts, act] : acts.filter(other => other !== act))}
        />
      ))}
    </fieldset>
  )
}

type Props = {
  on: HeldKey
  /** What is held, in the dialog’s title. */
  name: string
  close: () => void
}

/** Sets a hold on a client or a job: why, what it holds, and how strongly. */
export const HoldDialog = ({ on, name, close }: Props) => {
  const styles = useStyles()
  const act = useAct()
  const [reason, setReason] = useState<HoldReason>('engagement-letter')
  const [words, setWords] = useState('')
  const [strength, setStrength] = useState<HoldStrength>('warns')
  const [acts, setActs] = useState<HeldAct[]>(['start'])
  const [note, setNote] = useState('')
  const own = words.trim()
  const submit = () => {
    const said = { ...(reason === 'other' && { words: own }), ...(note.trim() && { note: note.trim() }) }
    void act('set-hold', { on, reason, strength, acts, ...said })
    close()
  }
  return (
    <FormDialog
      title={`A hold on ${name}`}
      does="Set the hold"
      isReady={acts.length > 0 && (reason !== 'other' || own !== '')}
      submit={submit}
      close={close}
    >
      <Field label="Why">
        <Select value={reason} onChange={(_, { value }) => setReason(holdReason.parse(value))}>
          {holdReasons.map(each => (
            <option key={each.reason} value={each.reason}>
              {each.name}
            </option>
          ))}
        </Select>
      </Field>
      {reason === 'other' && (
        <Field label="In your own words" required>
          <Input className={styles.input} maxLength={80} value={words} onChange={(_, { value }) => setWords(value)} />
        </Field>
      )}
      <Acts on={on} acts={acts} change={setActs} />
      <Field label="How strongly">
        <RadioGroup value={strength} onChange={(_, { value }) => setStrength(value === 'blocks' ? 'blocks' : 'warns')}>
          <Radio value="warns" label={strengthNames.warns} />
          <Radio value="blocks" label={strengthNames.blocks} />
        </RadioGroup>
      </Field>
      <Field label="Note">
        <Input
          className={styles.input}
          placeholder="What has to happen before it is lifted"
          maxLength={500}
          value={note}
          onChange={(_, { value }) => setNote(value)}
        />
      </Field>
    </FormDialog>
  )
}
