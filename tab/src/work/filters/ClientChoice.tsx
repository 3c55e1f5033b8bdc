import { Combobox, Field, makeStyles, Option } from '@fluentui/react-components'
import type { ClientKey } from '@praxis/practice'
import { useState } from 'react'
import { useLater } from '#src/frame/use-later.ts'
import { useAsk } from '#src/service/use-ask.ts'

const useStyles = makeStyles({ control: { minWidth: 0, width: '100%' }, list: { maxHeight: '320px' } })

const shown = 20

type Props = {
  client: ClientKey | undefined
  name: string
  onPick: (client: string) => void
  label?: string
  /** What stands there while none is chosen. */
  none?: string
}

/** One client, found by words, or all. */
export const ClientChoice = ({ client, name, onPick, label = 'Client', none = 'Any client' }: Props) => {
  const styles = useStyles()
  const [typed, setTyped] = useState<string>()
  const [picked, setPicked] = useState(client && name)
  const words = useLater(typed ?? '', 200)
  const { data } = useAsk('clients', { words, most: shown }, { keep: true })
  return (
    <Field label={label}>
      <Combobox
        className={styles.control}
        listbox={{ className: styles.list }}
        placeholder={none}
        clearable
        value={typed ?? picked ?? ''}
        selectedOptions={client ? [client] : []}
        onChange={event => {
          setTyped(event.target.value.slice(0, 100))
          if (event.target.value === '') onPick('')
        }}
        onOptionSelect={(_, { optionValue = '', optionText }) => {
          setTyped(undefined)
          setPicked(optionText)
          onPick(optionValue)
        }}
      >
        {data?.rows.map(row => (
          <Option key={row.key} value={row.key}>
            {row.name}
          </Option>
        ))}
      </Combobox>
    </Field>
  )
}
