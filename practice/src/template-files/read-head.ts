import { jobRole } from '#src/clients/client.ts'
import type { Offset } from '#src/dates/offset.ts'
import type { Frequency } from '#src/dates/period.ts'
import { readOffset } from '#src/dates/read-offset.ts'
import { ruleId } from '#src/deadlines/rules.ts'
import { slug } from '#src/keys.ts'
import { readFee } from '#src/work/fee.ts'
import type { BudgetRow, DraftFacts } from '#src/work/template.ts'
import { readNeed } from './conditions-in-words.ts'
import type { FileProblem, FileTrouble } from './file-problem.ts'
import { readSpan } from './read-span.ts'
import type { StepRow } from './row-fields.ts'
import { slugOf } from './slug-of.ts'
import { shorten, tidy } from './tidy.ts'

type Head = Omit<DraftFacts, 'sections' | 'steps' | 'requests'>
type Tell = (what: FileTrouble, found: string) => void

const rhythms: [RegExp, Frequency][] = [
  [/^quarter|\bquarterly\b/i, 'quarter'],
  [/^year|\byearly\b|\bannual(ly)?\b/i, 'year'],
  [/^month|\bmonthly\b/i, 'month'],
]

/** How often words say that something is done. */
export const readFrequency = (words: string): Frequency | undefined =>
  rhythms.find(([pattern]) => pattern.test(words))?.[1]

const parts = (cell: string | undefined): string[] => (cell ?? '').split(/[;\n]/).filter(part => part.trim() !== '')

const readRule = (words: string): string | undefined => ruleId.safeParse(words.toLowerCase()).data

const readBudget = (words: string): BudgetRow | undefined => {
  const [, who = '', time = ''] = words.trim().match(/^(\S+)\s+(.+)$/) ?? []
  const role = jobRole.safeParse(who.toLowerCase()).data
  const minutes = readSpan(time)
  return role && minutes && minutes <= 60_000 ? { role, minutes } : undefined
}

const told = <T>(words: string[], read: (word: string) => T | undefined, what: FileTrouble, tell: Tell): T[] =>
  words.flatMap(word => {
    const found = read(word.trim())
    if (found === undefined) tell(what, word.trim())
    return found ?? []
  })

/** Roughly how many days after the end of the period it is. */
const daysAfterEnd = ({ count, unit }: Offset): number =>
  count * (unit === 'months' ? 30.4 : unit === 'working-days' ? 1.4 : 1)

const countsFromEnd = ({ from }: Offset) => from === 'period-end' || from === 'job-start'

/** From the first to the last of the steps; a job that begins with the end of its period where none is before it. */
const spanOf = (dues: Offset[]): Pick<Head, 'start' | 'due'> => {
  const counted = dues.filter(countsFromEnd).sort((a, b) => daysAfterEnd(a) - daysAfterEnd(b))
  const [first, last] = [counted[0], counted.at(-1)]
  return {
    start: first && first.count < 0 ? { ...first, from: 'period-end' } : { count: 0, unit: 'days', from: 'period-end' },
    due: last ? { ...last, from: 'period-end' } : { count: 10, unit: 'working-days', from: 'period-end' },
  }
}

/** What the first row, or the name of a file, says about the whole; the days of the job follow its steps if nothing does. */
export const readHead = (
  { at, cells }: StepRow,
  named: string,
  dues: Offset[],
): { head: Head; problems: FileProblem[] } => {
  const problems: FileProblem[] = []
  const tell: Tell = (what, found) => problems.push({ at, what, found })
  const name = shorten(tidy(cells.template ?? named), 80) || 'A template from a file'
  const id = slug.safeParse(cells['template-id']).data ?? (slugOf(name) || 'from-a-file')
  const span = spanOf(dues)
  const [start] = told(parts(cells['job-start']), words => readOffset(words), 'unknown-job-day', tell)
  const [due] = told(parts(cells['job-due']), words => readOffset(words), 'unknown-job-day', tell)
  const [frequency] = told(parts(cells.frequency), readFrequency, 'unknown-frequency', tell)
  const needs = told(parts(cells.needs), readNeed, 'unknown-need', tell)
  const deadlines = told(parts(cells.deadlines), readRule, 'unknown-deadline', tell)
  const [fee] = told(parts(cells.fee), readFee, 'unknown-fee', tell)
  const budget = told(parts(cells.budget), readBudget, 'unknown-budget', tell)
  const head: Head = {
    id,
    service: slug.safeParse(cells.service).data ?? id,
    name,
    frequency: frequency ?? readFrequency(name) ?? 'month',
    needs: [...new Set(needs)].slice(0, 10),
    start: start ?? span.start,
    due: due ?? span.due,
    ...(deadlines.length > 0 && { deadlines: [...new Set(deadlines)].slice(0, 20) }),
    ...(budget.length > 0 && { budget: budget.slice(0, 4) }),
    ...(fee && { fee }),
  }
  return { head, problems }
}
