import { Dropdown, Field, Input, makeStyles, Option } from '@fluentui/react-components'
import { sayRecurrence } from '@praxis/practice'
import { usePeople } from '#src/people/use-people.ts'
import { roleWords } from '#src/work/apply/apply-words.ts'
import type { Often, ServiceDraft } from './service-draft.ts'
import { isCounted } from './service-draft.ts'
import type { ServiceDraftState } from './use-service.ts'

const useStyles = makeStyles({
  fields: { display: 'flex', flexWrap: 'wrap', columnGap: '16px', rowGap: '12px', alignItems: 'flex-start' },
  field: { flexGrow: 1, flexBasis: '160px', minWidth: 0 },
  short: { flexGrow: 0, flexBasis: '128px', minWidth: 0 },
  control: { minWidth: 0, width: '100%' },
})

const oftens: Record<Often, string> = {
  weeks: 'Weekly',
  months: 'Monthly',
  quarters: 'Quarterly',
  years: 'Yearly',
  'year-end': 'Yearly, by the year end',
  'tax-period': 'By the year end, each tax period',
  once: 'Once',
}
const oftenNames = Object.keys(oftens) as Often[] // the keys of a record by how often

type Choice = { value: string; words: string }

const lastPart = (words: string): string => words.split(', ').at(-1) ?? words

const weekdays: Choice[] = [1, 2, 3, 4, 5, 6, 7].map(weekday => ({
  value: String(weekday),
  words: lastPart(sayRecurrence({ unit: 'weeks', every: 1, weekday })),
}))

const inMonth = (on: { day: number } | { nth: 1 | 2 | 3 | 4 | 'last'; weekday: number }): string =>
  lastPart(sayRecurrence({ unit: 'months', every: 1, on }))

const days: Choice[] = [31, ...Array.from({ length: 30 }, (_, at) => at + 1)].map(day => ({
  value: String(day),
  words: inMonth({ day }),
}))

const nthDays: Choice[] = (['last', 1, 2, 3, 4] as const).flatMap(nth =>
  [1, 2, 3, 4, 5].map(weekday => ({ value: `${nth}-${weekday}`, words: inMonth({ nth, weekday }) })),
)

const choicesFor = (often: Often): Choice[] => (often === 'weeks' ? weekdays : [...days, ...nthDays])

type Props = { state: ServiceDraftState; draft: ServiceDraft }

const Pick = (props: { label: string; value: string; choices: Choice[]; pick: (value: string) => void }) => {
  const styles = useStyles()
  const { label, value, choices, pick } = props
  return (
    <Field label={label} className={styles.field}>
      <Dropdown
        className={styles.control}
        value={choices.find(choice => choice.value === value)?.words ?? ''}
        selectedOptions={[value]}
        onOptionSelect={(_, { optionValue }) => pick(optionValue ?? value)}
      >
        {choices.map(choice => (
          <Option key={choice.value} value={choice.value}>
            {choice.words}
          </Option>
        ))}
      </Dropdown>
    </Field>
  )
}

const often = oftenNames.map(value => ({ value, words: oftens[value] }))

const Counted = ({ state, draft }: Props) => {
  const styles = useStyles()
  return (
    <>
      <Field label="Every" className={styles.short}>
        <Input
          className={styles.control}
          value={draft.every}
          contentAfter={draft.often}
          inputMode="numeric"
          maxLength={2}
          onChange={(_, { value }) => state.change({ every: value })}
        />
      </Field>
      <Pick
        label="A period ends on"
        value={draft.day}
        choices={choicesFor(draft.often)}
        pick={day => state.change({ day })}
      />
    </>
  )
}

/** How often, from when, how early, and who where nobody is. */
export const ServiceFields = ({ state, draft }: Props) => {
  const styles = useStyles()
  const people = usePeople()
  return (
    <div className={styles.fields}>
      <Pick
        label="How often"
        value={draft.often}
        choices={often}
        pick={value => {
          const chosen = oftenNames.find(name => name === value) ?? draft.often
          state.change({ often: chosen, day: chosen === 'weeks' ? '5' : '31' })
        }}
      />
      {isCounted(draft.often) && <Counted state={state} draft={draft} />}
      <Field label={draft.often === 'once' ? 'On' : 'First period ends'} className={styles.field}>
        <Input
          type="date"
          className={styles.control}
          value={draft.from}
          onChange={(_, { value }) => state.change({ from: value })}
        />
      </Field>
      <Field label="Made days before its start" className={styles.field}>
        <Input
          className={styles.control}
          value={draft.horizon}
          inputMode="numeric"
          maxLength={3}
          onChange={(_, { value }) => state.change({ horizon: value })}
        />
      </Field>
      {state.roles.map(role => (
        <Pick
          key={role}
          label={roleWords[role]}
          value={state.team[role] ?? ''}
          choices={people.workers.map(({ key, name }) => ({ value: key, words: name }))}
          pick={value => {
            const found = people.workers.find(({ key }) => key === value)
            if (found) state.fill(role, found.key)
          }}
        />
      ))}
    </div>
  )
}
