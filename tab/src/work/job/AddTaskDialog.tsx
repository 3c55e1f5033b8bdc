import { Field, Input, makeStyles, Select, Textarea } from '@fluentui/react-components'
import type { JobPage, PersonKey, PlainDate } from '@praxis/practice'
import { useState } from 'react'
import { FormDialog } from '#src/frame/FormDialog.tsx'
import { useAct } from '#src/frame/use-act.ts'
import { from } from '#src/frame/use-width.ts'
import { useMay } from '#src/people/use-me.ts'
import { usePeople } from '#src/people/use-people.ts'
import { AlsoToCome } from './AlsoToCome.tsx'

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '12px',
    alignItems: 'start',
    [from.middle]: { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
  },
  input: { minWidth: 0, '& select': { minWidth: 0 } },
})

type Draft = { title: string; text: string; person: PersonKey | ''; due: PlainDate | ''; after: string }
type FieldsProps = { draft: Draft; change: (changes: Partial<Draft>) => void }

const WhoAndWhen = ({ draft, change }: FieldsProps) => {
  const styles = useStyles()
  const { workers } = usePeople()
  return (
    <div className={styles.pair}>
      <Field label="Who">
        <Select
          className={styles.input}
          value={draft.person}
          onChange={(_, { value }) => change({ person: value as Draft['person'] })}
        >
          <option value="">Nobody yet</option>
          {workers.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Due" hint={draft.due ? '' : 'With the job'}>
        <Input
          type="date"
          className={styles.input}
          value={draft.due}
          onChange={(_, { value }) => change({ due: value as Draft['due'] })}
        />
      </Field>
    </div>
  )
}

/** One more task on a job, beside those of its template. */
export const AddTaskDialog = ({ job, close }: { job: JobPage; close: () => void }) => {
  const styles = useStyles()
  const act = useAct()
  const [draft, setDraft] = useState<Draft>({
    title: '',
    text: '',
    person: job.team.preparer ?? '',
    due: '',
    after: '',
  })
  const recurring = useMay('carry-forward') && job.recurring
  const [future, setFuture] = useState(false)
  const change = (changes: Partial<Draft>) => setDraft({ ...draft, ...changes })
  const [title, text] = [draft.title.trim(), draft.text.trim()]
  const submit = () => {
    void act('add-task', {
      job: job.key,
      title,
      person: draft.person || null,
      ...(text && { text }),
      ...(draft.due && { due: draft.due }),
      ...(draft.after && { after: draft.after }),
      ...(future && { future }),
    })
    close()
  }
  return (
    <FormDialog title="Add a task" does="Add the task" isReady={title !== ''} submit={submit} close={close}>
      <Field label="Task" required>
        <Input
          className={styles.input}
          maxLength={120}
          value={draft.title}
          onChange={(_, { value }) => change({ title: value })}
        />
      </Field>
      <Field label="What to do">
        <Textarea maxLength={2000} rows={3} value={draft.text} onChange={(_, { value }) => change({ text: value })} />
      </Field>
      <WhoAndWhen draft={draft} change={change} />
      <Field label="After">
        <Select className={styles.input} value={draft.after} onChange={(_, { value }) => change({ after: value })}>
          <option value="">Nothing, at any time</option>
          {job.tasks.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      {recurring && <AlsoToCome checked={future} onChange={setFuture} />}
    </FormDialog>
  )
}
