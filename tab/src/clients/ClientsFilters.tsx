import { Dropdown, makeStyles, Option } from '@fluentui/react-components'
import { clientStatus } from '@praxis/practice'
import { Chips } from '#src/frame/Chips.tsx'
import { from } from '#src/frame/use-width.ts'
import { WordsFilter } from '#src/frame/WordsFilter.tsx'
import { useAsk } from '#src/service/use-ask.ts'
import { statusWords } from './client-words.ts'
import { FieldFilter } from './FieldFilter.tsx'
import type { ClientsState } from './use-clients.ts'

const useStyles = makeStyles({
  filters: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    [from.middle]: {
      flexDirection: 'row',
      flexWrap: 'wrap',
      alignItems: 'center',
      rowGap: '8px',
      padding: '0 24px 12px',
    },
  },
  words: { padding: '0 16px', [from.middle]: { padding: '0' } },
  chips: { [from.middle]: { marginLeft: 'auto' } },
  tag: { minWidth: 0, maxWidth: '240px', margin: '6px 16px 0', [from.middle]: { margin: '0 0 0 12px' } },
  list: { maxHeight: '320px' },
})

type Props = { clients: Pick<ClientsState, 'input' | 'change'> }

/** Those of one tag. A tag that nobody has any more still shows, so that it can be let go. */
const TagFilter = ({ clients: { input, change } }: Props) => {
  const styles = useStyles()
  const { data } = useAsk('client-tags', {})
  const known = data?.tags ?? []
  if (known.length === 0 && !input.tag) return null
  return (
    <Dropdown
      className={styles.tag}
      listbox={{ className: styles.list }}
      aria-label="Tag"
      value={input.tag ?? 'Any tag'}
      selectedOptions={[input.tag ?? '']}
      onOptionSelect={(_, { optionValue }) => change({ tag: optionValue || undefined })}
    >
      <Option value="">Any tag</Option>
      {known.map(({ tag, clients }) => (
        <Option key={tag} value={tag} text={tag}>
          {tag} ({clients})
        </Option>
      ))}
    </Dropdown>
  )
}

/** Words, tags, the firm's own fields, and which clients by their status. */
export const ClientsFilters = ({ clients: { input, change } }: Props) => {
  const styles = useStyles()
  return (
    <div className={styles.filters}>
      <div className={styles.words}>
        <WordsFilter
          label="Filter by words"
          words={input.words ?? ''}
          onWords={words => change({ words: words || undefined })}
        />
      </div>
      <TagFilter clients={{ input, change }} />
      <FieldFilter clients={{ input, change }} />
      <div className={styles.chips}>
        <Chips
          label="Which clients"
          chips={clientStatus.options.map(id => ({ id, words: statusWords[id] }))}
          on={id => input.status === id}
          toggle={id => change({ status: input.status === id ? undefined : id })}
        />
      </div>
    </div>
  )
}
