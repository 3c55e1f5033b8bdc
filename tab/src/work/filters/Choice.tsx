import { Dropdown, Field, makeStyles, Option } from '@fluentui/react-components'

const useStyles = makeStyles({
  control: { minWidth: 0, width: '100%' },
  list: { maxHeight: '320px' },
})

type Chosen = { value: string; words: string }

type Props = { label: string; value: string; any: string; options: Chosen[]; onPick: (value: string) => void }

/** One of several, or any. What is chosen and no longer among them still shows. */
export const Choice = ({ label, value, any, options, onPick }: Props) => {
  const styles = useStyles()
  const words = options.find(option => option.value === value)?.words ?? (value || any)
  return (
    <Field label={label}>
      <Dropdown
        className={styles.control}
        listbox={{ className: styles.list }}
        value={words}
        selectedOptions={[value]}
        onOptionSelect={(_, { optionValue = '' }) => onPick(optionValue)}
      >
        <Option value="">{any}</Option>
        {options.map(option => (
          <Option key={option.value} value={option.value}>
            {option.words}
          </Option>
        ))}
      </Dropdown>
    </Field>
  )
}
