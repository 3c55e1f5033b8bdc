import { Input } from '@fluentui/react-components'
import type { Anchor, DraftFacts, Offset } from '@praxis/practice'
import { sayAnchor } from '@praxis/practice'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import { dueWords } from '../template-words.ts'
import { Choice } from './Choice.tsx'
import { useEditorStyles } from './editor-styles.ts'

const units = [
  ['working-days', 'working days'],
  ['days', 'days'],
  ['months', 'months'],
] as const
const ways = [
  ['after', 'after'],
  ['before', 'before'],
] as const

const days: Anchor[] = ['period-start', 'period-end', 'year-end']
const jobDays: Anchor[] = ['job-start', 'job-due']
const statutory: Anchor[] = ['statutory']

type Props = {
  label: string
  due: Offset
  facts: DraftFacts
  /** The steps that it may be counted from; the job's own dates are counted from none, and from fewer days. */
  steps?: DraftFacts['steps']
  onChange: (due: Offset) => void
}

/** A date as a sentence: how many days before or after what. */
export const OffsetFields = ({ label, due, facts, steps, onChange }: Props) => {
  const styles = useEditorStyles()
  const shared = useSharedStyles()
  const titleOf = (id: string) => facts.steps.find(other => other.id === id)?.title || 'a step without a title'
  const anchors: Anchor[] = [
    ...(steps ? jobDays : []),
    ...days,
    ...(steps && facts.deadlines ? statutory : []),
    ...(steps ?? []).map(({ id }): Anchor => `step:${id}`),
  ]
  const size = Math.abs(due.count)
  const isBefore = due.count < 0 || Object.is(due.count, -0)
  const counted = (count: number, before: boolean) => (count === 0 ? 0 : before ? -count : count)
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.line}>
        <Input
          type="number"
          aria-label={`${label}: how many`}
          className={styles.short}
          min={0}
          max={400}
          value={String(size)}
          onChange={(_, { value }) =>
            onChange({ ...due, count: counted(Math.min(400, Math.max(0, Math.round(Number(value)))), isBefore) })
          }
        />
        <Choice
          size="unit"
          label={`${label}: unit`}
          options={units}
          value={due.unit}
          onPick={unit => onChange({ ...due, unit })}
        />
        <Choice
          size="way"
          label={`${label}: before or after`}
          options={ways}
          value={isBefore ? 'before' : 'after'}
          onPick={way => onChange({ ...due, count: counted(size || 1, way === 'before') })}
        />
        <Choice
          size="wide"
          label={`${label}: counted from`}
          options={anchors.map(anchor => [anchor, sayAnchor(anchor, titleOf)] as const)}
          value={due.from}
          onPick={anchor => onChange({ ...due, from: anchor })}
        />
      </div>
      {size === 0 && <div className={shared.caption}>That is {dueWords(due, facts)}</div>}
    </fieldset>
  )
}
