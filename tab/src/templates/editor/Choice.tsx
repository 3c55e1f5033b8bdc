import { Dropdown, Option } from '@fluentui/react-components'
import { useEditorStyles } from './editor-styles.ts'

type Props<T extends string> = {
  label: string
  options: readonly (readonly [value: T, words: string])[]
  value: T
  onPick: (value: T) => void
  size?: 'pick' | 'unit' | 'way' | 'wide'
}

/** One of a few, in words. */
export const Choice = <T extends string>({ label, options, value, onPick, size = 'pick' }: Props<T>) => {
  const styles = useEditorStyles()
  return (
    <Dropdown
      aria-label={label}
      className={styles[size]}
      value={options.find(([id]) => id === value)?.[1] ?? ''}
      selectedOptions={[value]}
      onOptionSelect={(_, { optionValue }) => {
        const found = options.find(([id]) => id === optionValue)
        if (found) onPick(found[0])
      }}
    >
      {options.map(([id, words]) => (
        <Option key={id} value={id}>
          {words}
        </Option>
      ))}
    </Dropdown>
  )
}
