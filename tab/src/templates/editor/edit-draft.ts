import type { Condition, DraftFacts, Offset } from '@praxis/practice'
import { freeId, inSections, stepOf } from '@praxis/practice'
import { requestGaps, withoutStep } from './edit-requests.ts'

export type DraftStep = DraftFacts['steps'][number]
export type DraftSection = DraftFacts['sections'][number]

/** What a new template begins with. */
export const blankDraft = (id: string): DraftFacts => ({
  id,
  service: id,
  name: 'New template',
  frequency: 'month',
  needs: [],
  start: { count: 0, unit: 'days', from: 'period-end' },
  due: { count: 10, unit: 'working-days', from: 'period-end' },
  sections: [{ id: 'steps', title: 'Steps' }],
  steps: [],
})

const sorted = (facts: DraftFacts): DraftFacts => ({ ...facts, steps: inSections(facts) })

/** A new step at the end of a section, due when the job is. */
export const addStep = (facts: DraftFacts, section: string): { facts: DraftFacts; id: string } => {
  const id = freeId(
    '',
    facts.steps.map(step => step.id),
    `step-${facts.steps.length + 1}`,
  )
  const step: DraftStep = {
    id,
    section,
    title: '',
    role: 'preparer',
    due: { count: 0, unit: 'days', from: 'job-due' },
    estimate: 30,
    after: [],
    checklist: [],
  }
  return { facts: sorted({ ...facts, steps: [...facts.steps, step] }), id }
}

export const changeStep = (facts: DraftFacts, id: string, change: (step: DraftStep) => DraftStep): DraftFacts =>
  sorted({ ...facts, steps: facts.steps.map(step => (step.id === id ? change(step) : step)) })

/** Without a step: what came after it comes after what it came after, and what was counted from it is as it was. */
export const removeStep = (facts: DraftFacts, gone: string): DraftFacts => {
  const lost = facts.steps.find(({ id }) => id === gone)
  if (!lost) return facts
  const due = (offset: Offset): Offset => (stepOf(offset.from) === gone ? lost.due : offset)
  const after = (before: DraftStep['after']): DraftStep['after'] => {
    const link = before.find(({ step }) => step === gone)
    const others = before.filter(({ step }) => step !== gone)
    const inherited = link ? lost.after.filter(({ step }) => !others.some(other => other.step === step)) : []
    return [...others, ...inherited]
  }
  const steps = facts.steps.filter(({ id }) => id !== gone)
  return {
    ...withoutStep(facts, gone, lost.due),
    steps: steps.map(step => ({ ...step, due: due(step.due), after: after(step.after) })),
  }
}

/** A step one place up or down; past the edge of its section it goes into the next. */
export const nudgeStep = (facts: DraftFacts, id: string, way: -1 | 1): DraftFacts => {
  const steps = inSections(facts)
  const at = steps.findIndex(step => step.id === id)
  const step = steps[at]
  const other = steps[at + way]
  if (!step) return facts
  if (other?.section === step.section) return { ...facts, steps: steps.with(at, other).with(at + way, step) }
  const section = facts.sections[facts.sections.findIndex(each => each.id === step.section) + way]
  if (!section) return facts
  return dropStep(facts, id, { section: section.id, before: way > 0 ? firstOf(facts, section.id) : undefined })
}

const firstOf = (facts: DraftFacts, section: string): string | undefined =>
  facts.steps.find(step => step.section === section)?.id

/** A step into a section, before another step or at the end. */
export const dropStep = (
  facts: DraftFacts,
  id: string,
  { section, before }: { section: string; before: string | undefined },
): DraftFacts => {
  const step = facts.steps.find(each => each.id === id)
  if (!step || before === id) return facts
  const rest = facts.steps.filter(each => each.id !== id)
  const at = before === undefined ? rest.length : rest.findIndex(each => each.id === before)
  return sorted({ ...facts, steps: rest.toSpliced(at, 0, { ...step, section }) })
}

