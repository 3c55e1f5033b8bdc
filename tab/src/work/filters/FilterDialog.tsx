import { Button, Field, Input, makeStyles } from '@fluentui/react-components'
import type { JobRole } from '@praxis/practice'
import { primaryStatus } from '@praxis/practice'
import { useState } from 'react'
import { holdAskedWords } from '#src/clients/holds/hold-words.ts'
import { FormDialog } from '#src/frame/FormDialog.tsx'
import { from } from '#src/frame/use-width.ts'
import { usePeople } from '#src/people/use-people.ts'
import { useAsk } from '#src/service/use-ask.ts'
import { jobs as jobsInWords } from '../apply/apply-words.ts'
import type { JobsInput } from '../jobs-list.ts'
import { withInput, withText } from '../jobs-list.ts'
import { stageWords } from '../StageSign.tsx'
import type { JobsState } from '../use-jobs.ts'
import { Choice } from './Choice.tsx'
import { ClientChoice } from './ClientChoice.tsx'
import { roleWords, spanWords, waitsOnWords } from './filter-words.ts'
import { useFilterNames } from './use-filter-names.ts'

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '12px',
    [from.middle]: { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', columnGap: '16px' },
  },
  days: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', columnGap: '8px' },
  day: { minWidth: 0 },
})

const choices = (words: Record<string, string>) =>
  Object.entries(words).map(([value, text]) => ({ value, words: text }))

const openStages = [...primaryStatus.options.filter(status => status !== 'done'), 'in-review'] as const

type DraftProps = { draft: JobsInput; set: (field: keyof JobsInput, text: string) => void }

const Roles = ({ draft, set }: DraftProps) => {
  const people = usePeople()
  const options = [
    { value: 'me', words: 'Me' },
    { value: 'none', words: 'Nobody' },
    ...people.workers.map(({ key, name }) => ({ value: key as string, words: name })),
  ]
  return (Object.keys(roleWords) as JobRole[]) // the keys of a record by role
    .map(role => (
      <Choice
        key={role}
        label={roleWords[role]}
        any="Anybody"
        value={draft[role] ?? ''}
        options={options}
        onPick={value => set(role, value)}
      />
    ))
}

const Stage = ({ draft, change }: { draft: JobsInput; change: (draft: JobsInput) => void }) => {
  const { data } = useAsk('statuses', {})
  const subs = data?.subStatuses.filter(({ of }) => of !== 'done') ?? []
  const options = [
    ...openStages.map(stage => ({ value: stage as string, words: stageWords[stage] })),
    ...subs.map(({ id, of, name }) => ({ value: `sub ${id}`, words: `${stageWords[of]}: ${name}` })),
  ]
  return (
    <Choice
      label="Stage"
      any="Any stage"
      value={draft.subStatus ? `sub ${draft.subStatus}` : (draft.stage ?? '')}
      options={options}
      onPick={value => {
        const [stage, subStatus] = value.startsWith('sub ') ? ['', value.slice(4)] : [value, '']
        change(withText(withText(draft, 'stage', stage), 'subStatus', subStatus))
      }}
    />
  )
}

const Days = ({ draft, set }: DraftProps) => {
  const styles = useStyles()
  return (
    <div className={styles.days}>
      {(['dueFrom', 'dueTo'] as const).map(field => (
        <Field key={field} label={field === 'dueFrom' ? 'Due from' : 'Due to'}>
          <Input
            type="date"
            className={styles.day}
            value={draft[field] ?? ''}
            onChange={(_, { value }) => set(field, value)}
          />
        </Field>
      ))}
    </div>
  )
}

type Props = { jobs: JobsState; close: () => void }

/** By everything that a list of jobs can be narrowed by; its button says how many jobs that leaves. */
export const FilterDialog = ({ jobs, close }: Props) => {
  const styles = useStyles()
  const [draft, setDraft] = useState(jobs.input)
  const names = useFilterNames(jobs)
  const { data: services } = useAsk('job-groups', { group: 'service' }, { keep: true })
  const { data: tags } = useAsk('job-groups', { group: 'tag' }, { keep: true })
  const { data: found } = useAsk('jobs', { ...draft, most: 1 }, { keep: true })
  const set = (field: keyof JobsInput, text: string) => setDraft(withText(draft, field, text))
  const named = (groups: typeof services) =>
    groups?.groups.flatMap(({ value, name }) => (value ? [{ value, words: name ?? value }] : [])) ?? []
  return (
    <FormDialog
      title="Filter jobs"
      does={found ? `Show ${jobsInWords(found.total)}` : 'Show them'}
      wide
      others={
        <Button onClick={() => setDraft(withInput({}, { words: draft.words, filter: draft.filter }))}>Clear</Button>
      }
      submit={() => {
        jobs.replace(draft)
        close()
      }}
      close={close}
    >
      <div className={styles.fields}>
        <ClientChoice
          key={draft.client ?? 'any'}
          client={draft.client}
          name={names.client(draft.client ?? 'client:none')}
          onPick={value => set('client', value)}
        />
        <Choice
          label="Service"
          any="Any service"
          value={draft.service ?? ''}
          options={named(services)}
          onPick={value => set('service', value)}
        />
        <Roles draft={draft} set={set} />
        <Stage draft={draft} change={setDraft} />
        <Choice
          label="Waiting"
          any="Whether it waits or not"
          value={draft.waitsOn ?? ''}
          options={choices(waitsOnWords)}
          onPick={value => set('waitsOn', value)}
        />
        <Choice
          label="Hold"
          any="On hold or not"
          value={draft.hold ?? ''}
          options={choices(holdAskedWords)}
          onPick={value => set('hold', value)}
        />
        <Choice
          label="Due"
          any="Whenever it is due"
          value={draft.due ?? ''}
          options={choices(spanWords)}
          onPick={value => set('due', value)}
        />
        <Days draft={draft} set={set} />
        <Choice
          label="Start"
          any="Started or not"
          value={draft.started === undefined ? '' : String(draft.started)}
          options={choices({ true: 'Started', false: 'Not started yet' })}
          onPick={value => set('started', value)}
        />
        <Choice
          label="Tag"
          any="Any tag"
          value={draft.tag?.toLowerCase() ?? ''}
          options={named(tags)}
          onPick={value => set('tag', value)}
        />
      </div>
    </FormDialog>
  )
}
