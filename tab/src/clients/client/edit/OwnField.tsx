import { Field, Input, Select } from '@fluentui/react-components'
import type { ClientField } from '@praxis/practice'

type Props = { field: ClientField; text: string; onChange: (text: string) => void }

/** One of the firm's own fields, as its kind is written. */
export const OwnField = ({ field: { name, kind, choices = [] }, text, onChange }: Props) => {
  const options = kind === 'yes-no' ? ['yes', 'no'] : choices
  return (
    <Field label={name}>
      {kind === 'choice' || kind === 'yes-no' ? (
        <Select value={text} onChange={(_, { value }) => onChange(value)}>
          <option value="">Not said</option>
          {options.map(each => (
            <option key={each} value={each}>
              {kind === 'yes-no' ? each.charAt(0).toUpperCase() + each.slice(1) : each}
            </option>
          ))}
        </Select>
      ) : (
        <Input
          style={{ minWidth: 0 }}
          {...(kind === 'date' && { type: 'date' as const })}
          {...(kind === 'number' && { inputMode: 'decimal' as const })}
          maxLength={kind === 'number' ? 20 : 500}
          value={text}
          onChange={(_, { value }) => onChange(value)}
        />
      )}
    </Field>
  )
}
