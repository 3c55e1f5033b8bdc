import type { DraftFacts } from '#src/work/template.ts'
import { draftFacts } from '#src/work/template.ts'
import type { FileProblem, ReadFile, ReadTemplate } from './file-problem.ts'
import { mostTemplates, noTemplate } from './file-problem.ts'
import { checkRead, readRows } from './read-rows.ts'
import type { StepRow } from './row-fields.ts'
import { cellsOf, rowFields } from './row-fields.ts'

type Thing = Record<string, unknown>
const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The line at which a text stops being JSON, as far as the engine says it. */
const lineOf = (error: unknown, text: string): { at?: number } => {
  const [, line] = String(error).match(/line (\d+)/) ?? []
  const [, place] = String(error).match(/position (\d+)/) ?? []
  if (line) return { at: Number(line) }
  return place ? { at: text.slice(0, Number(place)).split('\n').length } : {}
}

const parsed = (text: string): { value: unknown } | { at?: number } => {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    return lineOf(error, text)
  }
}

const isOwn = (value: Thing): boolean => Array.isArray(value.sections) && Array.isArray(value.steps) && 'id' in value

/** Where something is wrong: `steps 3, due, count`, counted from one. */
const placeOf = (path: PropertyKey[]): string =>
  path.map((part, at) => (typeof part === 'number' ? ` ${part + 1}` : `${at > 0 ? ', ' : ''}${String(part)}`)).join('')

type Own = { facts: DraftFacts } | { problems: FileProblem[] }

/** A template as it was exported: whole and unchanged, or not at all. */
const readOwn = (value: Thing): Own => {
  const read = draftFacts.safeParse(value)
  if (read.success) return { facts: read.data }
  const problems = read.error.issues.map(({ path, message }): FileProblem => {
    return { at: undefined, what: 'wrong-field', found: `${placeOf(path) || 'the whole'}: ${message}` }
  })
  return { problems }
}

const said = (value: unknown): string =>
  Array.isArray(value) ? value.map(said).join('\n') : value === null || isThing(value) ? '' : String(value ?? '')

/** A template as others write it: a name and a list of steps, their fields called as columns are. */
const readForeign = (value: Thing, named: string): ReadTemplate | undefined => {
  const list = [value.steps, value.tasks, value.items, value.checklist].find(Array.isArray)
  const steps = (list ?? []).map(step => (isThing(step) ? step : { step }))
  const rows = steps.map((step, at): StepRow => {
    const keys = Object.keys(step)
    return { at: at + 1, cells: cellsOf(Object.values(step).map(said), rowFields(keys)) }
  })
  const name = [value.name, value.title, named].find(text => typeof text === 'string' && text.trim() !== '')
  const [first, ...others] = rows
  const head = { template: String(name), frequency: said(value.frequency) }
  return first && readRows([{ ...first, cells: { ...head, ...first.cells } }, ...others], named)
}

/** The things in which templates may stand: the file itself, a list of them, or `{ "templates": […] }`. */
const thingsIn = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : isThing(value) && Array.isArray(value.templates) ? value.templates : [value]

/** Templates out of JSON: what was exported comes back the same; of others whatever can be recognised. */
export const readJson = (text: string, named: string): ReadFile => {
  const file = parsed(text)
  if (!('value' in file)) return noTemplate('not-json', file)
  const things = thingsIn(file.value)
  const problems: FileProblem[] = []
  const templates = things.slice(0, mostTemplates).flatMap((thing): ReadTemplate[] => {
    if (!isThing(thing)) return []
    if (!isOwn(thing)) return [readForeign(thing, named) ?? []].flat()
    const own = readOwn(thing)
    if ('problems' in own) problems.push(...own.problems)
    return 'facts' in own ? [{ facts: own.facts, problems: checkRead(own.facts) }] : []
  })
  const [first] = templates
  if (!first) return noTemplate(problems.length > 0 ? 'wrong-fields' : 'no-template', { problems })
  first.problems.push(...problems)
  if (things.length > mostTemplates)
    first.problems.unshift({ at: undefined, what: 'too-many-templates', found: String(things.length) })
  return { ok: true, counts: 'step', templates }
}
