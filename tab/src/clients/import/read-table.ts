import Papa from 'papaparse'
import type { Decoded } from './decode-text.ts'
import { decodeText } from './decode-text.ts'

/** What is wrong with a row before anybody looks at what it says. */
export type RowIssue = 'too-many-cells' | 'open-quote' | 'too-long'

/** A row below the header: its number there from 1, and its cells. */
export type FileRow = { row: number; cells: string[]; issue?: RowIssue }

export type FileTable = {
  columns: string[]
  rows: FileRow[]
  encoding: string
  separator: string
}

export type ReadTable = { ok: true; table: FileTable } | { ok: false; why: NoTable }
export type NoTable = Exclude<Decoded, { ok: true }>['why'] | 'no-rows'

/** The longest cell that the service takes. */
const longestCell = 4000

const separators = [',', ';', '\t', '|']

/** Excel lets a file say its separator in a first line of its own. */
const ownSeparator = (text: string) => text.match(/^sep=(.)\r?\n/)

/** Blank lines would mislead the guess. */
const guessSeparator = (text: string): string =>
  Papa.parse(text, { preview: 50, delimitersToGuess: separators, skipEmptyLines: 'greedy' }).meta.delimiter

const isBlank = (cells: string[]) => cells.every(cell => cell.trim() === '')

const issueOf = (cells: string[], width: number, isOpen: boolean): RowIssue | undefined => {
  if (isOpen) return 'open-quote'
  if (!isBlank(cells.slice(width))) return 'too-many-cells'
  return cells.some(cell => cell.length > longestCell) ? 'too-long' : undefined
}

const named = (header: string[]) => header.map((name, at) => name.trim() || `Column ${at + 1}`)

const toTable = (text: string, encoding: string): ReadTable => {
  const own = ownSeparator(text)
  const body = own ? text.slice(own[0].length) : text
  const parsed = Papa.parse<string[]>(body, { delimiter: own?.[1] ?? guessSeparator(body), skipEmptyLines: false })
  const open = new Set(parsed.errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row))
  const top = parsed.data.findIndex(cells => !isBlank(cells))
  const columns = named(parsed.data[top] ?? [])
  const rows = parsed.data.flatMap((cells, at): FileRow[] => {
    if (at <= top || isBlank(cells)) return []
    const issue = issueOf(cells, columns.length, open.has(at))
    return [{ row: at - top, cells: cells.slice(0, columns.length), ...(issue && { issue }) }]
  })
  if (rows.length === 0) return { ok: false, why: 'no-rows' }
  return { ok: true, table: { columns, rows, encoding, separator: parsed.meta.delimiter } }
}

/** A file as a table: its header, and its rows with what is wrong with them. Blank lines count but are no rows. */
export const readTable = (bytes: Uint8Array): ReadTable => {
  const decoded = decodeText(bytes)
  return decoded.ok ? toTable(decoded.text, decoded.encoding) : decoded
}
