import type { ReadFile, ReadTemplate } from './file-problem.ts'
import { mostTemplates, noTemplate } from './file-problem.ts'
import { readRows } from './read-rows.ts'
import type { StepRow } from './row-fields.ts'
import { cellsOf, rowFields } from './row-fields.ts'

/** A cell that a spreadsheet would have taken for a formula stands behind an apostrophe. */
const unguarded = (cell: string): string => cell.replace(/^'(?='*[=+\-@\t\r])/, '')

/** Cells that need the apostrophe, `=1+1`; one that has it by itself gets another. */
export const formulaStart = /^'*[=+\-@\t\r]/

/** The rows of each template: a row that names another one begins it. */
const byTemplate = (rows: StepRow[]): StepRow[][] => {
  const groups: StepRow[][] = []
  let name: string | undefined
  for (const row of rows) {
    const other = row.cells.template
    if (groups.length === 0 || (other !== undefined && other !== name)) groups.push([])
    name = other ?? name
    groups.at(-1)?.push(row)
  }
  return groups
}

/** Templates out of a table whose columns are known by their headers; `named` is what one without a name is called. */
export const readTable = (
  { columns, rows }: { columns: string[]; rows: { row: number; cells: string[] }[] },
  named: string,
): ReadFile => {
  const fields = rowFields(columns)
  if (!fields.includes('step')) return noTemplate('no-title-column')
  const stepRows = rows.map(({ row, cells }) => ({ at: row, cells: cellsOf(cells.map(unguarded), fields) }))
  const groups = byTemplate(stepRows)
  const templates = groups
    .slice(0, mostTemplates)
    .flatMap((group): ReadTemplate[] => [readRows(group, named) ?? []].flat())
  if (groups.length > mostTemplates)
    templates.at(-1)?.problems.unshift({ at: undefined, what: 'too-many-templates', found: String(groups.length) })
  return templates.length === 0 ? noTemplate('no-steps') : { ok: true, counts: 'row', templates }
}