export const addSection = (facts: DraftFacts): { facts: DraftFacts; id: string } => {
  const id = freeId(
    '',
    facts.sections.map(section => section.id),
    `section-${facts.sections.length + 1}`,
  )
  return { facts: { ...facts, sections: [...facts.sections, { id, title: '' }] }, id }
}

export const changeSection = (facts: DraftFacts, id: string, change: (section: DraftSection) => DraftSection) => ({
  ...facts,
  sections: facts.sections.map(section => (section.id === id ? change(section) : section)),
})

export const nudgeSection = (facts: DraftFacts, id: string, way: -1 | 1): DraftFacts => {
  const at = facts.sections.findIndex(section => section.id === id)
  const [section, other] = [facts.sections[at], facts.sections[at + way]]
  if (!section || !other) return facts
  return sorted({ ...facts, sections: facts.sections.with(at, other).with(at + way, section) })
}

/** Without a section; its steps go with it. */
export const removeSection = (facts: DraftFacts, id: string): DraftFacts => {
  const without = facts.steps
    .filter(({ section }) => section === id)
    .reduce((left, step) => removeStep(left, step.id), facts)
  return { ...without, sections: without.sections.filter(section => section.id !== id) }
}

/** The conditions as a field: none of them is no field at all. */
export const withOnly = <T extends { only?: Condition[] }>(thing: T, only: Condition[]): T => {
  const { only: _before, ...rest } = thing
  return { ...rest, ...(only.length > 0 && { only }) } as T // the same but for that one field
}

/** What still has to be put right before a draft can be published, apart from how its steps refer to each other. */
export const gapsIn = (facts: DraftFacts): string[] => {
  const { name, sections, steps, fee } = facts
  const empty = sections.filter(({ id }) => !steps.some(({ section }) => section === id))
  const untold = steps.filter(({ title }) => title.trim() === '').length
  const bare = steps.filter(({ checklist }) => checklist.some(({ text }) => text.trim() === ''))
  return [
    name.trim() === '' && 'The template has no name.',
    fee && 'price' in fee && fee.price.minor === 0 && 'The fee has no amount.',
    steps.length === 0 && 'There is no step yet.',
    untold > 0 && `${untold === 1 ? 'A step has' : `${untold} steps have`} no title.`,
    sections.some(({ title }) => title.trim() === '') && 'A section has no title.',
    ...bare.map(({ title }) => `An item of the checklist of “${title}” is empty.`),
    steps.length > 0 && empty.length > 0 && `“${empty[0]?.title}” has no step.`,
    ...requestGaps(facts),
  ].filter(gap => gap !== false && gap !== undefined)
}

/** How far in each step stands: the longest way that leads to it. A circle leads nowhere. */
export const depthsOf = (steps: Pick<DraftStep, 'id' | 'after'>[]): Map<string, number> => {
  const depths = new Map<string, number>()
  const depth = (id: string, seen: string[]): number => {
    const known = depths.get(id)
    if (known !== undefined) return known
    const step = steps.find(other => other.id === id)
    if (!step || seen.includes(id)) return -1
    const found = 1 + Math.max(-1, ...step.after.map(({ step: before }) => depth(before, [...seen, id])))
    depths.set(id, found)
    return found
  }
  for (const { id } of steps) depth(id, [])
  return depths
}

/** The step as a filing of these deadlines, signed off by the reviewer unless somebody else does; undefined for no filing. */
export const withFiles = ({ files: _before, ...step }: DraftStep, files: string[] | undefined): DraftStep =>
  files ? { ...step, signOff: step.signOff ?? 'reviewer', files } : step

/** The template with these statutory deadlines, and none where there are none; no step files any other. */
export const withDeadlines = (
  { deadlines: _before, steps, ...facts }: DraftFacts,
  deadlines: string[],
): DraftFacts => ({
  ...facts,
  ...(deadlines.length > 0 && { deadlines }),
  steps: steps.map(step =>
    step.files ? { ...step, files: step.files.filter(rule => deadlines.includes(rule)) } : step,
  ),
})
