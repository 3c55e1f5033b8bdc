import { slug } from '#src/keys.ts'
import { checkTemplate } from '#src/work/check-template.ts'
import { inSections } from '#src/work/in-sections.ts'
import type { DraftFacts } from '#src/work/template.ts'
import type { FileProblem, ReadTemplate } from './file-problem.ts'
import { readDue } from './read-due.ts'
import { readFrequency, readHead } from './read-head.ts'
import { readSections, withDayOfSection } from './read-sections.ts'
import { readStep } from './read-step.ts'
import { readRequests } from './requests-in-words.ts'
import type { StepRow } from './row-fields.ts'
import { freeId } from './slug-of.ts'
import type { NamedStep } from './step-names.ts'
import { idMeant } from './step-names.ts'
import { tidy } from './tidy.ts'

const mostSteps = 60

const isStep = ({ cells }: StepRow): boolean => Boolean(cells.step || cells.id)

/** A row that only names a section is no step, but one that says what a step says is one without its title. */
const lacksTitle = (row: StepRow): boolean => {
  const { text, role, estimate, due, after, checklist } = row.cells
  return !isStep(row) && Boolean(text || role || estimate || due || after || checklist)
}

/** Each step with its id, its own where it has one. */
const nameSteps = (rows: StepRow[]): { named: NamedStep[]; problems: FileProblem[] } => {
  const named: NamedStep[] = []
  const problems: FileProblem[] = []
  const own = rows.map(({ cells }) => slug.safeParse(cells.id).data)
  for (const [at, row] of rows.entries()) {
    const ids = named.map(({ id }) => id)
    const wanted = own[at]
    const title = tidy(row.cells.step ?? '')
    if (wanted && ids.includes(wanted)) problems.push({ at: row.at, what: 'repeated-id', found: wanted })
    const taken = [...ids, ...own.filter(id => id !== undefined)]
    const id = wanted && !ids.includes(wanted) ? wanted : freeId(title, taken, `step-${at + 1}`)
    named.push({ id, title, ...(row.cells.number && { number: row.cells.number }) })
  }
  return { named, problems }
}

/** What is wrong with how the parts refer to each other; it can be kept as a draft, and has to be mended before it is published. */
const brokenIn = (facts: DraftFacts): FileProblem[] => {
  const wrong = checkTemplate(facts)
  if (wrong?.code === 'circle') return [{ at: undefined, what: 'circle', found: wrong.steps.join(' → ') }]
  if (wrong?.code === 'repeated-id') return [{ at: undefined, what: 'repeated-id', found: wrong.id }]
  if (wrong?.code === 'no-deadline') return [{ at: undefined, what: 'no-deadline', found: wrong.title }]
  if (wrong?.code === 'filing') return [{ at: undefined, what: 'wrong-filing', found: wrong.title }]
  if (wrong?.code !== 'unknown-step') return []
  return [{ at: undefined, what: 'broken-reference', found: `“${wrong.of}” to “${wrong.step}”` }]
}

const isOtherRhythm = (title: string, frequency: DraftFacts['frequency']): boolean =>
  /\b(daily|weekly)\b/i.test(title) || (readFrequency(title) ?? frequency) !== frequency

/** Sections that name another rhythm than their template's; such steps belong into a template of their own. */
const otherRhythms = ({ sections, frequency }: DraftFacts): FileProblem[] => {
  const titles = sections.map(({ title }) => title).filter(title => isOtherRhythm(title, frequency))
  const found = titles.map(title => `“${title}”`).join(', ')
  return titles.length > 0 ? [{ at: undefined, what: 'other-rhythm', found }] : []
}

export const checkRead = (facts: DraftFacts): FileProblem[] => [...brokenIn(facts), ...otherRhythms(facts)]

/** One template out of rows; undefined where there is no step among them. `named` is what it is called if no row says so. */
export const readRows = (all: StepRow[], named: string): ReadTemplate | undefined => {
  const untitled = all.filter(lacksTitle)
  const rows = all.filter(row => !lacksTitle(row)).map(withDayOfSection)
  const stepRows = rows.filter(isStep).slice(0, mostSteps)
  const [first] = rows
  if (!first || stepRows.length === 0) return undefined
  const { sections, places, problems } = readSections(rows)
  const names = nameSteps(stepRows)
  const read = stepRows.map((row, at) =>
    readStep(row, names.named[at]?.id ?? '', places[rows.indexOf(row)] ?? '', names.named),
  )
  const steps = read.map(({ step }) => step)
  const { head, problems: ofHead } = readHead(
    first,
    named,
    steps.map(({ due }) => due),
  )
  const unread: FileProblem[] = []
  const requests = readRequests(first.cells.requests ?? '', {
    readDay: words => readDue(words, idMeant(names.named)),
    tell: (what, found) => unread.push({ at: first.at, what, found }),
  })
  const facts: DraftFacts = {
    ...head,
    sections,
    steps: inSections({ sections, steps }),
    ...(requests.length > 0 && { requests }),
  }
  const left = rows.filter(isStep).length - mostSteps
  return {
    facts,
    problems: [
      ...(left > 0 ? [{ at: undefined, what: 'too-many-steps', found: String(left + mostSteps) } as const] : []),
      ...untitled.map(({ at }): FileProblem => ({ at, what: 'no-title', found: '' })),
      ...ofHead,
      ...unread,
      ...problems,
      ...names.problems,
      ...read.flatMap(step => step.problems),
      ...checkRead(facts),
    ],
  }
}
