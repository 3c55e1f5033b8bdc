import { Button, makeStyles, mergeClasses, ToggleButton } from '@fluentui/react-components'
import { Filter20Regular } from '@fluentui/react-icons/svg/filter'
import type { JobFilter } from '@praxis/practice'
import type { Chip } from '#src/frame/Chips.tsx'
import { Chips } from '#src/frame/Chips.tsx'
import { OnlyTag } from '#src/frame/OnlyTag.tsx'
import { useNarrow } from '#src/frame/use-width.ts'
import { WordsFilter } from '#src/frame/WordsFilter.tsx'
import { ColumnsMenu } from './ColumnsMenu.tsx'
import type { FilterWords } from './filters/filter-words.ts'
import { filterWords } from './filters/filter-words.ts'
import { useFilterNames } from './filters/use-filter-names.ts'
import { GroupMenu } from './groups/GroupMenu.tsx'
import { filterNames } from './jobs-list.ts'
import type { JobsState } from './use-jobs.ts'

const useStyles = makeStyles({
  filters: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    rowGap: '8px',
    flexWrap: 'wrap',
    flexShrink: 0,
    minHeight: '32px',
    padding: '0 24px 12px',
  },
  chips: { marginLeft: 'auto' },
  narrow: { flexShrink: 0 },
  words: { padding: '0 16px 4px' },
  only: { display: 'flex', columnGap: '8px', rowGap: '4px', flexWrap: 'wrap' },
  mine: { fontWeight: 'normal' },
})

const shownWhenEmpty: JobFilter[] = ['late', 'on-track', 'to-review']

type Props = { jobs: JobsState }

const chipsOf = ({ answer, input }: JobsState, order: JobFilter[]): Chip<JobFilter>[] =>
  order
    .filter(id => shownWhenEmpty.includes(id) || input.filter === id || (answer?.counts[id] ?? 0) > 0)
    .map(id => ({
      id,
      words: filterNames[id],
      count: answer?.counts[id],
      alarm: id === 'late' || id === 'statutory-late',
    }))

const FilterChips = ({ jobs, order }: Props & { order: JobFilter[] }) => (
  <Chips
    label="Which jobs"
    chips={chipsOf(jobs, order)}
    pending={jobs.isPending}
    on={id => jobs.input.filter === id}
    toggle={id => jobs.change({ filter: jobs.input.filter === id ? undefined : id })}
  />
)

const OnlyTags = ({ filters, change }: { filters: FilterWords[]; change: JobsState['change'] }) =>
  filters.map(({ words, drop, changes }) => (
    <OnlyTag key={`${drop} ${words}`} words={words} drop={drop} onDrop={() => change(changes)} />
  ))

const Mine = ({ jobs }: Props) => (
  <ToggleButton
    size="small"
    shape="circular"
    className={useStyles().mine}
    checked={jobs.input.mine ?? false}
    onClick={() => jobs.change({ mine: jobs.input.mine ? undefined : true })}
  >
    Mine
  </ToggleButton>
)

const NarrowFilters = ({ jobs, searching }: Props & { searching: boolean }) => {
  const styles = useStyles()
  const filters = filterWords(jobs.input, useFilterNames(jobs))
  return (
    <div className={styles.narrow}>
      {searching && (
        <div className={styles.words}>
          <WordsFilter
            label="Filter by words"
            words={jobs.input.words ?? ''}
            onWords={words => jobs.change({ words: words || undefined })}
            focused
          />
        </div>
      )}
      {filters.length > 0 && (
        <div className={mergeClasses(styles.words, styles.only)}>
          <OnlyTags filters={filters} change={jobs.change} />
        </div>
      )}
      <FilterChips
        jobs={jobs}
        order={['late', 'statutory-late', 'waiting', 'to-review', 'on-track', 'done', 'cancelled']}
      />
    </div>
  )
}

const WideFilters = ({ jobs, filter }: Props & { filter: () => void }) => {
  const styles = useStyles()
  const filters = filterWords(jobs.input, useFilterNames(jobs))
  return (
    <div className={styles.filters}>
      <WordsFilter
        label="Filter by words"
        words={jobs.input.words ?? ''}
        onWords={words => jobs.change({ words: words || undefined })}
      />
      <Mine jobs={jobs} />
      <Button appearance="subtle" icon={<Filter20Regular />} onClick={filter}>
        Filter
      </Button>
      {jobs.view === 'table' && <GroupMenu jobs={jobs} />}
      {jobs.view === 'table' && <ColumnsMenu jobs={jobs} />}
      <OnlyTags filters={filters} change={jobs.change} />
      <div className={styles.chips}>
        <FilterChips
          jobs={jobs}
          order={['on-track', 'late', 'statutory-late', 'waiting', 'to-review', 'done', 'cancelled']}
        />
      </div>
    </div>
  )
}

/** Words, mine, what else was asked for, and chips with how many jobs each would show. */
export const JobsFilters = ({ jobs, searching, filter }: Props & { searching: boolean; filter: () => void }) =>
  useNarrow() ? <NarrowFilters jobs={jobs} searching={searching} /> : <WideFilters jobs={jobs} filter={filter} />

export const ClearFilters = ({ jobs }: Props) => <Button onClick={jobs.clear}>Show all jobs</Button>
