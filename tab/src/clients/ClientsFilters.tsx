import { makeStyles } from '@fluentui/react-components'
import { clientStatus } from '@praxis/practice'
import { Chips } from '#src/frame/Chips.tsx'
import { from } from '#src/frame/use-width.ts'
import { WordsFilter } from '#src/frame/WordsFilter.tsx'
import { statusWords } from './client-words.ts'
import type { ClientsState } from './use-clients.ts'

const useStyles = makeStyles({
  filters: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    [from.middle]: { flexDirection: 'row', alignItems: 'center', padding: '0 24px 12px' },
  },
  words: { padding: '0 16px', [from.middle]: { padding: '0' } },
  chips: { [from.middle]: { marginLeft: 'auto' } },
})

type Props = { clients: Pick<ClientsState, 'input' | 'change'> }

/** Words, and which clients by their status. */
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
