import { Field, Input, makeStyles, Radio, RadioGroup, Select } from '@fluentui/react-components'
import type { JobKey, Waiting } from '@praxis/practice'
import { useState } from 'react'
import { FormDialog } from '#src/frame/FormDialog.tsx'
import { useAct } from '#src/frame/use-act.ts'
import { from } from '#src/frame/use-width.ts'
import { useMe } from '#src/people/use-me.ts'
import { usePeople } from '#src/people/use-people.ts'
import type { Came } from '#src/service/acts.ts'
import type { WaitingDraft } from './waiting-draft.ts'
import { draftOf, inputOf, missingIn } from './waiting-draft.ts'

const useStyles = makeStyles({
  kinds: { flexWrap: 'wrap' },
  dates: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '12px',
    [from.middle]: { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
  },
  input: { minWidth: 0 },
})

type FieldsProps = {
  draft: WaitingDraft
  change: (changes: Partial<WaitingDraft>) => void
  clientName: string
  asked: boolean
}

const wrongly = (message: string | undefined) =>
  message ? { validationState: 'error' as const, validationMessage: message } : {}

const Whom = ({ draft, change, clientName, asked }: FieldsProps) => {
  const styles = useStyles()
  const { workers } = usePeople()
  const missing = asked ? missingIn(draft) : undefined
  return (
    <>
      <Field label="On whom">
        <RadioGroup
          layout="horizontal"
          className={styles.kinds}
          value={draft.kind}
          onChange={(_, { value }) =>
            change({ kind: value === 'colleague' || value === 'third-party' ? value : 'client' })
          }
        >
          <Radio value="client" label={clientName} />
          <Radio value="colleague" label="A colleague" />
          <Radio value="third-party" label="Somebody else" />
        </RadioGroup>
      </Field>
      {draft.kind === 'colleague' && (
        <Field label="Which colleague" required {...wrongly(missing)}>
          <Select value={draft.person} onChange={(_, { value }) => change({ person: value })}>
            <option value="">Choose…</option>
            {workers.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {draft.kind === 'third-party' && (
        <Field label="Who" required {...wrongly(missing)}>
          <Input
            className={styles.input}
            placeholder="HMRC, the bank, the auditor"
            maxLength={80}
            value={draft.name}
            onChange={(_, { value }) => change({ name: value })}
          />
        </Field>
      )}
    </>
  )
}

const Dates = ({ draft, change }: FieldsProps) => {
  const styles = useStyles()
  const { today } = useMe()
  return (
    <div className={styles.dates}>
      <Field label="Since">
        <Input
          type="date"
          className={styles.input}
          max={today}
          value={draft.since}
          onChange={(_, { value }) => change({ since: value })}
        />
      </Field>
      <Field label="Chase next">
        <Input
          type="date"
          className={styles.input}
          min={today}
          value={draft.next}
          onChange={(_, { value }) => change({ next: value })}
        />
      </Field>
    </div>
  )
}

type AwaitingJob = {
  key: JobKey
  name: string
  clientName: string
  waiting?: Waiting | undefined
}

type Props = {
  job: AwaitingJob
  /** What the firm calls this waiting. */
  subStatus?: string | undefined
  close: () => void
  /** Hears what becomes of it. */
  given?: (came: Promise<Came>) => void
}

/** On whom a job waits, for what, since when, and when to chase them. */
export const WaitingDialog = ({ job, subStatus, close, given }: Props) => {
  const styles = useStyles()
  const { today } = useMe()
  const act = useAct()
  const [draft, setDraft] = useState(() => draftOf(job.waiting, today))
  const [asked, setAsked] = useState(false)
  const change = (changes: Partial<WaitingDraft>) => setDraft({ ...draft, ...changes })
  const submit = () => {
    setAsked(true)
    const input = inputOf(draft)
    if (!input) return
    const came = act('set-waiting', { job: job.key, ...input, ...(subStatus && { subStatus }) })
    given?.(came)
    close()
  }
  const fields = { draft, change, asked, clientName: job.clientName }
  return (
    <FormDialog
      title={`${job.name} waits`}
      does={job.waiting ? 'Change' : 'Set to waiting'}
      submit={submit}
      close={close}
    >
      <Whom {...fields} />
      <Field label="For what">
        <Input
          className={styles.input}
          placeholder="Bank statements for October"
          maxLength={300}
          value={draft.note}
          onChange={(_, { value }) => change({ note: value })}
        />
      </Field>
      <Dates {...fields} />
    </FormDialog>
  )
}
