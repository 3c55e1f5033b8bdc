import { Input } from '@fluentui/react-components'
import type { ClientField, FieldTest } from '@praxis/practice'
import { useState } from 'react'
import { useAsk } from '#src/service/use-ask.ts'
import { Choice } from '#src/templates/editor/Choice.tsx'
import { useEditorStyles } from '#src/templates/editor/editor-styles.ts'
import { tagsIn } from '../tags/tags-in.ts'

const ways: readonly (readonly [FieldTest['test'], string])[] = [
  ['is', 'is'],
  ['at-least', 'is at least'],
  ['at-most', 'is at most'],
  ['set', 'is set'],
  ['not-set', 'is not set'],
]

const isCompared = (test: FieldTest['test']): boolean => test === 'at-least' || test === 'at-most'

/** How a field of that kind can be asked about. */
const waysOf = ({ kind }: Pick<ClientField, 'kind'>) =>
  kind === 'number' || kind === 'date' ? ways : ways.filter(([test]) => !isCompared(test))

const valuesIn = (test: FieldTest['test'], words: string): string[] => {
  if (test === 'set' || test === 'not-set') return []
  const written = tagsIn(words)
  return isCompared(test) ? written.slice(0, 1) : written
}

type Props = { label: string; asked: FieldTest; onChange: (asked: FieldTest) => void }

/** What is wanted of the field: among its choices, or as it is written. */
const Values = ({ label, asked, field, onChange }: Props & { field: ClientField }) => {
  const styles = useEditorStyles()
  const [words, setWords] = useState(() => asked.in.join(', '))
  const choices = field.kind === 'yes-no' ? ['yes', 'no'] : (field.choices ?? [])
  if (choices.length > 0 && asked.in.length < 2)
    return (
      <Choice
        label={`${label}: value`}
        options={choices.map(each => [each, each] as const)}
        value={asked.in[0] ?? ''}
        onPick={value => onChange({ ...asked, in: [value] })}
      />
    )
  return (
    <Input
      aria-label={`${label}: value`}
      className={styles.wide}
      {...(field.kind === 'date' && isCompared(asked.test) && { type: 'date' as const })}
      placeholder={isCompared(asked.test) ? '10' : 'one, or several with commas'}
      maxLength={200}
      value={words}
      onChange={(_, { value }) => {
        setWords(value)
        onChange({ ...asked, in: valuesIn(asked.test, value) })
      }}
    />
  )
}

/** Which of the firm's own fields is asked about, how, and what it has to say. */
export const FieldTestFields = ({ label, asked, onChange }: Props) => {
  const { data } = useAsk('client-fields', {})
  const fields = data?.fields ?? []
  const field = fields.find(({ id }) => id === asked.field) ?? { id: asked.field, name: asked.field, kind: 'text' }
  const hasValues = asked.test !== 'set' && asked.test !== 'not-set'
  const options = fields.map(({ id, name }) => [id, name] as const)
  return (
    <>
      <Choice
        label={`${label}: field`}
        options={field.id && !fields.includes(field) ? [...options, [field.id, field.name] as const] : options}
        value={asked.field}
        onPick={id => onChange({ field: id, test: 'is', in: [] })}
      />
      <Choice
        label={`${label}: how`}
        options={waysOf(field)}
        value={asked.test}
        onPick={test => onChange({ ...asked, test, in: [] })}
      />
      {hasValues && (
        <Values key={`${field.id} ${asked.test}`} label={label} asked={asked} field={field} onChange={onChange} />
      )}
    </>
  )
}
