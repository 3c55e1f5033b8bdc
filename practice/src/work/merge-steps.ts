import { stepOf } from '#src/dates/offset.ts'
import type { Refusal } from '#src/refusals.ts'
import { isSame } from '#src/same.ts'
import { circleIn } from './check-template.ts'
import type { KeptParts } from './job.ts'
import type { Section, Step } from './template.ts'
import type { BetweenVersions, ChangeId, StepFacet } from './template-changes.ts'
import { facetFields, isSettledTask, stepFacets } from './template-changes.ts'

/** The changes that are taken, and the steps of which the job has a task afterwards. */
export type Taking = { taken: ReadonlySet<ChangeId>; present: ReadonlySet<string> }

/** The step with what belongs to a facet as the other one has it. */
const withFacet = (step: Step, from: Step, facet: StepFacet): Step => {
  const changed: Record<string, unknown> = { ...step }
  for (const field of facetFields[facet]) {
    if (from[field] === undefined) delete changed[field]
    else changed[field] = from[field]
  }
  return changed as Step // the fields of a step with some of another's
}

/**
 * How each step stands on the job afterwards, those that it has no task of among them, since others may be counted from
 * them. `leaving` are the tasks that the newer version has not, whether or not they go.
 */
export const mergedSteps = (
  { job, base, next }: BetweenVersions,
  taken: ReadonlySet<ChangeId>,
  leaving: ReadonlySet<string>,
): Step[] => {
  const define = (now: Step): Step => {
    const then = base.steps.find(({ id }) => id === now.id)
    const task = job.tasks.find(({ id }) => id === now.id)
    if (!then || !task) return now
    if (isSettledTask(task) || leaving.has(now.id)) return then
    return stepFacets
      .filter(facet => !taken.has(`${facet}:${now.id}`))
      .reduce((step, facet) => withFacet(step, then, facet), now)
  }
  const gone = base.steps.filter(({ id }) => !next.steps.some(step => step.id === id))
  return [...next.steps.map(define), ...gone]
}

/** Those of the steps with all that they are counted from. */
const withAnchors = (steps: Step[], wanted: ReadonlySet<string>): Set<string> => {
  const reached = new Set<string>()
  const reach = (id: string | undefined): void => {
    const step = steps.find(each => each.id === id)
    if (!step || reached.has(step.id)) return
    reached.add(step.id)
    reach(stepOf(step.due.from))
  }
  wanted.forEach(reach)
  return reached
}

const keptSections = ({ base, next }: BetweenVersions, steps: Step[], { taken, present }: Taking) =>
  base.sections.filter(({ id, title }: Section) => {
    const now = next.sections.find(section => section.id === id)
    const isShown = steps.some(step => step.section === id && present.has(step.id))
    return isShown && (!now || (now.title !== title && !taken.has(`heading:${id}`)))
  })

const keptHead = ({ base, next }: BetweenVersions, taken: Taking['taken']) => {
  const keeps = (change: ChangeId, then: unknown, now: unknown) => !taken.has(change) && !isSame(then ?? [], now ?? [])
  return {
    ...(keeps('job:dates', base.start, next.start) && { start: base.start }),
    ...(keeps('job:dates', base.due, next.due) && { due: base.due }),
    ...(keeps('job:budget', base.budget, next.budget) && { budget: base.budget ?? [] }),
    ...(keeps('job:fee', base.fee, next.fee) && { fee: base.fee ?? null }),
    ...(keeps('job:deadlines', base.deadlines, next.deadlines) && { deadlines: base.deadlines ?? [] }),
    ...(keeps('job:requests', base.requests, next.requests) && { requests: base.requests ?? [] }),
  }
}

/** What the job keeps otherwise than the newer version says, if anything. */
export const keptParts = (between: BetweenVersions, steps: Step[], taking: Taking): KeptParts | undefined => {
  const needed = withAnchors(steps, taking.present)
  const kept = steps.filter(step => needed.has(step.id) && !between.next.steps.some(now => isSame(now, step)))
  const sections = keptSections(between, steps, taking)
  const head = keptHead(between, taking.taken)
  return kept.length + sections.length + Object.keys(head).length > 0 ? { sections, steps: kept, ...head } : undefined
}

/** What cannot be: steps that would wait for, or be counted from, each other once only some changes are taken. */
export const circleAmong = (steps: Step[]): Refusal | undefined =>
  circleIn(steps, ({ after }) => after.map(({ step }) => step)) ??
  circleIn(steps, ({ due }) => [stepOf(due.from) ?? []].flat())
