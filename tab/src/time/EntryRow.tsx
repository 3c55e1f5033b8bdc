import {
  Button,
  Checkbox,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Tooltip,
  tokens,
} from '@fluentui/react-components'
import { Delete20Regular } from '@fluentui/react-icons/svg/delete'
import type { EntryView } from '@praxis/practice'
import { sayMinutes } from '@praxis/practice'
import { useState } from 'react'
import { useSay } from '#src/frame/use-say.ts'
import type { Came } from '#src/service/acts.ts'
import { readCell } from './read-cell.ts'

const useStyles = makeStyles({
  entry: {
    display: 'grid',
    gridTemplateColumns: '64px minmax(0, 1fr) 32px',
    columnGap: '8px',
    alignItems: 'start',
    paddingTop: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  input: { minWidth: 0, width: '100%' },
  billable: { gridColumn: '2 / 3' },
  wrong: { gridColumn: '1 / -1' },
})

const longest = 2000

export type Given = { minutes: number; note: string; billable: boolean }

type Props = {
  entry?: EntryView
  internal: boolean
  most: number
  save: (given: Given) => Promise<Came | undefined>
  remove?: () => void
  focused?: boolean
}

/** What is typed of one entry, and how it is saved: when one leaves a field. */
const useEntry = ({ entry, internal, most, save }: Props) => {
  const say = useSay()
  const [text, setText] = useState(entry ? sayMinutes(entry.minutes) : '')
  const [note, setNote] = useState(entry?.note ?? '')
  const [billable, setBillable] = useState(entry?.billable ?? !internal)
  const [wrong, setWrong] = useState<string>()

  const submit = async (changed: Partial<Given> = {}) => {
    const read = readCell(text, most)
    if (!read.ok) return setWrong(read.why)
    if (read.minutes === 0) return setWrong(entry && 'To take it away, press the bin.')
    setWrong(undefined)
    const came = await save({ minutes: read.minutes, note: note.trim(), billable, ...changed })
    if (came?.state === 'refused') setWrong(say.refusal(came.refusal))
  }
  const bill = (on: boolean) => {
    setBillable(on)
    void submit({ billable: on })
  }
  return { text, setText, note, setNote, billable, bill, wrong, submit: () => void submit() }
}

/** One entry: its minutes, its note, whether it is billed. */
export const EntryRow = (props: Props) => {
  const styles = useStyles()
  const { text, setText, note, setNote, billable, bill, wrong, submit } = useEntry(props)
  return (
    <div className={styles.entry}>
      <Field {...(wrong && { validationState: 'error' as const })}>
        <Input
          size="small"
          className={styles.input}
          aria-label="Time"
          placeholder="1:30"
          autoFocus={props.focused ?? false}
          value={text}
          onChange={(_, { value }) => setText(value)}
          onBlur={submit}
        />
      </Field>
      <Input
        size="small"
        className={styles.input}
        aria-label="Note"
        placeholder="Note"
        maxLength={longest}
        value={note}
        onChange={(_, { value }) => setNote(value)}
        onBlur={submit}
        onKeyDown={({ key }) => key === 'Enter' && submit()}
      />
      {props.remove ? (
        <Tooltip content="Remove" relationship="label">
          <Button size="small" appearance="subtle" icon={<Delete20Regular />} onClick={props.remove} />
        </Tooltip>
      ) : (
        <span />
      )}
      {!props.internal && (
        <Checkbox
          className={styles.billable}
          label="Billable"
          checked={billable}
          onChange={(_, { checked }) => bill(checked === true)}
        />
      )}
      {wrong && (
        <MessageBar intent="error" layout="multiline" className={styles.wrong}>
          <MessageBarBody>{wrong}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  )
}
