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
import { Add16Regular } from '@fluentui/react-icons/svg/add'
import { Delete20Regular } from '@fluentui/react-icons/svg/delete'
import type { EntryView, PlainDate, WorkName } from '@praxis/practice'
import { sayMinutes } from '@praxis/practice'
import { useState } from 'react'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { useAct } from '#src/frame/use-act.ts'
import { useSay } from '#src/frame/use-say.ts'
import type { Came } from '#src/service/acts.ts'
import { readCell } from './read-cell.ts'

const useStyles = makeStyles({
  editor: { display: 'flex', flexDirection: 'column', rowGap: '8px', width: '400px', maxWidth: '100%' },
  head: { display: 'flex', justifyContent: 'space-between', fontWeight: tokens.fontWeightSemibold },
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
})

const longest = 2000

type Given = { minutes: number; note: string; billable: boolean }

type RowProps = {
  entry?: EntryView
  internal: boolean
  most: number
  save: (given: Given) => Promise<Came | undefined>
  remove?: () => void
  focused?: boolean
}

/** One entry: its minutes, its note, whether it is billed. It is saved when one leaves a field. */
const EntryRow = ({ entry, internal, most, save, remove, focused = false }: RowProps) => {
  const styles = useStyles()
  const say = useSay()
  const [text, setText] = useState(entry ? sayMinutes(entry.minutes) : '')
  const [note, setNote] = useState(entry?.note ?? '')
  const [billable, setBillable] = useState(entry?.billable ?? !internal)
  const [wrong, setWrong] = useState<string>()

  const submit = async (changed: Partial<Given> = {}) => {
    const read = readCell(text, most)
    if (!read.ok || read.minutes === 0) {
      setWrong(read.ok ? (entry ? 'To take it away, press the bin.' : undefined) : read.why)
      return
    }
    setWrong(undefined)
    const came = await save({ minutes: read.minutes, note: note.trim(), billable, ...changed })
    if (came?.state === 'refused') setWrong(say.refusal(came.refusal))
  }
  return (
    <div className={styles.entry}>
      <Field {...(wrong && { validationState: 'error' as const })}>
        <Input
          size="small"
          className={styles.input}
          aria-label="Time"
          placeholder="1:30"
          autoFocus={focused}
          value={text}
          onChange={(_, { value }) => setText(value)}
          onBlur={() => void submit()}
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
        onBlur={() => void submit()}
        onKeyDown={({ key }) => key === 'Enter' && void submit()}
      />
      {remove ? (
        <Tooltip content="Remove" relationship="label">
          <Button size="small" appearance="subtle" icon={<Delete20Regular />} onClick={remove} />
        </Tooltip>
      ) : (
        <span />
      )}
      {!internal && (
        <Checkbox
          className={styles.billable}
          label="Billable"
          checked={billable}
          onChange={(_, { checked }) => {
            setBillable(checked === true)
            void submit({ billable: checked === true })
          }}
        />
      )}
      {wrong && (
        <MessageBar intent="error" layout="multiline" style={{ gridColumn: '1 / -1' }}>
          <MessageBarBody>{wrong}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  )
}

type Props = { work: WorkName; date: PlainDate; entries: EntryView[]; most: number }

/** The entries of one day and one piece of work, each to be changed or removed, and one more to be added. */
export const EntriesEditor = ({ work, date, entries, most }: Props) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const say = useSay()
  const act = useAct()
  const [adding, setAdding] = useState(entries.length === 0)
  const internal = work.job === undefined
  const sum = entries.reduce((minutes, entry) => minutes + entry.minutes, 0)

  const change = async (entry: EntryView, { minutes, note, billable }: Given) => {
    const changes = {
      ...(minutes !== entry.minutes && { minutes }),
      ...(note !== (entry.note ?? '') && { note }),
      ...(billable !== entry.billable && { billable }),
    }
    if (Object.keys(changes).length === 0) return undefined
    return act('change-time', { entry: entry.key, ...changes }, { showsRefusal: true })
  }
  const add = async ({ minutes, note, billable }: Given) => {
    const on = work.job
      ? { job: work.job, ...(work.task && { task: work.task }), billable }
      : { activity: work.activity ?? '' }
    const came = await act('log-time', { ...on, date, minutes, ...(note && { note }) }, { showsRefusal: true })
    if (came.state === 'done') setAdding(false)
    return came
  }
  return (
    <div className={styles.editor}>
      <div className={styles.head}>
        <span>{say.date(date)}</span>
        <span className={shared.tabular}>{sayMinutes(sum)}</span>
      </div>
      {entries.map(entry => (
        <EntryRow
          key={`${entry.key} ${entry.version}`}
          entry={entry}
          internal={internal}
          most={most}
          save={given => change(entry, given)}
          remove={() => void act('remove-time', { entry: entry.key })}
        />
      ))}
      {adding ? (
        <EntryRow internal={internal} most={most} save={add} focused />
      ) : (
        <div>
          <Button size="small" icon={<Add16Regular />} onClick={() => setAdding(true)}>
            Add
          </Button>
        </div>
      )}
    </div>
  )
}
