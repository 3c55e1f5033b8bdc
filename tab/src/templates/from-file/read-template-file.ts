import type { DraftFacts, FileProblem, NoTemplate, ReadFile } from '@praxis/practice'
import { freeId, readJson, readMarkdown, readTable } from '@praxis/practice'
import { decodeAnyText, isDamaged } from '#src/clients/import/decode-text.ts'
import type { NoTable, RowIssue } from '#src/clients/import/read-table.ts'
import { readLines, tableOf } from '#src/clients/import/read-table.ts'

/** What could not be taken: by what it says, or since the row itself could not be read. */
export type Problem = FileProblem | { at: number; issue: RowIssue }

export type Found = {
  ok: true
  counts: 'row' | 'line' | 'step'
  templates: { facts: DraftFacts; problems: Problem[] }[]
}

export type Read = Found | { ok: false; why: NoTable | NoTemplate['why']; at?: number; problems: FileProblem[] }

/** A file's name without its ending, as a template could be called. */
const nameOf = (file: string): string => {
  const words = file
    .replace(/\.[^.]*$/, '')
    .replace(/[-_]+/g, ' ')
    .trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Lines whose letters were damaged on their way. */
const damagedLines = (text: string): FileProblem[] =>
  isDamaged(text)
    ? text.split('\n').flatMap((line, at) => (isDamaged(line) ? [{ at: at + 1, what: 'damaged', found: line }] : []))
    : []

/** Each under an id of its own, also where a file names two alike. */
const distinct = (templates: Found['templates']): Found['templates'] => {
  const ids: string[] = []
  return templates.map(({ facts, problems }) => {
    const id = ids.includes(facts.id) ? freeId(facts.id, ids, facts.id) : facts.id
    ids.push(id)
    return { facts: { ...facts, id }, problems }
  })
}

const withProblems = (read: ReadFile, problems: Problem[]): Read => {
  if (!read.ok) return read
  const [first, ...others] = distinct(read.templates)
  return { ...read, templates: first ? [{ ...first, problems: [...problems, ...first.problems] }, ...others] : [] }
}

const fromTable = (bytes: Uint8Array, named: string): Read => {
  const read = readLines(bytes)
  if (!read.ok) return { ...read, problems: [] }
  const { columns, rows } = tableOf(read.file, true)
  const issues = rows.flatMap(({ row, issue }) => (issue ? [{ at: row, issue }] : []))
  return withProblems(readTable({ columns, rows: rows.filter(({ issue }) => !issue) }, named), issues)
}

const isJson = (name: string, text: string) => /\.json$/i.test(name) || /^\s*(\{\s*"|\[\s*[{[])/.test(text)
const isMarkdown = (name: string, text: string) => /\.(md|markdown)$/i.test(name) || /^\s*[-*+] \[[ xX]\] /m.test(text)

/** Templates out of a file of JSON, Markdown or a table, whatever its name says. */
export const readTemplateFile = (bytes: Uint8Array, name: string): Read => {
  const decoded = decodeAnyText(bytes)
  if (!decoded.ok) return { ...decoded, problems: [] }
  const { text } = decoded
  const named = nameOf(name)
  if (isJson(name, text)) return withProblems(readJson(text, named), damagedLines(text).map(toWhole))
  if (isMarkdown(name, text)) return withProblems(readMarkdown(text, named), damagedLines(text))
  return fromTable(bytes, named)
}

/** Of JSON it is steps that are counted, not lines. */
const toWhole = ({ what, found }: FileProblem): FileProblem => ({ at: undefined, what, found: found.trim() })
