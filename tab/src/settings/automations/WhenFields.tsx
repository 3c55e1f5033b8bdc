import { Input } from '@fluentui/react-components'
import type { ClientStatus, Trigger } from '@praxis/practice'
import { becomesWords } from '@praxis/practice'
import { Choice } from '#src/templates/editor/Choice.tsx'
import { useEditorStyles } from '#src/templates/editor/editor-styles.ts'
import { ruleNames } from '#src/templates/template-words.ts'
import { aboutTemplate, beginTrigger } from './rule-draft.ts'
import type { Named, RuleNames } from './rule-words.ts'
import { statuses } from './rule-words.ts'

const triggers = [
  ['status', 'a job reaches'],
  ['made', 'a job is made'],
  ['date', 'it is'],
  ['client', 'a client'],
] as const
const becomes = Object.entries(becomesWords) as unknown as Named<ClientStatus> // the keys of a record by status
const ofTemplates = [
  ['task-done', 'a task is done'],
  ['section-done', 'a section is done'],
] as const
const ways = [
  ['before', 'days before'],
  ['after', 'days after'],
] as const
const dates = [
  ['due', 'a job’s due date'],
  ['start', 'a job’s start'],
  ['statutory', 'any statutory deadline of a job'],
] as const

/** A date of a job, or the statutory deadline that is set by this rule of law. */
const dateOf = (picked: string): Pick<Extract<Trigger, { on: 'date' }>, 'of' | 'deadline'> => {
  const own = dates.find(([of]) => of === picked)
  return own ? { of: own[0] } : { of: 'statutory', deadline: picked }
}

type Props = { when: Trigger; names: RuleNames; onChange: (when: Trigger) => void }

const DateFields = ({ when, onChange }: { when: Extract<Trigger, { on: 'date' }>; onChange: Props['onChange'] }) => {
  const styles = useEditorStyles()
  const isAfter = when.days > 0 || Object.is(when.days, 0)
  const counted = (size: number, after: boolean) => (after ? size : -size)
  return (
    <>
      <Input
        type="number"
        aria-label="How many days"
        className={styles.short}
        min={0}
        max={365}
        value={String(Math.abs(when.days))}
        onChange={(_, { value }) =>
          onChange({ ...when, days: counted(Math.min(365, Math.max(0, Math.round(Number(value)))), isAfter) })
        }
      />
      <Choice
        label="Before or after"
        options={ways}
        value={isAfter ? 'after' : 'before'}
        onPick={way => onChange({ ...when, days: counted(Math.abs(when.days), way === 'after') })}
      />
      <Choice
        size="wide"
        label="Which date"
        options={[...dates, ...ruleNames()]}
        value={when.deadline ?? when.of}
        onPick={picked => onChange({ on: 'date', days: when.days, ...dateOf(picked) })}
      />
    </>
  )
}

const TemplateFields = ({
  when,
  names,
  onChange,
}: Omit<Props, 'when'> & { when: Extract<Trigger, { template: string }> }) => {
  const isTask = when.on === 'task-done'
  const parts: Named = isTask ? names.steps(when.template) : names.sections(when.template)
  return (
    <>
      <Choice
        size="wide"
        label={isTask ? 'Which task' : 'Which section'}
        options={parts}
        value={isTask ? when.step : when.section}
        onPick={part => onChange(isTask ? { ...when, step: part } : { ...when, section: part })}
      />
      <span>of</span>
      <Choice
        size="wide"
        label="Of which template"
        options={names.templates}
        value={when.template}
        onPick={template => onChange(aboutTemplate(when, template, names))}
      />
    </>
  )
}

/** What it waits for. */
export const WhenFields = ({ when, names, onChange }: Props) => {
  const styles = useEditorStyles()
  const options = names.templates.length > 0 ? [...triggers, ...ofTemplates] : triggers
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>When</legend>
      <div className={styles.line}>
        <Choice
          label="What happens"
          options={options}
          value={when.on}
          onPick={on => onChange(beginTrigger(on, names))}
        />
        {when.on === 'status' && (
          <Choice
            label="Which status"
            options={statuses}
            value={when.status}
            onPick={status => onChange({ ...when, status })}
          />
        )}
        {when.on === 'client' && (
          <Choice
            size="wide"
            label="What the client does"
            options={becomes}
            value={when.status}
            onPick={status => onChange({ ...when, status })}
          />
        )}
        {when.on === 'date' && <DateFields when={when} onChange={onChange} />}
        {'template' in when && <TemplateFields when={when} names={names} onChange={onChange} />}
      </div>
    </fieldset>
  )
}
