import { mostColumns } from '@praxis/practice'
import Papa from 'papaparse'
import type { Decoded, Encoding } from './decode-text.ts'
import { decodeText, isDamaged } from './decode-text.ts'

/** What is wrong with a row before anybody looks at what it says. */
export type RowIssue = 'too-many-cells' | 'open-quote' | 'stray-quote' | 'too-long' | 'damaged'

/** A row of the file: its number there from 1, as a spreadsheet counts it, and its cells. */
export type FileRow = { row: number; cells: string[]; issue?: RowIssue }

export type FileTable = { columns: string[]; rows: FileRow[] }

/** A file cut into lines and cells, before it is said whether the first line is a header. */
export type FileLines = {
  lines: string[][]
  /** What is wrong with the quotes of a line, by its place. */
  quotes: Map<number, RowIssue>
  encoding: Encoding
  separator: string
}

export type ReadLines = { ok: true; file: FileLines } | { ok: false; why: NoTable }
export type NoTable = Exclude<Decoded, { ok: true }>['why'] | 'no-rows' | 'too-wide'

/** The longest cell that the service takes. */
const longestCell = 4000

const separators = [',', ';', '\t', '|']

/** Excel lets a file say its separator in a first line of its own. */
const ownSeparator = (text: string) => text.match(/^sep=(.)\n/)

/** Blank lines would mislead the guess. */
const guessSeparator = (text: string): string =>
  Papa.parse(text, { preview: 50, delimitersToGuess: separators, skipEmptyLines: 'greedy' }).meta.delimiter

const isBlank = (cells: string[]) => cells.every(cell => cell.trim() === '')

const cut = (text: string, encoding: Encoding): FileLines => {
  // A file put together from several has several kinds of line ends, of which the parser would take one.
  const even = text.replace(/\r\n?/g, '\n')
  const own = ownSeparator(even)
  const body = own ? even.slice(own[0].length) : even
  const delimiter = own?.[1] ?? guessSeparator(body)
  const { data, errors, meta } = Papa.parse<string[]>(body, { delimiter, newline: '\n', skipEmptyLines: false })
  const quotes = new Map<number, RowIssue>()
  for (const { type, code, row } of errors)
    if (type === 'Quotes' && row !== undefined && !quotes.has(row))
      // the first is the cause of the others
      quotes.set(row, code === 'MissingQuotes' ? 'open-quote' : 'stray-quote')
  return { lines: data, quotes, encoding, separator: meta.delimiter }
}

/** A file cut into lines and cells, or why it cannot be a list. */
export const readLines = (bytes: Uint8Array): ReadLines => {
  const decoded = decodeText(bytes)
  if (!decoded.ok) return decoded
  const file = cut(decoded.text, decoded.encoding)
  if (file.lines.some(cells => cells.length > mostColumns && !isBlank(cells.slice(mostColumns))))
    return { ok: false, why: 'too-wide' }
  return file.lines.filter(cells => !isBlank(cells)).length < 2 ? { ok: false, why: 'no-rows' } : { ok: true, file }
}

const issueOf = (cells: string[], width: number): RowIssue | undefined => {
  if (!isBlank(cells.slice(width))) return 'too-many-cells'
  if (cells.some(cell => cell.length > longestCell)) return 'too-long'
  return cells.some(isDamaged) ? 'damaged' : undefined
}

const unnamed = (at: number) => `Column ${at + 1}`

const widest = (lines: string[][]): number =>
  lines.reduce((width, cells) => Math.max(width, cells.findLastIndex(cell => cell.trim() !== '') + 1), 0)

const columnsOf = (lines: string[][], header: string[] | undefined): string[] =>
  header
    ? header.map((name, at) => name.trim() || unnamed(at))
    : Array.from({ length: widest(lines) }, (_, at) => unnamed(at))

/**
 * The file as a table: its header, and its rows with what is wrong with them. Blank lines count but are no rows. Without
 * a header its columns are numbered, and the first line is a row.
 */
export const tableOf = ({ lines, quotes }: FileLines, hasHeader: boolean): FileTable => {
  const top = lines.findIndex(cells => !isBlank(cells))
  const first = hasHeader ? top + 1 : top
  const columns = columnsOf(lines, hasHeader ? lines[top] : undefined)
  const rows = lines.flatMap((cells, at): FileRow[] => {
    if (at < first || isBlank(cells)) return []
    const issue = quotes.get(at) ?? issueOf(cells, columns.length)
    return [{ row: at + 1, cells: cells.slice(0, columns.length), ...(issue && { issue }) }]
  })
  return { columns, rows }
}
