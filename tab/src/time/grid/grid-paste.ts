import { sayMinutes } from '@praxis/practice'
import Papa from 'papaparse'
import type { Range, Size, Spot } from './grid-moves.ts'
import { spotsOf } from './grid-moves.ts'

/** Cells as a spreadsheet copies them: tabs between, a line each row. */
export const toClipboard = (rows: number[][]): string =>
  rows.map(row => row.map(minutes => (minutes > 0 ? sayMinutes(minutes) : '')).join('\t')).join('\n')

/** What a spreadsheet copied; a last line break is no row. */
export const fromClipboard = (text: string): string[][] =>
  Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter: '\t', skipEmptyLines: false }).data

export type Paste = {
  cells: { spot: Spot; text: string }[]
  /** Values for which the grid had no cell. */
  missed: number
}

/** Where each pasted value goes: from the range's corner on; a single value fills the whole range. */
export const layPaste = (values: string[][], range: Range, size: Size): Paste => {
  const spots = spotsOf(range)
  const corner = spots[0]?.[0]
  const [first = []] = values
  if (!corner) return { cells: [], missed: 0 }
  if (values.length === 1 && first.length === 1)
    return { cells: spots.flat().map(spot => ({ spot, text: first[0] ?? '' })), missed: 0 }
  const all = values.flatMap((row, y) =>
    row.map((text, x) => ({ spot: { row: corner.row + y, column: corner.column + x }, text })),
  )
  const cells = all.filter(({ spot }) => spot.row < size.rows && spot.column < size.columns)
  return {
    cells,
    missed: all.filter(({ text }) => text.trim() !== '').length - cells.filter(({ text }) => text.trim() !== '').length,
  }
}
