import { Button, makeStyles } from '@fluentui/react-components'
import { Filter20Regular } from '@fluentui/react-icons/svg/filter'
import type { DeadlineDays } from '@praxis/practice'
import { deadlineState } from '@praxis/practice'
import { lazy, Suspense, useState } from 'react'
import { Chips } from '#src/frame/Chips.tsx'
import { useKeys } from '#src/frame/keyboard.ts'
import { OnlyTag } from '#src/frame/OnlyTag.tsx'
import { useSay } from '#src/frame/use-say.ts'
import { from, useNarrow } from '#src/frame/use-width.ts'
import { ruleWords } from '#src/templates/template-words.ts'
import type { DeadlinesPlace } from './deadline-place.ts'
import { jurisdictionWords, stateWords } from './deadline-words.ts'
import { useClientName } from './use-client-name.ts'
import type { DeadlinesState } from './use-deadlines.ts'

const FilterDialog = lazy(() => import('./FilterDialog.tsx').then(({ FilterDialog: dialog }) => ({ default: dialog })))

const useStyles = makeStyles({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    rowGap: '4px',
    flexShrink: 0,
    [from.middle]: {
      gap: '8px',
      padding: '0 24px 12px',
    },
  },
  only: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    padding: '0 4px',
    [from.middle]: { padding: '0', marginLeft: '-12px' },
  },
  chips: { [from.middle]: { marginLeft: 'auto' } },
})

type Props = { deadlines: DeadlinesState; counts: DeadlineDays['counts'] | undefined }

type Tag = { words: string; drop: string; changes: DeadlinesPlace }

const useTags = (deadlines: DeadlinesState): Tag[] => {
  const say = useSay()
  const client = useClientName(deadlines)
  const { input } = deadlines
  return [
    ...(input.client ? [{ words: client, drop: 'Of all clients', changes: { client: undefined } }] : []),
    ...(input.rule ? [{ words: ruleWords(input.rule), drop: 'Of all kinds', changes: { rule: undefined } }] : []),
    ...(input.jurisdiction
      ? [
          {
            words: jurisdictionWords[input.jurisdiction],
            drop: 'Of all countries',
            changes: { jurisdiction: undefined },
          },
        ]
      : []),
    ...(input.person
      ? [
          {
            words: input.person === 'me' ? 'Mine' : say.person(input.person),
            drop: 'Of everybody',
            changes: { person: undefined },
          },
        ]
      : []),
  ]
}

/** Which deadlines: by client, kind, country and person, and by where they stand, each with how many there are. */
export const DeadlineFilters = ({ deadlines, counts }: Props) => {
  const styles = useStyles()
  const narrow = useNarrow()
  const [filtering, setFiltering] = useState(false)
  useKeys('Deadlines', [{ keys: 'f', words: 'Filter', run: () => setFiltering(true) }])
  const { input, change } = deadlines
  const states = deadlineState.options.filter(state => state === input.state || (counts?.[state] ?? 0) > 0)
  return (
    <div className={styles.filters}>
      <div className={styles.only}>
        <Button
          appearance="subtle"
          icon={<Filter20Regular />}
          {...(narrow && { style: { minHeight: 44 } })}
          onClick={() => setFiltering(true)}
        >
          Filter
        </Button>
        {useTags(deadlines).map(({ words, drop, changes }) => (
          <OnlyTag key={drop} words={words} drop={drop} onDrop={() => change(changes)} />
        ))}
      </div>
      <div className={styles.chips}>
        <Chips
          label="Where they stand"
          chips={states.map(id => ({ id, words: stateWords[id], count: counts?.[id], alarm: id === 'overdue' }))}
          on={id => input.state === id}
          toggle={id => change({ state: input.state === id ? undefined : id })}
        />
      </div>
      {filtering && (
        <Suspense>
          <FilterDialog deadlines={deadlines} close={() => setFiltering(false)} />
        </Suspense>
      )}
    </div>
  )
}
