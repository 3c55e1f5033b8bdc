import { Badge, makeStyles } from '@fluentui/react-components'
import type { TemplateRow } from '@praxis/practice'
import { useMemo, useRef } from 'react'
import { Link, useLocation } from 'wouter'
import { Ellipsis } from '#src/frame/Ellipsis.tsx'
import { Empty } from '#src/frame/Empty.tsx'
import { Failure } from '#src/frame/Failure.tsx'
import { useKeys } from '#src/frame/keyboard.ts'
import { PageHead } from '#src/frame/PageHead.tsx'
import { RowBars } from '#src/frame/RowBars.tsx'
import { useSharedStyles } from '#src/frame/shared-styles.ts'
import type { Column } from '#src/frame/table/columns.ts'
import { tracks } from '#src/frame/table/columns.ts'
import { VirtualRows } from '#src/frame/table/VirtualRows.tsx'
import { VirtualTable } from '#src/frame/table/VirtualTable.tsx'
import type { RowMoves } from '#src/frame/use-row-keys.ts'
import { useRowKeys } from '#src/frame/use-row-keys.ts'
import { useSay } from '#src/frame/use-say.ts'
import { useNarrow } from '#src/frame/use-width.ts'
import { useMay, useMe } from '#src/people/use-me.ts'
import { useAsk } from '#src/service/use-ask.ts'
import { keptDrafts } from './editor/kept-draft.ts'
import { NewTemplate, useBegin } from './NewTemplate.tsx'
import { frequencyWords } from './template-words.ts'

const useStyles = makeStyles({
  body: { padding: '0 16px', flexGrow: 1, minHeight: 0, overflow: 'hidden' },
  line: {
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignContent: 'center',
    rowGap: '2px',
    height: '100%',
    padding: '0 16px',
  },
  name: { display: 'flex', alignItems: 'center', columnGap: '8px', minWidth: 0 },
})

/** A template of the firm, or one that is only begun on this machine; `isKept`: something here is not saved yet. */
type Row = TemplateRow & { isKept: boolean }

const useRows = (rows: TemplateRow[] | undefined): Row[] => {
  const { person } = useMe()
  return useMemo(() => {
    const kept = keptDrafts(person.key)
    const saved = (rows ?? []).map(row => ({ ...row, isKept: kept.some(({ facts }) => facts.id === row.id) }))
    const begun = kept
      .filter(({ facts }) => !saved.some(({ id }) => id === facts.id))
      .map(({ facts: { id, name, frequency, steps } }): Row => {
        return {
          id,
          name: name || 'A template without a name',
          version: 0,
          frequency,
          steps: steps.length,
          jobs: 0,
          behind: 0,
          isKept: true,
        }
      })
    return [...begun, ...saved]
  }, [person.key, rows])
}

const versionWords = ({ version }: TemplateRow) => (version === 0 ? 'not published' : `version ${version}`)

const Name = ({ row }: { row: Row }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const say = useSay()
  return (
    <span className={styles.name}>
      <Link
        href={`/templates/${row.id}`}
        data-row-link
        className={shared.link}
        onClick={event => event.stopPropagation()}
      >
        {row.name}
      </Link>
      {(row.isKept || row.draft) && (
        <Badge appearance="outline" color="informative">
          {row.isKept ? 'Not saved yet' : row.draft && `Draft by ${say.firstName(row.draft.by)}`}
        </Badge>
      )}
    </span>
  )
}

const columns: Column<Row>[] = [
  { id: 'name', title: 'Template', width: 'minmax(160px, 1fr)', cell: row => <Name row={row} /> },
  { id: 'version', title: 'Version', width: '128px', cell: ({ version }) => version || 'not published' },
  { id: 'frequency', title: 'Frequency', width: '104px', cell: ({ frequency }) => frequencyWords[frequency] },
  { id: 'steps', title: 'Steps', width: '72px', right: true, cell: ({ steps }) => steps },
  { id: 'jobs', title: 'Open jobs', width: '96px', right: true, cell: ({ jobs }) => jobs },
]

const TemplateLine = ({ row, at }: { row: Row; at: number }) => {
  const styles = useStyles()
  const shared = useSharedStyles()
  const facts = [
    versionWords(row),
    frequencyWords[row.frequency],
    `${row.steps} ${row.steps === 1 ? 'step' : 'steps'}`,
    `${row.jobs} open ${row.jobs === 1 ? 'job' : 'jobs'}`,
  ]
  return (
    // biome-ignore lint/a11y/useSemanticElements: the virtualizer stands between it and its list
    <div role="listitem" data-row={at} className={`${shared.row} ${shared.tall} ${styles.line}`}>
      <Name row={row} />
      <Ellipsis text={facts.join(' · ')} className={shared.caption} />
    </div>
  )
}

/** What the firm's jobs are made from. */
export const Templates = () => {
  const styles = useStyles()
  const narrow = useNarrow()
  const [, navigate] = useLocation()
  const maySave = useMay('save-template')
  const begin = useBegin()
  const { data, error, refetch } = useAsk('template-rows', {})
  const moves = useRef<RowMoves>({ to: () => undefined, current: () => undefined })
  useRowKeys('Templates', { to: step => moves.current.to(step), current: () => moves.current.current() })
  useKeys('Templates', maySave ? [{ keys: 'n', words: 'New template', run: begin.blank }] : [])
  const rows = useRows(data?.rows)
  return (
    <>
      <PageHead title="Templates" aside={data ? String(rows.length) : ''}>
        {maySave && data && <NewTemplate words={narrow ? 'New' : 'New template'} taken={rows} begin={begin} />}
      </PageHead>
      {data && rows.length > 0 ? (
        narrow ? (
          <VirtualRows role="list" label="Templates" count={rows.length} height={60} moves={moves} flush>
            {index => {
              const row = rows[index]
              return row && <TemplateLine row={row} at={index} />
            }}
          </VirtualRows>
        ) : (
          <VirtualTable
            label="Templates"
            columns={columns}
            count={rows.length}
            rowAt={index => rows[index]}
            onOpen={row => navigate(`/templates/${row.id}`)}
            moves={moves}
          />
        )
      ) : (
        <div className={styles.body}>
          {error && !data && (
            <Failure what="The templates could not be loaded." error={error} retry={() => void refetch()} />
          )}
          {!data && !error && <RowBars rows={8} gap={16} columns={narrow ? 'minmax(0, 1fr)' : tracks(columns)} />}
          {data && (
            <Empty act={maySave && <NewTemplate words="New template" taken={rows} begin={begin} />}>
              No templates yet. A template says which steps a job has, whose they are and when they are due.
            </Empty>
          )}
        </div>
      )}
    </>
  )
}
