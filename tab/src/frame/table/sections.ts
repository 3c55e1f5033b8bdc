/** A part of a long list: how many rows it has, and whether they are shown. */
export type Section = { count: number; isOpen: boolean }

/** What stands at a line of a list in sections: the head of one, or a row, by its place among the rows of all. */
export type Line = { section: number; row: number | undefined }

/** Where the heads and rows of a list in sections stand; rows of a closed section keep their places among all. */
export const layOut = (sections: Section[]) => {
  let line = 0
  let row = 0
  const starts = sections.map(({ count, isOpen }) => {
    const start = { line, row }
    line += 1 + (isOpen ? count : 0)
    row += count
    return start
  })
  const sectionAt = (at: number): number => {
    let [from, to] = [0, starts.length - 1]
    while (from < to) {
      const middle = Math.ceil((from + to) / 2)
      if ((starts[middle]?.line ?? 0) <= at) from = middle
      else to = middle - 1
    }
    return from
  }
  return {
    lines: line,
    lineAt: (at: number): Line => {
      const section = sectionAt(at)
      const start = starts[section] ?? { line: 0, row: 0 }
      const below = at - start.line
      return { section, row: below === 0 ? undefined : start.row + below - 1 }
    },
    /** The place of a section's first row among the rows of all. */
    firstRow: (section: number): number => starts[section]?.row ?? 0,
    headOf: (section: number): number => starts[section]?.line ?? 0,
  }
}
export type Layout = ReturnType<typeof layOut>

/** The first and the last row, among the rows of all, of those that stand on these lines. */
export const rowsBetween = ({ lineAt }: Pick<Layout, 'lineAt'>, first: number, last: number) => {
  const rows: number[] = []
  for (let at = first; at <= last; at += 1) {
    const { row } = lineAt(at)
    if (row !== undefined) rows.push(row)
  }
  return { first: rows[0] ?? 0, last: rows.at(-1) ?? 0 }
}
