import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { AddCircle16Regular } from '@fluentui/react-icons/svg/add-circle'
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle'
import { Edit16Regular } from '@fluentui/react-icons/svg/edit'
import { ErrorCircle16Regular } from '@fluentui/react-icons/svg/error-circle'
import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed'
import { SquareMultiple16Regular } from '@fluentui/react-icons/svg/square-multiple'
import type { PersonKey } from '@praxis/practice'
import { clientFieldWords } from '@praxis/practice'
import type { ComponentType } from 'react'
import { useMemo } from 'react'
import { Ellipsis } from '#src/frame/Ellipsis.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import type { Column } from '#src/frame/table/columns.ts'
import { VirtualRows } from '#src/frame/table/VirtualRows.tsx'
import { VirtualTable } from '#src/frame/table/VirtualTable.tsx'
import { useNarrow } from '#src/frame/use-width.ts'
import type { People } from '#src/people/use-people.ts'
import { usePeople } from '#src/people/use-people.ts'
import type { Verdict } from './import-words.ts'
import { rowIssueWords, verdictWords } from './import-words.ts'
import type { Judged } from './use-import.ts'

const useStyles = makeStyles({
  sign: { display: 'flex', alignItems: 'center', columnGap: '6px' },
  icon: { display: 'flex', color: tokens.colorNeutralForeground3 },
  acts: { color: tokens.colorBrandForeground1 },
  refused: { color: tokens.colorStatusDangerForeground3 },
  line: {
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignContent: 'center',
    rowGap: '2px',
    height: '100%',
    padding: '0 16px',
  },
  top: { display: 'flex', justifyContent: 'space-between', columnGap: '8px' },
})

const icons: Record<Verdict, ComponentType> = {
  new: AddCircle16Regular,
  changed: Edit16Regular,
  same: CheckmarkCircle16Regular,
  duplicate: SquareMultiple16Regular,
  restricted: LockClosed16Regular,
  refused: ErrorCircle16Regular,
}

const isPerson = (text: string): text is PersonKey => text.startsWith('person:')

const shown = (text: string, people: Pick<People, 'name'>): string =>
  text === '' ? '–' : isPerson(text) ? people.name(text) : text

/** What would become of a row, in words. */
const detailWords = (judged: Judged, people: Pick<People, 'name'>): string => {
  if ('issue' in judged) return judged.issue ? `It is left out: ${rowIssueWords[judged.issue]}.` : ''
  switch (judged.verdict) {
    case 'new':
    case 'same':
      return ''
    case 'changed':
      return judged.changes
        .map(
          ({ field, before, after }) => `${clientFieldWords(field)} ${shown(before, people)} → ${shown(after, people)}`,
        )
        .join('; ')
    case 'duplicate':
      return `like row ${judged.of}, by ${judged.by === 'identifier' ? 'its number' : 'name and postcode'}`
    case 'restricted':
      return 'a restricted match: ask an administrator'
    case 'refused':
      return judged.issues.map(({ message }) => message).join('; ')
  }
}

const Sign = ({ verdict }: { verdict: Verdict }) => {
  const styles = useStyles()
  const Icon = icons[verdict]
  const tone =
    verdict === 'refused' ? styles.refused : verdict === 'new' || verdict === 'changed' ? styles.acts : undefined
  return (
    <span className={styles.sign}>
      <span className={mergeClasses(styles.icon, tone)}>
        <Icon />
      </span>
      {verdictWords[verdict]}
    </span>
  )
}

const Aside = ({ text }: { text: string }) => <Ellipsis text={text} className={useSharedStyles().context} />

const columnsFor = (people: Pick<People, 'name'>): Column<Judged>[] => [
  { id: 'row', title: 'Row', width: '40px', right: true, cell: ({ row }) => row },
  { id: 'name', title: 'Client', width: 'minmax(160px, 320px)', cell: ({ name }) => <Ellipsis text={name || '–'} /> },
  { id: 'verdict', title: 'What it does', width: '104px', cell: ({ verdict }) => <Sign verdict={verdict} /> },
  { id: 'detail', title: 'Details', width: 'minmax(0, 1fr)', cell: row => <Aside text={detailWords(row, people)} /> },
]

const Line = ({ judged, at }: { judged: Judged; at: number }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const people = usePeople()
  return (
    // biome-ignore lint/a11y/useSemanticElements: the virtualizer stands between it and its list
    <div role="listitem" data-row={at} className={mergeClasses(shared.row, shared.tall, styles.line)}>
      <span className={styles.top}>
        <Ellipsis text={judged.name || '–'} />
        <Sign verdict={judged.verdict} />
      </span>
      <Ellipsis
        text={[`Row ${judged.row}`, detailWords(judged, people)].filter(Boolean).join(' · ')}
        className={shared.caption}
      />
    </div>
  )
}

/** The dry run: what an import would do with each row. */
export const VerdictTable = ({ rows }: { rows: Judged[] }) => {
  const people = usePeople()
  const narrow = useNarrow()
  const columns = useMemo(() => columnsFor(people), [people])
  if (narrow)
    return (
      <VirtualRows role="list" label="Rows of the file" count={rows.length} height={60} flush>
        {index => {
          const row = rows[index]
          return row && <Line judged={row} at={index} />
        }}
      </VirtualRows>
    )
  return <VirtualTable label="Rows of the file" columns={columns} count={rows.length} rowAt={index => rows[index]} />
}
