import type { ReadFile } from './file-problem.ts'
import { noTemplate } from './file-problem.ts'
import type { MarkdownLine } from './markdown-lines.ts'
import { markdownLines, plainWords } from './markdown-lines.ts'
import { readRows } from './read-rows.ts'
import type { Cells, StepRow } from './row-fields.ts'

type Heading = MarkdownLine & { kind: 'heading' }
type Item = MarkdownLine & { kind: 'item' }

/** `1) Pre-Close` and `Phase 1: Bank` without their numbers in front; what is bare of words stays as it is. */
const unnumbered = (text: string): string => text.replace(/^\d{1,3}[.)]\s+/, '') || text

/** Where one is in the document: the steps so far, the heading above, the step that items further in belong to. */
type Walk = { rows: StepRow[]; section: string | undefined; outer: Item | undefined }

/** What stands below a step: tasks, and items below a plain one, are its checklist; the rest is said about it. */
const hang = (cells: Cells, { isTask, text }: Item, outer: Item): void => {
  const field = isTask || !outer.isTask ? 'checklist' : 'text'
  cells[field] = cells[field] ? `${cells[field]}\n${text}` : text
}

const walkItem = (walk: Walk, item: Item, isStep: boolean): void => {
  const last = walk.rows.at(-1)
  if (walk.outer && last && item.indent > walk.outer.indent) {
    hang(last.cells, item, walk.outer)
    return
  }
  walk.outer = isStep ? item : undefined
  const { section } = walk
  if (isStep) walk.rows.push({ at: item.at, cells: { step: item.text, ...(section && { section }) } })
}

/** The steps under their headings, each with what hangs on it. */
const itemSteps = (lines: MarkdownLine[], isStepItem: (item: Item) => boolean): StepRow[] => {
  const walk: Walk = { rows: [], section: undefined, outer: undefined }
  for (const line of lines) {
    if (line.kind === 'heading') {
      walk.outer = undefined
      if (line.level > 1) walk.section = unnumbered(line.text)
    } else if (line.kind === 'item') walkItem(walk, line, isStepItem(line))
  }
  return walk.rows
}

/** `Finance Supervisor (FS)` in a heading tells what `FS` means at the head of a table. */
const titlesOf = (lines: MarkdownLine[]): Map<string, string> => {
  const titles = new Map<string, string>()
  for (const line of lines) {
    const short = line.kind === 'heading' ? line.text.match(/\((?:.* )?([A-Z]{2,5})\)$/)?.[1] : undefined
    if (short && line.kind === 'heading' && !titles.has(short)) titles.set(short, line.text)
  }
  return titles
}

const isTaskTable = (cells: string[]) => /^(tasks?|steps?|activity|activities)$/i.test(cells[0] ?? '')

/** Who does and who answers for a row of a RACI table; alone, whoever answers for it does it. */
const whoDoes = (cells: string[], columns: string[], titles: Map<string, string>): Cells => {
  const columnOf = (letter: string) => {
    const at = cells.findIndex(
      (cell, place) =>
        place > 0 &&
        cell
          .toUpperCase()
          .split(/[/,\s]+/)
          .includes(letter),
    )
    const name = columns[at]
    return name && (titles.get(name) ?? name)
  }
  const [does, answers] = [columnOf('R'), columnOf('A')]
  const role = does ?? answers
  return { ...(role && { role }), ...(answers && answers !== role && { 'sign-off': answers }) }
}

/** The rows of tables that begin with a column of tasks. */
const tableSteps = (lines: MarkdownLine[]): StepRow[] => {
  const titles = titlesOf(lines)
  let section: string | undefined
  let columns: string[] | undefined
  return lines.flatMap((line): StepRow[] => {
    if (line.kind === 'heading') section = unnumbered(line.text)
    if (line.kind !== 'row') {
      columns = undefined
      return []
    }
    if (!columns) {
      columns = line.cells
      return []
    }
    const [step = ''] = line.cells
    if (!isTaskTable(columns) || step === '' || /^:?-{2,}:?$/.test(step)) return []
    return [{ at: line.at, cells: { step, ...(section && { section }), ...whoDoes(line.cells, columns, titles) } }]
  })
}

const isNumbered = (line: MarkdownLine): line is Heading => line.kind === 'heading' && /^\d{1,3}[.)]\s/.test(line.text)

/** What stands under a numbered heading: numbered lines are its checklist, the rest is said about it. */
const bodyOf = (lines: MarkdownLine[]): Cells => {
  const items = lines.filter(line => line.kind === 'item')
  const checklist = items.filter(item => item.isNumbered).map(({ text }) => text)
  const text = items
    .filter(item => !item.isNumbered && item.indent === 0 && !item.text.endsWith(':'))
    .map(item => item.text)
  return {
    ...(checklist.length > 0 && { checklist: checklist.map(item => `• ${item}`).join('\n') }),
    ...(text.length > 0 && { text: text.join('\n') }),
  }
}

/** Headings that are numbered through, below headings that are not. */
const headingSteps = (lines: MarkdownLine[]): StepRow[] => {
  const headings = lines.filter(line => line.kind === 'heading')
  return headings.filter(isNumbered).map(heading => {
    const above = headings.slice(0, headings.indexOf(heading)).findLast(({ level }) => level < heading.level)
    const next = headings.slice(headings.indexOf(heading) + 1).find(({ level }) => level <= heading.level)
    const body = lines.slice(lines.indexOf(heading) + 1, next && lines.indexOf(next))
    const section = above && above.level > 1 ? { section: unnumbered(above.text) } : {}
    return { at: heading.at, cells: { step: plainWords(unnumbered(heading.text)), ...section, ...bodyOf(body) } }
  })
}

/** The steps of a checklist in the form that holds most of them; plain lists only where there is no other. */
const stepsIn = (lines: MarkdownLine[]): StepRow[] => {
  const ways = [itemSteps(lines, ({ isTask }) => isTask), tableSteps(lines), headingSteps(lines)]
  const most = ways.reduce((a, b) => (b.length > a.length ? b : a))
  return most.length > 0 ? most : itemSteps(lines, ({ indent }) => indent < 2)
}

/** A template out of a checklist in Markdown: task items, tables of tasks, numbered headings, or plain lists. */
export const readMarkdown = (text: string, named: string): ReadFile => {
  const lines = markdownLines(text)
  const title = lines.find(line => line.kind === 'heading' && line.level === 1)
  const template = readRows(stepsIn(lines), title?.kind === 'heading' && title.text ? title.text : named)
  return template ? { ok: true, counts: 'line', templates: [template] } : noTemplate('no-steps')
}
