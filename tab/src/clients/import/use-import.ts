import type { ImportField, RowVerdict } from '@praxis/practice'
import { recogniseHeaders, rowsPerPage } from '@praxis/practice'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { BulkPage } from '#src/service/bulks.ts'
import { useService } from '#src/service/service.ts'
import { useStore } from '#src/service/store.ts'
import type { Counts, Verdict } from './import-words.ts'
import { noTableWords } from './import-words.ts'
import type { Mapping } from './map-rows.ts'
import { hasName, mapRows, withField } from './map-rows.ts'
import type { FileTable } from './read-table.ts'
import { readTable } from './read-table.ts'

const importPath = '/clients/import'

/** More rows than this come with bulk work; until then the file is not touched. */
const mostRows = 1000

/** Nobody's list of clients is larger, and a browser would stand still over it. */
const mostBytes = 20_000_000

type Chosen = { id: string; name: string; table: FileTable }

/** A chosen file, read and with its columns recognised; or why it cannot be used. */
export const useFile = () => {
  const [chosen, setChosen] = useState<Chosen>()
  const [mapping, setMapping] = useState<Mapping>([])
  const [problem, setProblem] = useState<string>()

  const choose = async (file: File) => {
    setChosen(undefined)
    setProblem(undefined)
    if (file.size > mostBytes) return setProblem('The file is larger than 20 MB.')
    const read = readTable(new Uint8Array(await file.arrayBuffer()))
    if (!read.ok) return setProblem(noTableWords[read.why])
    const rows = read.table.rows.length
    if (rows > mostRows)
      return setProblem(
        `The file has ${rows.toLocaleString('en-GB')} rows. Up to ${mostRows.toLocaleString('en-GB')} can be imported; larger files come with bulk work. Nothing was imported.`,
      )
    setMapping(recogniseHeaders(read.table.columns))
    setChosen({ id: crypto.randomUUID(), name: file.name, table: read.table })
  }

  return {
    chosen,
    problem,
    choose: (file: File) => void choose(file),
    forget: () => {
      setChosen(undefined)
      setProblem(undefined)
    },
    mapping,
    map: (column: number, field: ImportField | null) => setMapping(before => withField(before, column, field)),
  }
}
export type ChosenFile = ReturnType<typeof useFile>

/** One row of the preview; `issue` stands where the file itself could not be read. */
export type Judged =
  | RowVerdict
  | { row: number; verdict: 'refused'; name: string; issue: FileTable['rows'][number]['issue'] }

const judge = (table: FileTable, mapping: Mapping, verdicts: RowVerdict[]): Judged[] => {
  const byRow = new Map(verdicts.map(verdict => [verdict.row, verdict]))
  const name = mapping.indexOf('name')
  return table.rows.flatMap(({ row, cells, issue }): Judged[] => {
    const verdict = byRow.get(row)
    if (verdict) return [verdict]
    return issue ? [{ row, verdict: 'refused', name: cells[name] ?? cells[0] ?? '', issue }] : []
  })
}

const countsOf = (judged: Judged[]): Counts => {
  const counts: Counts = { new: 0, changed: 0, same: 0, duplicate: 0, refused: 0 }
  for (const { verdict } of judged) counts[verdict] += 1
  return counts
}

const nothing: Judged[] = []

/** What an import would do with each row of the file. */
export const usePreview = ({ chosen, mapping }: Pick<ChosenFile, 'chosen' | 'mapping'>) => {
  const { api } = useService()
  const rows = useMemo(() => (chosen ? mapRows(chosen.table.rows, mapping) : []), [chosen, mapping])
  const preview = useQuery({
    queryKey: ['preview-import', chosen?.id, mapping.join()],
    queryFn: ({ signal }) => api.ask('preview-import', { rows }, signal),
    enabled: rows.length > 0 && hasName(mapping),
    placeholderData: before => before,
  })
  const judged = useMemo(
    () => (chosen && preview.data ? judge(chosen.table, mapping, preview.data.verdicts) : nothing),
    [chosen, mapping, preview.data],
  )
  return {
    rows,
    judged,
    counts: useMemo(() => countsOf(judged), [judged]),
    isPending: preview.isPending,
    isOld: preview.isPlaceholderData,
    error: preview.error,
    retry: () => void preview.refetch(),
  }
}
export type Preview = ReturnType<typeof usePreview>

const acted: Verdict[] = ['new', 'changed']

/** Imports the rows that are new or changed, a page after another; they all belong to one key. */
export const useImporting = () => {
  const { bulks } = useService()
  const bulk = useStore(bulks.bulks).find(({ kind }) => kind === 'import-clients')

  const start = (title: string, { rows, judged }: Preview) => {
    const wanted = new Set(judged.filter(({ verdict }) => acted.includes(verdict)).map(({ row }) => row))
    const some = rows.filter(({ row }) => wanted.has(row))
    const id = crypto.randomUUID()
    const pages = Array.from({ length: Math.ceil(some.length / rowsPerPage) }, (_, page): BulkPage => {
      const part = some.slice(page * rowsPerPage, (page + 1) * rowsPerPage)
      const run = `run:${id}:${page}` as const
      const input = { run, title: title.slice(0, 120), rows: part }
      return { run, count: part.length, sent: { command: 'import-clients', key: `${id}-${page}`, input } }
    })
    bulks.start({ id, kind: 'import-clients', title, path: importPath, made: '/clients', pages })
  }

  return { bulk, start, bulks }
}
