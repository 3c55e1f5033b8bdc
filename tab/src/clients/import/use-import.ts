import type { RowVerdict } from '@praxis/practice'
import { rowsPerPage } from '@praxis/practice'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { BulkPage } from '#src/service/bulks.ts'
import { useService } from '#src/service/service.ts'
import { useStore } from '#src/service/store.ts'
import type { Counts, Verdict } from './import-words.ts'
import type { Mapping } from './map-rows.ts'
import { hasName, mapRows } from './map-rows.ts'
import type { FileTable } from './read-table.ts'
import type { ChosenFile } from './use-file.ts'

const importPath = '/clients/import'

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
  const counts: Counts = { new: 0, changed: 0, same: 0, duplicate: 0, restricted: 0, refused: 0 }
  for (const { verdict } of judged) counts[verdict] += 1
  return counts
}

const nothing: Judged[] = []
const noVerdicts: RowVerdict[] = []

/** What an import would do with each row of the file. */
export const usePreview = ({ chosen, table, mapping, isSettled }: ChosenFile) => {
  const { api } = useService()
  const rows = useMemo(() => (table ? mapRows(table.rows, mapping) : []), [table, mapping])
  const preview = useQuery({
    queryKey: ['preview-import', chosen?.id, rows.length, mapping.join()],
    queryFn: ({ signal }) => api.ask('preview-import', { rows }, signal),
    enabled: isSettled && rows.length > 0 && hasName(mapping),
    placeholderData: before => before,
  })
  // Where no row can be read there is nothing to ask; why stands beside each.
  const verdicts = rows.length === 0 ? noVerdicts : preview.data?.verdicts
  const judged = useMemo(
    () => (table && verdicts ? judge(table, mapping, verdicts) : nothing),
    [table, mapping, verdicts],
  )
  return {
    rows,
    judged,
    counts: useMemo(() => countsOf(judged), [judged]),
    isPending: verdicts === undefined,
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
