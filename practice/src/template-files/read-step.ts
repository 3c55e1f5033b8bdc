import type { Condition } from '#src/clients/condition.ts'
import { readDate, readYearEnd } from '#src/clients/read-cells.ts'
import type { Offset } from '#src/dates/offset.ts'
import type { PlainDate } from '#src/dates/plain-date.ts'
import { daysBetween, lastDayOfMonth } from '#src/dates/plain-date.ts'
import { ruleId } from '#src/deadlines/rules.ts'
import type { DraftFacts } from '#src/work/template.ts'
import { readCondition } from './conditions-in-words.ts'
import type { FileProblem, FileTrouble } from './file-problem.ts'
import { readDue } from './read-due.ts'
import { readRole } from './read-role.ts'
import { readSpan } from './read-span.ts'
import type { Cells, StepRow } from './row-fields.ts'
import { freeId } from './slug-of.ts'
import type { NamedStep } from './step-names.ts'
import { idMeant, readAfter, stepMeant } from './step-names.ts'
import { shorten, tidy } from './tidy.ts'

type Step = DraftFacts['steps'][number]
type Tell = (what: FileTrouble, found: string) => void

/** A step whose file says nothing about when. */
const withTheJob: Offset = { count: 0, unit: 'days', from: 'job-due' }

/** The end of the month that a dated row belongs to. */
const periodEnd = ({ month, year }: Cells): PlainDate | undefined => {
  const end = readYearEnd(month ?? '')
  return end && /^\d{4}$/.test(year ?? '') ? lastDayOfMonth(Number(year), Number(end.slice(0, 2))) : undefined
}

const isDated = (words: string): boolean =>
  readDate(words) !== undefined || /\b(19|20)\d\d\b/.test(words) || /^[a-z]{3,9}\.? \d{1,2}$/i.test(words)

const dueOf = (cells: Cells, steps: NamedStep[], tell: Tell): Offset => {
  const { due, 'due-in': dueIn } = cells
  if (dueIn && /^\d{1,3}$/.test(dueIn) && Number(dueIn) <= 400)
    return { count: Number(dueIn), unit: 'days', from: 'job-start' }
  const words = due ?? dueIn
  if (!words) return withTheJob
  const date = readDate(words)
  const end = periodEnd(cells)
  const days = date && end ? daysBetween(end, date) : undefined
  if (days !== undefined && Math.abs(days) <= 400) return { count: days, unit: 'days', from: 'period-end' }
  const read = readDue(words, idMeant(steps))
  if (!read) tell(isDated(words) ? 'dated' : 'unknown-due', words)
  return read ?? withTheJob
}

/** The rules whose deadlines a step files; `yes` for a filing of none. */
const filesOf = (cell: string | undefined, tell: Tell): string[] | undefined => {
  if (!cell) return undefined
  const words = cell.split(';').map(word => word.trim().toLowerCase())
  const rules = words.filter(word => ruleId.safeParse(word).success)
  for (const word of words) if (word !== 'yes' && !rules.includes(word)) tell('unknown-deadline', word)
  return rules.length > 0 || words.includes('yes') ? rules : undefined
}

const afterOf = (cell: string, steps: NamedStep[], tell: Tell): Step['after'] => {
  const after: Step['after'] = []
  for (const { name, lag } of readAfter(cell)) {
    const meant = stepMeant(steps, name)
    if (!('id' in meant)) tell(meant.why, name)
    else if (after.length === 20) tell('too-many-after', name)
    else if (!after.some(({ step }) => step === meant.id)) after.push({ step: meant.id, lag })
  }
  return after
}

/** The items of a cell: a line each, or apart by semicolons where nothing marks them. */
const itemsIn = (cell: string): string[] => {
  const lines = cell.split(/\r?\n/)
  const some = lines.length > 1 || cell.startsWith('•') ? lines : cell.split(';')
  return some.map(item => item.replace(/^\s*•/, '').trim())
}

const checklistOf = (cell: string, tell: Tell): Step['checklist'] => {
  const items = cell === '' ? [] : itemsIn(cell)
  if (items.length > 30) tell('too-many-items', String(items.length))
  const ids: string[] = []
  return items.slice(0, 30).map((text, at) => {
    if (text.length > 200) tell('too-long', text)
    const id = freeId(text, ids, `item-${at + 1}`)
    ids.push(id)
    return { id, text: shorten(text, 200) }
  })
}

export const conditionsOf = (cell: string | undefined, tell: Tell): Condition[] =>
  (cell ?? '')
    .split(/[\n;]/)
    .filter(part => part.trim() !== '')
    .flatMap(part => {
      const condition = readCondition(part)
      if (!condition) tell('unknown-condition', part.trim())
      return condition ?? []
    })
    .slice(0, 6)

const roleOf = (cell: string | undefined, tell: Tell) => {
  const role = cell ? readRole(cell) : undefined
  if (cell && !role) tell('unknown-role', cell)
  return role
}

const estimateOf = (cell: string | undefined, tell: Tell): number => {
  const minutes = cell ? readSpan(cell) : undefined
  const known = minutes !== undefined && minutes <= 6000
  if (cell && !known) tell('unknown-estimate', cell)
  return known ? minutes : 30
}

const cut = (text: string, most: number, tell: Tell): string => {
  if (text.length > most) tell('too-long', text)
  return shorten(text, most)
}

/** One row as a step, known to the others by `id`; what cannot be taken is told, and is as in a new step. */
export const readStep = (
  { at, cells }: StepRow,
  id: string,
  section: string,
  steps: NamedStep[],
): { step: Step; problems: FileProblem[] } => {
  const problems: FileProblem[] = []
  const tell: Tell = (what, found) => problems.push({ at, what, found })
  const text = cut(tidy(cells.text ?? ''), 2000, tell)
  const signOff = roleOf(cells['sign-off'], tell)
  const files = filesOf(cells.files, tell)
  const only = conditionsOf(cells.only, tell)
  const step: Step = {
    id,
    section,
    title: cut(tidy(cells.step ?? ''), 120, tell),
    ...(text && { text }),
    role: roleOf(cells.role, tell) ?? 'preparer',
    due: dueOf(cells, steps, tell),
    estimate: estimateOf(cells.estimate, tell),
    after: afterOf(cells.after ?? '', steps, tell),
    ...(signOff && { signOff }),
    ...(files && { files }),
    checklist: checklistOf(tidy(cells.checklist ?? ''), tell),
    ...(only.length > 0 && { only }),
  }
  return { step, problems }
}
