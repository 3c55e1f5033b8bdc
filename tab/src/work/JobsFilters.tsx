import { Button, makeStyles, mergeClasses, Tag, ToggleButton } from '@fluentui/react-components'
import { Dismiss12Regular } from '@fluentui/react-icons/svg/dismiss'
import type { JobFilter } from '@praxis/practice'
import type { Chip } from '#src/frame/Chips.tsx'
import { Chips } from '#src/frame/Chips.tsx'
import { useNarrow } from '#src/frame/use-width.ts'
import { WordsFilter } from '#src/frame/WordsFilter.tsx'
import { usePeople } from '#src/people/use-people.ts'
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
  only: { display: 'flex', columnGap: '8px' },
  mine: { fontWeight: 'normal' },
})

const shownWhenEmpty: JobFilter[] = ['late', 'on-track', 'to-review']

type Props = { jobs: JobsState }

const chipsOf = ({ answer, input }: JobsState, order: JobFilter[]): Chip<JobFilter>[] =>
  order
    .filter(id => shownWhenEmpty.includes(id) || input.filter === id || (answer?.counts[id] ?? 0) > 0)
    .map(id => ({ id, words: filterNames[id], count: answer?.counts[id], alarm: id === 'late' }))

const FilterChips = ({ jobs, order }: Props & { order: JobFilter[] }) => (
  <Chips
    label="Which jobs"
    chips={chipsOf(jobs, order)}
    pending={jobs.isPending}
    on={id => jobs.input.filter === id}
    toggle={id => jobs.change({ filter: jobs.input.filter === id ? undefined : id })}
  />
)

type OnlyProps = { words: string; drop: string; onDrop: () => void }

/** Whose jobs alone are listed, to be dropped. */
const OnlyTag = ({ words, drop, onDrop }: OnlyProps) => (
  <Tag
    size="small"
    appearance="brand"
    dismissible
    dismissIcon={<Dismiss12Regular aria-label={drop} />}
    onClick={onDrop}
  >
    {words}
  </Tag>
)

const hasOnly = ({ input: { client, person, tag } }: JobsState): boolean => Boolean(client || person || tag)

const OnlyTags = ({ jobs }: Props) => {
  const people = usePeople()
  const { client, person, tag } = jobs.input
  return (
    <>
      {client && (
        <OnlyTag
          words={jobs.rowAt(0)?.clientName ?? 'One client'}
          drop="Show the jobs of all clients"
          onDrop={() => jobs.change({ client: undefined })}
        />
      )}
      {person && (
        <OnlyTag
          words={people.name(person)}
          drop="Show the jobs of everybody"
          onDrop={() => jobs.change({ person: undefined })}
        />
      )}
      {tag && <OnlyTag words={tag} drop="Show jobs with any tag" onDrop={() => jobs.change({ tag: undefined })} />}
    </>
  )
}

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
      {hasOnly(jobs) && (
        <div className={mergeClasses(styles.words, styles.only)}>
          <OnlyTags jobs={jobs} />
        </div>
      )}
      <FilterChips jobs={jobs} order={['late', 'waiting', 'to-review', 'on-track', 'done', 'cancelled']} />
    </div>
  )
}

/** Words, mine, and chips with how many jobs each would show. */
export const JobsFilters = ({ jobs, searching }: Props & { searching: boolean }) => {
  const styles = useStyles()
  if (useNarrow()) return <NarrowFilters jobs={jobs} searching={searching} />
  return (
    <div className={styles.filters}>
      <WordsFilter
        label="Filter by words"
        words={jobs.input.words ?? ''}
        onWords={words => jobs.change({ words: words || undefined })}
      />
      <Mine jobs={jobs} />
      <OnlyTags jobs={jobs} />
      <div className={styles.chips}>
        <FilterChips jobs={jobs} order={['on-track', 'late', 'waiting', 'to-review', 'done', 'cancelled']} />
      </div>
    </div>
  )
}

export const ClearFilters = ({ jobs }: Props) => <Button onClick={jobs.clear}>Show all jobs</Button>
