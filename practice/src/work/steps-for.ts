import type { KnownFacts } from '#src/clients/condition.ts'
import { meets } from '#src/clients/condition.ts'
import type { Step, TemplateFacts } from './template.ts'

type After = Step['after']

/**
 * Those of the steps that are kept. What waited for a step that is left out waits for what that one waited for, the lags
 * added up; where several ways lead to the same step the longest lag holds.
 */
export const keptSteps = (steps: Step[], kept: ReadonlySet<string>): Step[] => {
  const byId = new Map(steps.map(step => [step.id, step]))
  const known = new Map<string, After>()
  /** What waiting for this step comes to. */
  const waiting = (id: string): After => {
    if (kept.has(id)) return [{ step: id, lag: 0 }]
    const found = known.get(id) ?? bridged(byId.get(id)?.after ?? [])
    known.set(id, found)
    return found
  }
  const bridged = (after: After): After =>
    longest(after.flatMap(({ step, lag }) => waiting(step).map(before => ({ ...before, lag: before.lag + lag }))))
  return steps.filter(({ id }) => kept.has(id)).map(step => ({ ...step, after: bridged(step.after) }))
}

/** The ids of the steps that a job for this client has: their own and their section's conditions are met by its facts. */
export const stepIdsFor = (
  { steps, sections }: Pick<TemplateFacts, 'steps' | 'sections'>,
  client: KnownFacts,
): ReadonlySet<string> => {
  const sectionOf = new Map(sections.map(section => [section.id, section]))
  const fits = ({ only, section }: Step) => meets(client, only) && meets(client, sectionOf.get(section)?.only)
  return new Set(steps.filter(fits).map(({ id }) => id))
}

/** The steps that a job for this client has, without those that are left out for it. */
export const stepsFor = (
  template: Pick<TemplateFacts, 'steps' | 'sections'>,
  client: KnownFacts,
  leftOut: readonly string[] = [],
): Step[] => {
  const fit = [...stepIdsFor(template, client)].filter(id => !leftOut.includes(id))
  return keptSteps(template.steps, new Set(fit))
}

const longest = (after: After): After => {
  const lags = new Map<string, number>()
  for (const { step, lag } of after) lags.set(step, Math.max(lag, lags.get(step) ?? 0))
  return [...lags].map(([step, lag]) => ({ step, lag }))
}
