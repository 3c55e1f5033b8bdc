/** A cell by its row and its day. */
export type Spot = { row: number; column: number }
export type Size = { rows: number; columns: number }

/** From where a selection began to where it is; both corners count. */
export type Range = { from: Spot; to: Spot }

const within = (n: number, count: number) => Math.min(count - 1, Math.max(0, n))

const steps: Record<string, Spot> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
}

/** Where a key leads from a cell; nothing when it is no key that moves. With Ctrl an arrow goes to the edge. */
export const moveBy = ({ row, column }: Spot, key: string, ctrl: boolean, size: Size): Spot | undefined => {
  const step = steps[key]
  if (step) {
    const far = ctrl ? Math.max(size.rows, size.columns) : 1
    return { row: within(row + step.row * far, size.rows), column: within(column + step.column * far, size.columns) }
  }
  if (key === 'Home') return { row: ctrl ? 0 : row, column: 0 }
  if (key === 'End') return { row: ctrl ? size.rows - 1 : row, column: size.columns - 1 }
  return undefined
}

/** The cell to the right, or at the end of a row the first of the next; nothing past either end, so that Tab leaves. */
export const tabTo = ({ row, column }: Spot, back: boolean, size: Size): Spot | undefined => {
  const at = row * size.columns + column + (back ? -1 : 1)
  if (at < 0 || at >= size.rows * size.columns) return undefined
  return { row: Math.floor(at / size.columns), column: at % size.columns }
}

/** The cells of a range, row by row. */
export const spotsOf = ({ from, to }: Range): Spot[][] => {
  const [top, bottom] = [Math.min(from.row, to.row), Math.max(from.row, to.row)]
  const [left, right] = [Math.min(from.column, to.column), Math.max(from.column, to.column)]
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (_, column) => ({ row: top + row, column: left + column })),
  )
}

export const isInRange = ({ from, to }: Range, { row, column }: Spot): boolean =>
  row >= Math.min(from.row, to.row) &&
  row <= Math.max(from.row, to.row) &&
  column >= Math.min(from.column, to.column) &&
  column <= Math.max(from.column, to.column)

/** From where each cell of the range is copied with Ctrl+D: the cell above it, or for several rows the topmost. */
export const fromAbove = (range: Range): { from: Spot; to: Spot }[] => {
  const rows = spotsOf(range)
  const [top = []] = rows
  if (rows.length > 1) return rows.slice(1).flatMap(row => row.map((to, at) => ({ from: top[at] ?? to, to })))
  return top.filter(({ row }) => row > 0).map(to => ({ from: { ...to, row: to.row - 1 }, to }))
}
