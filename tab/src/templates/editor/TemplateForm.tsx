import { Checkbox, Field, Input } from '@fluentui/react-components'
import type { DraftFacts, Frequency, JobRole, Need } from '@praxis/practice'
import { slugOf } from '@praxis/practice'
import { useMe } from '#src/people/use-me.ts'
import { roleWords } from '#src/work/apply/apply-words.ts'
import { capital, frequencyWords, needWords, schemeWords } from '../template-words.ts'
import { Choice } from './Choice.tsx'
import { DeadlineFields } from './DeadlineFields.tsx'
import { DurationInput } from './DurationInput.tsx'
import { useEditorStyles } from './editor-styles.ts'
import { FeeFields } from './FeeFields.tsx'
import { OffsetFields } from './OffsetFields.tsx'
import { TemplateRules } from './TemplateRules.tsx'

const frequencies = Object.entries(frequencyWords) as [Frequency, string][] // the keys of a record by frequency
const roles = Object.entries(roleWords) as [JobRole, string][] // the keys of a record by role
const needs: Need[] = [...(Object.keys(schemeWords) as Need[]), 'year-end'] // the keys of a record by scheme

type Props = { facts: DraftFacts; isNew: boolean; change: (edit: (facts: DraftFacts) => DraftFacts) => void }

const withBudget = (facts: DraftFacts, role: JobRole, minutes: number): DraftFacts => {
  const { budget = [], ...rest } = facts
  const rows = budget.filter(row => row.role !== role)
  const next = minutes > 0 ? [...rows, { role, minutes }] : rows
  return { ...rest, ...(next.length > 0 && { budget: next }) }
}

/** What a template says about the whole job. */
export const TemplateForm = ({ facts, isNew, change }: Props) => {
  const styles = useEditorStyles()
  const { may } = useMe()
  const rename = (name: string) => change(now => ({ ...now, name, ...(isNew && { service: slugOf(name) || now.id }) }))
  return (
    <section aria-label="Template" className={styles.form}>
      <Field label="Name">
        <Input value={facts.name} maxLength={80} onChange={(_, { value }) => rename(value)} />
      </Field>
      <Field label="How often">
        <Choice
          label="How often"
          options={frequencies}
          value={facts.frequency}
          onPick={frequency => change(now => ({ ...now, frequency }))}
        />
      </Field>
      <OffsetFields
        label="The job starts"
        due={facts.start}
        facts={facts}
        onChange={start => change(now => ({ ...now, start }))}
      />
      <OffsetFields
        label="The job is due"
        due={facts.due}
        facts={facts}
        onChange={due => change(now => ({ ...now, due }))}
      />
      <DeadlineFields facts={facts} change={change} />
      <fieldset className={styles.group}>
        <legend className={styles.legend}>A client needs</legend>
        <div className={styles.ticks}>
          {needs.map(need => (
            <Checkbox
              key={need}
              label={capital(needWords(need))}
              checked={facts.needs.includes(need)}
              onChange={(_, { checked }) =>
                change(now => ({
                  ...now,
                  needs: checked ? [...now.needs, need] : now.needs.filter(each => each !== need),
                }))
              }
            />
          ))}
        </div>
      </fieldset>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>Budget; without one the steps’ estimates count</legend>
        <div className={styles.line}>
          {roles.map(([role, words]) => (
            <Field key={role} label={words}>
              <DurationInput
                minutes={facts.budget?.find(row => row.role === role)?.minutes}
                most={60_000}
                onChange={minutes => change(now => withBudget(now, role, minutes))}
              />
            </Field>
          ))}
        </div>
      </fieldset>
      {may.seeMoney && <FeeFields facts={facts} change={change} />}
      <TemplateRules id={facts.id} isNew={isNew} />
    </section>
  )
}
