import type { Anchor } from '#src/dates/offset.ts'
import { stepOf } from '#src/dates/offset.ts'
import type { Refusal } from '#src/refusals.ts'
import type { Step, TemplateFacts } from './template.ts'

/** The first thing wrong with how a template's parts refer to each other, if anything. */
export const checkTemplate = (template: TemplateFacts): Refusal | undefined =>
  repeatedId(template.steps) ??
  repeatedId(template.sections) ??
  repeatedId(template.requests ?? []) ??
  unknownReference(template) ??
  selfAnchored(template) ??
  withoutDeadline(template) ??
  wrongFiling(template) ??
  circleIn(template.steps, ({ after }) => after.map(({ step }) => step)) ??
  circleIn(template.steps, ({ due }) => [stepOf(due.from) ?? []].flat())

const repeatedId = (things: { id: string }[]): Refusal | undefined => {
  const twin = things.find((thing, at) => things.findIndex(other => other.id === thing.id) < at)
  return twin && { code: 'repeated-id', id: twin.id }
}

/** Whatever has a day that is counted from a job's others. */
const datedParts = ({ steps, requests = [] }: Pick<TemplateFacts, 'steps' | 'requests'>) => [
  ...steps.map(({ title, due }) => ({ title, due })),
  ...requests.map(({ title, goes }) => ({ title, due: goes })),
]

const unknownReference = ({ steps, sections, requests = [] }: TemplateFacts): Refusal | undefined => {
  const ids = new Set(steps.map(({ id }) => id))
  for (const step of steps) {
    if (!sections.some(({ id }) => id === step.section))
      return { code: 'unknown-step', step: step.section, of: step.title }
    const unknown = step.after.find(({ step: before }) => !ids.has(before))
    if (unknown) return { code: 'unknown-step', step: unknown.step, of: step.title }
  }
  for (const { title, due } of datedParts({ steps, requests })) {
    const counted = stepOf(due.from)
    if (counted !== undefined && !ids.has(counted)) return { code: 'unknown-step', step: counted, of: title }
  }
  return undefined
}

const jobsOwn: Anchor[] = ['period-start', 'period-end', 'year-end']

/** The job's own start and due are counted from the period or the client's year, or they would count from themselves. */
const selfAnchored = ({ start, due, name }: TemplateFacts): Refusal | undefined => {
  const wrong = [start, due].find(({ from }) => !jobsOwn.includes(from))
  return wrong && { code: 'unknown-step', step: wrong.from, of: name }
}

/** A step or request counted from a statutory deadline, in a template whose jobs have none. */
const withoutDeadline = ({ deadlines = [], ...template }: TemplateFacts): Refusal | undefined => {
  const part = deadlines.length === 0 ? datedParts(template).find(({ due }) => due.from === 'statutory') : undefined
  return part && { code: 'no-deadline', title: part.title }
}

/** A filing that nobody signs off, or of a deadline that the template does not have. */
const wrongFiling = ({ steps, deadlines = [] }: TemplateFacts): Refusal | undefined => {
  const unsigned = steps.find(({ files, signOff }) => files && !signOff)
  if (unsigned) return { code: 'filing', title: unsigned.title, why: 'no-sign-off' }
  const other = steps.find(({ files = [] }) => files.some(rule => !deadlines.includes(rule)))
  return other && { code: 'filing', title: other.title, why: 'no-such-deadline' }
}

/** Steps that wait for each other, or are counted from each other, in a circle: by title, the first one again at the end. */
export const circleIn = (steps: Step[], before: (step: Step) => string[]): Refusal | undefined => {
  const byId = new Map(steps.map(step => [step.id, step]))
  const clear = new Set<string>()
  const walk = (step: Step, path: Step[]): Step[] | undefined => {
    if (path.includes(step)) return [...path.slice(path.indexOf(step)), step]
    if (clear.has(step.id)) return undefined
    for (const id of before(step)) {
      const predecessor = byId.get(id)
      const circle = predecessor && walk(predecessor, [...path, step])
      if (circle) return circle
    }
    clear.add(step.id)
    return undefined
  }
  for (const step of steps) {
    const circle = walk(step, [])
    if (circle) return { code: 'circle', steps: circle.toReversed().map(({ title }) => title) }
  }
  return undefined
}
