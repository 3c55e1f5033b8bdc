import { Combobox, makeStyles, Option } from '@fluentui/react-components'
import { Add20Regular } from '@fluentui/react-icons/svg/add'
import type { WorkName } from '@praxis/practice'
import { useMemo, useState } from 'react'
import { useNarrow } from '#src/frame/use-width.ts'
import { addRow } from './added-rows.ts'
import type { WeekState } from './use-week.ts'
import { useWorkOptions } from './use-work-options.ts'

const useStyles = makeStyles({
  add: { display: 'flex', alignItems: 'center', columnGap: '8px', width: '100%', minWidth: 0 },
  // Its line comes with the focus.
  box: { flexGrow: 1, minWidth: 0, maxWidth: '520px', '&:not(:focus-within)': { borderBottomColor: 'transparent' } },
})

type Props = { week: WeekState; onAdded: (work: WorkName) => void }

/** Adds a row by words; without words it offers what last week had. */
export const AddRow = ({ week, onAdded }: Props) => {
  const styles = useStyles()
  const narrow = useNarrow()
  const [typed, setTyped] = useState('')
  const { monday, rows } = week
  const there = useMemo(() => rows.map(({ id }) => id), [rows])
  const options = useWorkOptions(typed, monday, there)
  const label = narrow ? 'Add: client, job or words' : 'Add a row: client, job or words'
  return (
    <div className={styles.add}>
      <Add20Regular />
      <Combobox
        className={styles.box}
        appearance="underline"
        size={narrow ? 'large' : 'medium'}
        aria-label={label}
        placeholder={label}
        freeform
        expandIcon={null}
        value={typed}
        selectedOptions={[]}
        onChange={({ target }) => setTyped(target.value.slice(0, 200))}
        onOptionSelect={(_, { optionValue }) => {
          const chosen = options.find(({ id }) => id === optionValue)
          if (!chosen) return
          setTyped('')
          addRow(monday, chosen.work)
          onAdded(chosen.work)
        }}
      >
        {options.map(({ id, text }) => (
          <Option key={id} value={id} text={text}>
            {text}
          </Option>
        ))}
        {options.length === 0 && typed.trim() === '' && (
          <Option disabled value="" text="">
            Type a client, a job, or what it went on.
          </Option>
        )}
      </Combobox>
    </div>
  )
}
