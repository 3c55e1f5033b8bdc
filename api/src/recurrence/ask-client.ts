import type { Client, ClientService, OwnWay, ServiceView, Template } from '@praxis/practice'
import {
  addDays,
  holdsOfClient,
  inContext,
  isPaused,
  isRestricted,
  liftedHolds,
  normalName,
  ownDue,
  seesMoney,
  teamOf,
} from '@praxis/practice'
import type { Ask, Asked } from '#src/ask.ts'
import { contactsOfClient } from '#src/clients/ask-contact.ts'
import { mayHold } from '#src/clients/may-hold.ts'
import { NotFound } from '#src/not-found.ts'
import { askJobs } from '#src/work/ask-jobs.ts'
import { comingRuns, isToMake } from './ask-coming-up.ts'

/** How many of the holds that were lifted stand on the page; the history has all. */
const mostLifted = 5

/** How far ahead the next job of a service is looked for: two yearly ones. */
const daysAhead = 731

/** Step by step, those of the template first. */
const ownWaysOf = (
  { added = [], leftOut = [], dues = {}, assignees = {} }: ClientService,
  { steps }: Pick<Template, 'steps'>,
): OwnWay[] => {
  const wayOf = (id: string): OwnWay['way'] => {
    if (leftOut.includes(id)) return 'left-out'
    return added.some(step => step.id === id) ? 'added' : 'kept'
  }
  const given = new Map(Object.entries(assignees))
  const named = new Set([...leftOut, ...Object.keys(dues), ...Object.keys(assignees), ...added.map(({ id }) => id)])
  return [...steps, ...added]
    .filter(({ id }) => named.has(id))
    .map(({ id, title, due }) => {
      const way = wayOf(id)
      const own = way === 'added' ? due : ownDue(dues, id)
      const person = given.get(id)
      return { step: id, title, way, ...(own && { due: own }), ...(person && { person }) }
    })
}

const viewOf = (asked: Asked, service: ClientService): ServiceView[] => {
  const given = inContext(asked.replica.look, service)
  if (!given) return []
  const { key, template, recurrence, from, until, horizon, since } = service
  const next = comingRuns(asked, service, addDays(asked.today, daysAhead)).find(({ state }) => isToMake(state))
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
      ownWays: ownWaysOf(service, given.template),
      ...(given.template.fee && seesMoney(asked.actor) && { fee: given.template.fee }),
      ...(until && { until }),
      ...(next && { next: { period: next.period, makeOn: next.makeOn, state: next.state } }),
    },
  ]
}

/** The others of its group; those behind a wall are not told of. */
const relatedTo = ({ replica: { look } }: Asked, { key: own, group }: Client) =>
  (group ? look.find('Clients', 'group', normalName(group)) : [])
    .filter(client => client.key !== own && !isRestricted(client))
    .map(({ key, name, code }) => ({ key, name, code }))
    .sort((a, b) => a.name.localeCompare(b.name))

/** One client as a page: who it is, what is open, what is done for it again and again. */
export const askClient: Ask<'client'> = (asked, { key }) => {
  const { replica } = asked
  const client = replica.look.get('Clients', key)
  if (!client) throw new NotFound('client', key)
  return {
    ...client,
    holds: holdsOfClient(replica.look, key),
    lifted: liftedHolds(replica.look, key).slice(0, mostLifted),
    mayHold: mayHold(asked, key),
    version: replica.head(key).version,
    openJobs: askJobs(asked, { client: key }).rows,
    services: replica.look
      .find('Services', 'client', key)
      .flatMap(service => viewOf(asked, service))
      .sort((a, b) => a.name.localeCompare(b.name)),
    contacts: contactsOfClient(asked, client),
    related: relatedTo(asked, client),
  }
}
