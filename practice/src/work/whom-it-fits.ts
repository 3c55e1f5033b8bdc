import type { Client } from '#src/clients/client.ts'
import type { KnownFacts } from '#src/clients/condition.ts'
import type { Refusal } from '#src/refusals.ts'
import { requestsFor } from '#src/requests/requests-of-job.ts'
import { needsYearEnd } from './dates-of-job.ts'
import { stepsFor } from './steps-for.ts'
import type { TemplateFacts } from './template.ts'

/** Whether some date of a template is counted from the client's year end. */
export const countsFromYearEnd = ({
  start,
  due,
  steps,
  requests = [],
}: Pick<TemplateFacts, 'start' | 'due' | 'steps' | 'requests'>): boolean =>
  [start, due, ...steps.map(step => step.due), ...requests.map(({ goes }) => goes)].some(
    ({ from }) => from === 'year-end',
  )

/** Why no job can be made of a template for a client with these facts: no step is meant for it, or a date has no anchor. */
export const jobObstacle = (
  template: Pick<TemplateFacts, 'name' | 'start' | 'due' | 'steps' | 'sections' | 'requests'>,
  client: Pick<Client, 'name'> & KnownFacts,
): Refusal | undefined => {
  const steps = stepsFor(template, client)
  if (steps.length === 0) return { code: 'no-steps', name: client.name }
  const dates = [...steps.map(({ due }) => due), ...requestsFor(template, client).map(({ goes }) => goes)]
  const needs = [template.start, template.due, ...dates].some(date => needsYearEnd(date, template.steps))
  return needs && !client.yearEnd ? { code: 'client-lacks', name: client.name, need: 'year-end' } : undefined
}
