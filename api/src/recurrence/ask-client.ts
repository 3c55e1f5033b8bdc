import type { ClientService, ServiceView } from '@praxis/practice'
import { addDays, inContext, isPaused, teamOf } from '@praxis/practice'
import type { Ask, Asked } from '#src/ask.ts'
import { NotFound } from '#src/not-found.ts'
import { askJobs } from '#src/work/ask-jobs.ts'
import { comingRuns } from './ask-coming-up.ts'

/** How far ahead the next job of a service is looked for: two yearly ones. */
const daysAhead = 731

const viewOf = (asked: Asked, service: ClientService): ServiceView[] => {
  const given = inContext(asked.replica.look, service)
  if (!given) return []
  const { key, template, recurrence, from, until, horizon, since } = service
  const next = comingRuns(asked, service, addDays(asked.today, daysAhead)).find(({ state }) => state === 'to-make')
  return [
    {
      key,
      name: given.template.name,
      template,
      templateVersion: given.template.version,
      recurrence,
      from,
      horizon,
      since,
      paused: isPaused(service),
      team: teamOf(given),
      ...(until && { until }),
      ...(next && { next: { period: next.period, makeOn: next.makeOn } }),
    },
  ]
}

/** One client as a page: who it is, what is open, what is done for it again and again. */
export const askClient: Ask<'client'> = (asked, { key }) => {
  const { replica } = asked
  const client = replica.look.get('Clients', key)
  if (!client) throw new NotFound('client', key)
  return {
    ...client,
    version: replica.head(key).version,
    openJobs: askJobs(asked, { client: key }).rows,
    services: replica.look
      .find('Services', 'client', key)
      .flatMap(service => viewOf(asked, service))
      .sort((a, b) => a.name.localeCompare(b.name)),
  }
}
