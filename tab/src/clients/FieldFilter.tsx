import { Dropdown, Input, makeStyles, Option } from '@fluentui/react-components'
import type { ClientField, FieldTest } from '@praxis/practice'
import { useState } from 'react'
import { from } from '#src/frame/use-width.ts'
import { WordsFilter } from '#src/frame/WordsFilter.tsx'
import { useAsk } from '#src/service/use-ask.ts'
import type { ClientsState } from './use-clients.ts'

const useStyles = makeStyles({
  pick: { minWidth: 0, maxWidth: '240px', margin: '6px 16px 0', [from.middle]: { margin: '0 0 0 12px' } },
  how: { [from.middle]: { minWidth: '120px' } },
  list: { maxHeight: '320px' },
  value: { margin: '6px 16px 0', [from.middle]: { margin: '0 0 0 12px' } },
})

type Props = { clients: Pick<ClientsState, 'input' | 'change'> }
type PickProps = { label: string; options: [value: string, words: string][]; value: string; pick: (id: string) => void }

const Pick = ({ label, options, value, pick }: PickProps) => {
  const styles = useStyles()
  return (
    <Dropdown
      className={styles.pick}
      button={{ className: styles.how }}
      listbox={{ className: styles.list }}
      aria-label={label}
      value={options.find(([id]) => id === value)?.[1] ?? value}
      selectedOptions={[value]}
      onOptionSelect={(_, { optionValue = '' }) => pick(optionValue)}
    >
      {options.map(([id, words]) => (
        <Option key={id} value={id}>
          {words}
        </Option>
      ))}
    </Dropdown>
  )
}

type Named = Props & { field: ClientField }

const anything: [FieldTest['test'], string] = ['set', 'says anything']
const nothing: [FieldTest['test'], string] = ['not-set', 'says nothing yet']

/** One of a few values, anything or nothing, at one choice. */
const Chosen = ({ clients: { input, change }, field }: Named) => {
  const choices = field.kind === 'yes-no' ? ['yes', 'no'] : (field.choices ?? [])
  const said = input.value === undefined ? (input.test ?? 'set') : `is ${input.value}`
  return (
    <Pick
      label={`What ${field.name} says`}
      options={[anything, ...choices.map((each): [string, string] => [`is ${each}`, each]), nothing]}
      value={said}
      pick={id =>
        id.startsWith('is ')
          ? change({ test: undefined, value: id.slice('is '.length) })
          : change({ test: id === 'not-set' ? id : undefined, value: undefined })
      }
    />
  )
}

const compared: [FieldTest['test'], string][] = [
  ['at-least', 'is at least'],
  ['at-most', 'is at most'],
]

/** How it is asked about, and the value as it is written. */
const Written = ({ clients: { input, change }, field }: Named) => {
  const styles = useStyles()
  const { value = '' } = input
  const [how, setHow] = useState(() => input.test ?? (value ? 'is' : 'set'))
  const hasOrder = field.kind === 'number' || field.kind === 'date'
  const ways: [FieldTest['test'], string][] = [anything, ['is', 'is'], ...(hasOrder ? compared : []), nothing]
  const ask = (test: FieldTest['test'], text: string) =>
    change(text.trim() ? { test, value: text.trim() } : { test: undefined, value: undefined })
  const pick = (id: string) => {
    const test = ways.find(([way]) => way === id)?.[0] ?? 'set'
    setHow(test)
    if (test === 'set' || test === 'not-set') change({ test: test === 'set' ? undefined : test, value: undefined })
    else ask(test, value)
  }
  const label = `Value of ${field.name}`
  return (
    <>
      <Pick label={`How ${field.name} is asked about`} options={ways} value={how} pick={pick} />
      {how !== 'set' && how !== 'not-set' && (
        <div className={styles.value}>
          {field.kind === 'date' ? (
            <Input aria-label={label} type="date" value={value} onChange={(_, { value: day }) => ask(how, day)} />
          ) : (
            <WordsFilter label={label} words={value} onWords={words => ask(how, words)} />
          )}
        </div>
      )}
    </>
  )
}

/** Those of whom one of the firm's own fields says something. One that was taken away still shows, so that it can be let go. */
export const FieldFilter = ({ clients }: Props) => {
  const { data } = useAsk('client-fields', {})
  const { input, change } = clients
  const fields = data?.fields ?? []
  const field = fields.find(({ id }) => id === input.field)
  if (fields.length === 0 && !input.field) return null
  return (
    <>
      <Pick
        label="Field"
        options={[['', 'Any field'], ...fields.map(({ id, name }): [string, string] => [id, name])]}
        value={input.field ?? ''}
        pick={id => change({ field: id || undefined, test: undefined, value: undefined })}
      />
      {field &&
        (field.kind === 'choice' || field.kind === 'yes-no' ? (
          <Chosen clients={clients} field={field} />
        ) : (
          <Written key={field.id} clients={clients} field={field} />
        ))}
    </>
  )
}
