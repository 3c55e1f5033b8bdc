import type { ClientField, ImportColumn } from '@praxis/practice'
import { fieldsOf, recogniseHeaders } from '@praxis/practice'
import { useMemo, useState } from 'react'
import { useAct } from '#src/frame/use-act.ts'
import { useAsk } from '#src/service/use-ask.ts'
import { mostRows, noTableWords, tooLargeWords, tooManyWords } from './import-words.ts'
import type { Mapping } from './map-rows.ts'
import { hasName, mappedColumns, toHeaders, withField, withKnown } from './map-rows.ts'
import type { FileLines } from './read-table.ts'
import { readLines, tableOf } from './read-table.ts'

/** Nobody's list of clients is larger, and a browser would stand still over it. */
const mostBytes = 20_000_000

/** What a person said about a chosen file. Without a mapping of their own the kept one holds, or what headers say. */
type Said = { hasHeader: boolean; mapping?: Mapping; anew: boolean }
const nothingSaid: Said = { hasHeader: true, anew: false }

type Chosen = { id: string; name: string; lines: FileLines }

const readFile = async (file: File): Promise<{ chosen: Chosen } | { problem: string }> => {
  if (file.size > mostBytes) return { problem: tooLargeWords }
  const read = readLines(new Uint8Array(await file.arrayBuffer()))
  if (!read.ok) return { problem: noTableWords[read.why] }
  const { rows } = tableOf(read.file, true)
  if (rows.length > mostRows) return { problem: tooManyWords(rows.length) }
  return { chosen: { id: crypto.randomUUID(), name: file.name, lines: read.file } }
}

const noFields: ClientField[] = []

/** A chosen file with what its columns are: as a person says, as was said before of such a file, or by its headers. */
export const useFile = () => {
  const act = useAct()
  const [chosen, setChosen] = useState<Chosen>()
  const [said, setSaid] = useState(nothingSaid)
  const [problem, setProblem] = useState<string>()
  const table = useMemo(() => chosen && tableOf(chosen.lines, said.hasHeader), [chosen, said.hasHeader])
  const columns = useMemo(() => table?.columns ?? [], [table])
  const kept = useAsk('column-mapping', { headers: toHeaders(columns) }, { when: columns.length > 0 })
  const own = useAsk('client-fields', {})
  const fields = own.data?.fields ?? noFields
  const before = useMemo(
    () => kept.data && withKnown(fieldsOf(kept.data, toHeaders(columns)), fields),
    [kept.data, columns, fields],
  )
  const recognised = useMemo(() => recogniseHeaders(columns, fields), [columns, fields])
  const mapping = said.mapping ?? (said.anew ? recognised : (before ?? recognised))
  const isUnkept = hasName(mapping) && mapping.join() !== (before ?? recognised).join()

  const forget = () => {
    setChosen(undefined)
    setProblem(undefined)
    setSaid(nothingSaid)
  }

  const choose = async (file: File) => {
    forget()
    const read = await readFile(file)
    if ('problem' in read) setProblem(read.problem)
    else setChosen(read.chosen)
  }

  return {
    chosen,
    table,
    problem,
    choose: (file: File) => void choose(file),
    forget,
    mapping,
    /** The firm's own fields of its clients. */
    fields,
    /** Whether it is known what was said before of files with these headers, and what the firm's own fields are. */
    isSettled: !kept.isLoading && !own.isLoading,
    /** Who mapped such a file and when, while that is what holds. */
    kept: kept.data && before && mapping.join() === before.join() ? kept.data : undefined,
    /** Whether the headers alone would say something else. */
    canBeginAnew: mapping.join() !== recognised.join(),
    isUnkept,
    hasHeader: said.hasHeader,
    setHeader: (hasHeader: boolean) => setSaid({ ...nothingSaid, hasHeader }),
    map: (column: number, field: ImportColumn | null) =>
      setSaid(({ hasHeader, anew }) => ({ hasHeader, anew, mapping: withField(mapping, column, field) })),
    beginAnew: () => setSaid(({ hasHeader }) => ({ hasHeader, anew: true })),
    /** Keeps the mapping for the next file with these headers, where it says anything new. */
    remember: () => {
      if (chosen && isUnkept)
        void act(
          'save-mapping',
          { title: chosen.name.slice(0, 120), columns: mappedColumns(columns, mapping) },
          { quiet: true },
        )
    },
  }
}
export type ChosenFile = ReturnType<typeof useFile>
