import { Dropdown, Option } from '@fluentui/react-components'
import { useEditorStyles } from './editor-styles.ts'

type Props<T extends string> = {
  label: string
  options: readonly (readonly [value: T, words: string])[]
  value: T
  onPick: (value: T) => void
  wide?: boolean
}

/** One of a few, in words. */
export const Choice = <T extends string>({ label, options, value, onPick, wide = false }: Props<T>) => {
  const styles = useEditorStyles()
  return (
    <Dropdown
      aria-label={label}
      className={wide ? styles.wide : styles.pick}
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
