import { Button, Input } from '@fluentui/react-components'
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss'
import type { RuleAction, Trigger } from '@praxis/practice'
import { useMe } from '#src/people/use-me.ts'
import { Choice } from '#src/templates/editor/Choice.tsx'
import { useEditorStyles } from '#src/templates/editor/editor-styles.ts'
import { beginAction } from './rule-draft.ts'
import type { RuleNames } from './rule-words.ts'
import { roles } from './rule-words.ts'

const actions = [
  ['set-status', 'move it to'],
  ['assign', 'assign the'],
  ['tag', 'tag it'],
  ['move-due', 'move its due date'],
  ['add-task', 'add the task'],
  ['notify', 'tell'],
] as const satisfies readonly (readonly [RuleAction['do'], string])[]
/** A client itself is not tagged and has no tasks; its open jobs do. */
const onClient = [
  ['notify', 'tell'],
  ['assign', 'make the'],
  ['tag', 'tag its open jobs'],
  ['add-task', 'add to its open jobs the task'],
] as const satisfies readonly (readonly [RuleAction['do'], string])[]
const reachable = [
  ['planned', 'Planned'],
  ['ready', 'Ready'],
  ['in-progress', 'In progress'],
] as const
const dayUnits = [
  ['working-days', 'working days later'],
  ['days', 'days later'],
] as const
const ways = [
  ['later', 'working days later'],
  ['earlier', 'working days earlier'],
] as const

type Props<A extends RuleAction> = { action: A; names: RuleNames; onChange: (action: RuleAction) => void }
type Of<Kind extends RuleAction['do']> = Props<Extract<RuleAction, { do: Kind }>>

const Assign = ({ action, names, onChange }: Of<'assign'>) => (
  <>
    <Choice label="Which role" options={roles} value={action.role} onPick={role => onChange({ ...action, role })} />
    <span>to</span>
    <Choice
      size="wide"
      label="To whom"
      options={names.people}
      value={action.person}
      onPick={person => onChange({ ...action, person })}
    />
  </>
)

const MoveDue = ({ action, onChange }: Of<'move-due'>) => {
  const styles = useEditorStyles()
  const isEarlier = action.workingDays < 0
  const counted = (size: number, earlier: boolean) => (earlier ? -size : size)
  return (
    <>
      <Input
        type="number"
        aria-label="How many working days"
        className={styles.short}
        min={1}
        max={260}
        value={String(Math.abs(action.workingDays))}
        onChange={(_, { value }) => {
          const size = Math.min(260, Math.max(1, Math.round(Number(value)) || 1))
          onChange({ ...action, workingDays: counted(size, isEarlier) })
        }}
      />
      <Choice
        size="wide"
        label="Later or earlier"
        options={ways}
        value={isEarlier ? 'earlier' : 'later'}
        onPick={way => onChange({ ...action, workingDays: counted(Math.abs(action.workingDays), way === 'earlier') })}
      />
    </>
  )
}

const whom = (names: RuleNames) => [
  ...roles.map(([id, words]) => [id, `the ${words.toLowerCase()}`] as const),
  ...names.people,
]

const anySection = ''

const AddTask = ({ action, names, onChange }: Of<'add-task'>) => {
  const styles = useEditorStyles()
  const { section, ...rest } = action
  const { due } = action
  return (
    <>
      <Input
        aria-label="Name of the task"
        className={styles.wide}
        maxLength={120}
        value={action.title}
        onChange={(_, { value }) => onChange({ ...action, title: value })}
      />
      <span>to</span>
      <Choice
        size="wide"
        label="In which section"
        options={[[anySection, 'the last section'], ...names.allSections]}
        value={section ?? anySection}
        onPick={picked => onChange(picked === anySection ? rest : { ...rest, section: picked })}
      />
      <span>for</span>
      <Choice
        size="wide"
        label="Who does it"
        options={whom(names)}
        value={action.by}
        onPick={by => onChange({ ...action, by })}
      />
      <span>due</span>
      <Input
        type="number"
        aria-label="Due after how many days"
        className={styles.short}
        min={0}
        max={260}
        value={String(due.count)}
        onChange={(_, { value }) =>
          onChange({ ...action, due: { ...due, count: Math.min(260, Math.max(0, Math.round(Number(value)) || 0)) } })
        }
      />
      <Choice
        size="wide"
        label="Which days"
        options={dayUnits}
        value={due.unit}
        onPick={unit => onChange({ ...action, due: { ...due, unit } })}
      />
    </>
  )
}

const Fields = ({ action, names, onChange }: Props<RuleAction>) => {
  const styles = useEditorStyles()
  switch (action.do) {
    case 'set-status':
      return (
        <Choice
          label="To which status"
          options={reachable}
          value={action.status}
          onPick={status => onChange({ ...action, status })}
        />
      )
    case 'assign':
      return <Assign action={action} names={names} onChange={onChange} />
    case 'tag':
      return (
        <Input
          aria-label="Which tag"
          className={styles.wide}
          maxLength={40}
          value={action.tag}
          onChange={(_, { value }) => onChange({ ...action, tag: value })}
        />
      )
    case 'move-due':
      return <MoveDue action={action} names={names} onChange={onChange} />
    case 'notify':
      return (
        <Choice
          size="wide"
          label="Whom"
          options={whom(names)}
          value={action.to}
          onPick={to => onChange({ ...action, to })}
        />
      )
    case 'add-task':
      return <AddTask action={action} names={names} onChange={onChange} />
  }
}

type ListProps = { when: Trigger; does: RuleAction[]; names: RuleNames; onChange: (does: RuleAction[]) => void }

/** What it does, one after another. */
export const DoFields = ({ when, does, names, onChange }: ListProps) => {
  const styles = useEditorStyles()
  const { person } = useMe()
  const put = (at: number, action: RuleAction) => onChange(does.with(at, action))
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Then</legend>
      <div className={styles.rows}>
        {does.map((action, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an action is nothing but its place and what it says
          <div key={`${at} ${action.do}`} className={styles.line}>
            <Choice
              label={`Action ${at + 1}`}
              options={when.on === 'client' ? onClient : actions}
              size={when.on === 'client' ? 'wide' : 'pick'}
              value={action.do}
              onPick={kind => put(at, beginAction(kind, person.key))}
            />
            <Fields action={action} names={names} onChange={changed => put(at, changed)} />
            <Button
              appearance="subtle"
              icon={<Dismiss16Regular />}
              aria-label={`Take action ${at + 1} away`}
              onClick={() => onChange(does.filter((_, other) => other !== at))}
            />
          </div>
        ))}
        {does.length < 5 && (
          <Button
            className={styles.add}
            appearance="subtle"
            onClick={() => onChange([...does, beginAction('tag', person.key)])}
          >
            Add an action
          </Button>
        )}
      </div>
    </fieldset>
  )
}
