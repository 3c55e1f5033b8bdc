import { isSame } from '#src/same.ts'
import { inSections } from './in-sections.ts'
import type { DraftFacts, Section, Step } from './template.ts'

const headFields = [
  'name',
  'service',
  'frequency',
  'needs',
  'start',
  'due',
  'deadlines',
  'budget',
  'fee',
  'requests',
] as const
const stepFields = [
  'title',
  'section',
  'text',
  'role',
  'due',
  'estimate',
  'after',
  'signOff',
  'checklist',
  'files',
  'only',
] as const

export type HeadField = (typeof headFields)[number]
/** `place`: it stands elsewhere among the steps that both have. */
export type StepField = (typeof stepFields)[number] | 'place'

export type StepChange = { before: Step; after: Step; fields: StepField[] }

/** What makes one version of a template another. Steps and sections are the same where their ids are. */
export type TemplateChange = {
  head: HeadField[]
  sections: { added: Section[]; removed: Section[]; changed: { before: Section; after: Section }[] }
  steps: { added: Step[]; removed: Step[]; changed: StepChange[] }
}

type Named = { id: string }

const missingFrom = <T extends Named>(things: T[], others: Named[]): T[] =>
  things.filter(({ id }) => !others.some(other => other.id === id))

const pairs = <T extends Named>(before: T[], after: T[]): { before: T; after: T }[] =>
  after.flatMap(now => {
    const then = before.find(({ id }) => id === now.id)
    return then ? [{ before: then, after: now }] : []
  })

/** Ids of a checklist mean nothing to people; what is said does. */
const told = (step: Step, field: (typeof stepFields)[number]): unknown =>
  field === 'checklist' ? step.checklist.map(({ text }) => text) : step[field]

/**
 * The ids that have to be taken out so that what is left stands in the same order in both: all but a longest sequence
 * that both have.
 */
const outOfPlace = (before: string[], after: string[]): Set<string> => {
  const places = after.map(id => before.indexOf(id))
  const best: number[][] = []
  for (const [at, place] of places.entries()) {
    const shorter = best.filter(chain => (places[chain.at(-1) ?? 0] ?? 0) < place)
    const longest = shorter.reduce<number[]>((a, b) => (b.length > a.length ? b : a), [])
    best.push([...longest, at])
  }
  const kept = new Set(best.reduce<number[]>((a, b) => (b.length > a.length ? b : a), []))
  return new Set(after.filter((_, at) => !kept.has(at)))
}

const stepChanges = (before: Step[], after: Step[]): StepChange[] => {
  const common = pairs(before, after)
  const ids = (steps: Step[]) => steps.filter(({ id }) => common.some(pair => pair.after.id === id)).map(({ id }) => id)
  const moved = outOfPlace(ids(before), ids(after))
  return common.flatMap(pair => {
    const changed = stepFields.filter(field => !isSame(told(pair.before, field), told(pair.after, field)))
    const isMoved = moved.has(pair.after.id) && !changed.includes('section')
    const fields: StepField[] = isMoved ? [...changed, 'place'] : changed
    return fields.length > 0 ? [{ ...pair, fields }] : []
  })
}

/** What was added, removed and changed from one version, or draft, of a template to another. */
export const compareTemplates = (before: DraftFacts, after: DraftFacts): TemplateChange => ({
  head: headFields.filter(field => !isSame(before[field], after[field])),
  sections: {
    added: missingFrom(after.sections, before.sections),
    removed: missingFrom(before.sections, after.sections),
    changed: pairs(before.sections, after.sections).filter(pair => !isSame(pair.before, pair.after)),
  },
  steps: {
    added: missingFrom(after.steps, before.steps),
    removed: missingFrom(before.steps, after.steps),
    changed: stepChanges(inSections(before), inSections(after)),
  },
})

export const isUnchanged = ({ head, sections, steps }: TemplateChange): boolean =>
  [head, ...Object.values(sections), ...Object.values(steps)].every(({ length }) => length === 0)
