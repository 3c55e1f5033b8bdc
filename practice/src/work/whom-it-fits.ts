import type { Client } from '#src/clients/client.ts'
import type { KnownFacts } from '#src/clients/condition.ts'
import { stepOf } from '#src/dates/offset.ts'
import type { Refusal } from '#src/refusals.ts'
import { stepsFor } from './steps-for.ts'
import type { Step, TemplateFacts } from './template.ts'

/** Whether some date of a template is counted from the client's year end. */
export const countsFromYearEnd = ({ start, due, steps }: Pick<TemplateFacts, 'start' | 'due' | 'steps'>): boolean =>
  [start, due, ...steps.map(step => step.due)].some(({ from }) => from === 'year-end')

/** Whether a step's date is counted from the client's year end, at once or by way of other steps. */
const needsYearEnd = (step: Step, steps: Step[]): boolean => {
  const before = steps.find(({ id }) => id === stepOf(step.due.from))
  return step.due.from === 'year-end' || (before !== undefined && needsYearEnd(before, steps))
}

/** Why no job can be made of a template for a client with these facts: no step is meant for it, or a date has no anchor. */
export const jobObstacle = (
  template: Pick<TemplateFacts, 'name' | 'start' | 'due' | 'steps' | 'sections'>,
  client: Pick<Client, 'name'> & KnownFacts,
): Refusal | undefined => {
  const steps = stepsFor(template, client)
  if (steps.length === 0) return { code: 'no-steps', name: client.name }
  const own = [template.start, template.due].some(({ from }) => from === 'year-end')
  const needs = own || steps.some(step => needsYearEnd(step, template.steps))
  return needs && !client.yearEnd ? { code: 'client-lacks', name: client.name, need: 'year-end' } : undefined
}
