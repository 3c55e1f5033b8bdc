import { Dropdown, Field, Input, makeStyles, Option, Radio, RadioGroup } from '@fluentui/react-components'
import type { JobRole } from '@praxis/practice'
import type { ReactNode } from 'react'
import { usePeople } from '#src/people/use-people.ts'
import { useAsk } from '#src/service/use-ask.ts'
import { roleWords } from '../apply/apply-words.ts'
import type { JobActDraft, JobActKind } from './job-act-draft.ts'
import { handStages } from './job-act-draft.ts'

const useStyles = makeStyles({
  fields: { display: 'flex', flexWrap: 'wrap', columnGap: '16px', rowGap: '12px', alignItems: 'flex-start' },
  field: { flexGrow: 1, flexBasis: '200px', minWidth: 0 },
  control: { minWidth: 0 },
  whole: { flexBasis: '100%' },
})

type Props = { kind: JobActKind; draft: JobActDraft; change: (changes: Partial<JobActDraft>) => void; wrong: string }

const roles = Object.keys(roleWords) as JobRole[] // the keys of a record by role
const nobody = 'nobody'

const Assign = ({ draft, change }: Props) => {
  const styles = useStyles()
  const people = usePeople()
  const chosen = draft.person === null ? 'Nobody' : draft.person ? people.name(draft.person) : ''
  return (
    <div className={styles.fields}>
      <Field label="Role" className={styles.field}>
        <Dropdown
          className={styles.control}
          value={roleWords[draft.role]}
          selectedOptions={[draft.role]}
          onOptionSelect={(_, { optionValue }) =>
            change({ role: roles.find(role => role === optionValue) ?? draft.role })
          }
        >
          {roles.map(role => (
            <Option key={role} value={role}>
              {roleWords[role]}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <Field label="Person" className={styles.field} hint="The role’s open tasks go with it.">
        <Dropdown
          className={styles.control}
          placeholder="Choose somebody"
          value={chosen}
          selectedOptions={draft.person === undefined ? [] : [draft.person ?? nobody]}
          onOptionSelect={(_, { optionValue }) =>
            change({ person: people.workers.find(({ key }) => key === optionValue)?.key ?? null })
          }
        >
          {people.workers.map(({ key, name }) => (
            <Option key={key} value={key}>
              {name}
            </Option>
          ))}
          <Option value={nobody}>Nobody</Option>
        </Dropdown>
      </Field>
    </div>
  )
}

const moves: Record<JobActDraft['move'], string> = {
  to: 'To a day',
  by: 'By working days',
  rule: 'Back to the date by the rule',
}

const Move = ({ draft, change, wrong }: Props) => {
  const styles = useStyles()
  const validation = wrong && { validationState: 'error' as const, validationMessage: wrong }
  return (
    <div className={styles.fields}>
      <RadioGroup
        aria-label="How to move them"
        layout="horizontal"
        className={styles.whole}
        value={draft.move}
        onChange={(_, { value }) => change({ move: value === 'by' || value === 'rule' ? value : 'to' })}
      >
        {Object.entries(moves).map(([value, words]) => (
          <Radio key={value} value={value} label={words} />
        ))}
      </RadioGroup>
      {draft.move === 'to' && (
        <Field label="Internal due" className={styles.field}>
          <Input
            type="date"
            className={styles.control}
            value={draft.day}
            onChange={(_, { value }) => change({ day: value })}
          />
        </Field>
      )}
      {draft.move === 'by' && (
        <Field
          label="Working days"
          hint="5 is a week later, -5 a week sooner."
          className={styles.field}
          {...validation}
        >
          <Input
            className={styles.control}
            value={draft.workingDays}
            inputMode="numeric"
            maxLength={5}
            onChange={(_, { value }) => change({ workingDays: value })}
          />
        </Field>
      )}
    </div>
  )
}

const Tags = ({ draft, change, wrong }: Props) => {
  const styles = useStyles()
  const validation = wrong && { validationState: 'error' as const, validationMessage: wrong }
  return (
    <div className={styles.fields}>
      <Field label="Add" hint="Several with commas between." className={styles.field} {...validation}>
        <Input
          className={styles.control}
          value={draft.add}
          maxLength={400}
          onChange={(_, { value }) => change({ add: value })}
        />
      </Field>
      <Field label="Take off" className={styles.field}>
        <Input
          className={styles.control}
          value={draft.remove}
          maxLength={400}
          onChange={(_, { value }) => change({ remove: value })}
        />
      </Field>
    </div>
  )
}

const Stage = ({ draft, change }: Props) => {
  const styles = useStyles()
  const { data } = useAsk('statuses', {})
  const stages = handStages(data?.subStatuses ?? [])
  return (
    <Field label="Stage" hint="Waiting and done follow from what happens on each job.">
      <Dropdown
        className={styles.control}
        placeholder="Choose a stage"
        value={stages.find(({ id }) => id === draft.stage)?.words ?? ''}
        selectedOptions={draft.stage ? [draft.stage] : []}
        onOptionSelect={(_, { optionValue = '' }) => change({ stage: optionValue })}
      >
        {stages.map(({ id, words }) => (
          <Option key={id} value={id}>
            {words}
          </Option>
        ))}
      </Dropdown>
    </Field>
  )
}

const Cancel = ({ draft, change }: Props) => (
  <Field label="Why they are cancelled" hint="Their time and history stay; each can be taken up again.">
    <Input value={draft.reason} maxLength={300} onChange={(_, { value }) => change({ reason: value })} />
  </Field>
)

const fields: Record<JobActKind, (props: Props) => ReactNode> = {
  assign: Assign,
  date: Move,
  stage: Stage,
  tag: Tags,
  cancel: Cancel,
}

/** What has to be known to do it: who in which role, to which day, where to, which tags, why. */
export const ActFields = (props: Props) => {
  const Fields = fields[props.kind]
  return <Fields {...props} />
}
