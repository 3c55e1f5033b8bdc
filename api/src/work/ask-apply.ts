import type {
  ApplyPreview,
  Client,
  ClientKey,
  JobRole,
  LeftOut,
  Need,
  PlainDate,
  PlannedJob,
  Refusal,
  Team,
  Template,
  TemplateRecord,
} from '@praxis/practice'
import {
  earliest,
  isDraft,
  jobName,
  jobObstacle,
  jobThere,
  newJobHolds,
  planJob,
  requestsOfJob,
  seesMoney,
  stepsFor,
  templateAt,
} from '@praxis/practice'
import type { Ask, Asked } from '#src/ask.ts'
import { NotFound } from '#src/not-found.ts'
import { explainJobDate } from './explain-date.ts'
import { viewDeadline } from './view-deadlines.ts'
import { asSeen } from './without-money.ts'

/** The newest version of each template. */
export const askTemplates: Ask<'templates'> = asked => {
  const { db } = asked.replica
  const newest = new Map<string, Template>()
  for (const { body } of db.all<{ body: string }>(
    "select body from records where list = 'Templates' and body is not null",
  )) {
    const template = JSON.parse(body) as TemplateRecord // a body of the list Templates
    if (isDraft(template)) continue
    if ((newest.get(template.id)?.version ?? 0) < template.version) newest.set(template.id, template)
  }
  const shown = [...newest.values()].map(template => asSeen(asked, template))
  return { templates: shown.sort((a, b) => a.name.localeCompare(b.name)) }
}

export const has = (client: Client, need: Need): boolean =>
  need === 'year-end' ? client.yearEnd !== undefined : client.identifiers?.[need] !== undefined

/** Why this client gets no such job, if there is a reason. */
const leftOut = ({ replica }: Asked, client: Client, template: Template, occurrence: string): LeftOut | undefined => {
  if (client.status !== 'active') return client.status
  if (jobThere(replica.look, client.key, template.service, occurrence)) return 'has-it-already'
  if (newJobHolds(replica.look, client.key).blocks.length > 0) return 'on-hold'
  const missing = template.needs.find(need => !has(client, need))
  return missing ? `no-${missing}` : noJob(jobObstacle(template, client))
}

const noJob = (obstacle: Refusal | undefined): LeftOut | undefined => {
  if (obstacle?.code === 'client-lacks') return `no-${obstacle.need}`
  return obstacle && 'no-step-for-it'
}

export const rolesOf = (template: Template, client: Client): JobRole[] => [
  ...new Set(stepsFor(template, client).flatMap(({ role, signOff }) => (signOff ? [role, signOff] : [role]))),
]

type Input = Parameters<Ask<'preview-apply'>>[1]

type Planned = { row: PlannedJob; asks: PlainDate[] }

const plan = (asked: Asked, template: Template, client: Client, { period, fill }: Input): Planned => {
  const team: Team = { ...fill, ...client.team }
  const calendar = asked.replica.look.calendar()
  const job = planJob(calendar, template, { client, period, team }, asked.today)
  const asks = requestsOfJob(calendar, template, { job, client }).map(({ goes }) => goes)
  const [statutory] = (job.deadlines ?? []).flatMap(viewDeadline)
  const row = {
    client: client.key,
    clientName: client.name,
    clientCode: client.code,
    start: job.start,
    due: job.due,
    ...(statutory && { statutory }),
    team,
    missing: rolesOf(template, client).filter(role => !team[role]),
    tasks: job.tasks.length,
    warned: newJobHolds(asked.replica.look, client.key).warns,
  }
  return { row, asks }
}

const requestsIn = (asks: PlainDate[]): ApplyPreview['requests'] => {
  const [one, ...others] = asks
  return { count: asks.length, ...(one && { first: earliest(one, ...others) }) }
}

/** The planned minutes that each person would get. */
const loadOf = ({ replica }: Asked, template: Template, jobs: PlannedJob[]): ApplyPreview['load'] => {
  const minutes = new Map<string, number>()
  for (const { team, client } of jobs)
    for (const { role, estimate } of stepsFor(template, replica.look.get('Clients', client) ?? {})) {
      const person = team[role]
      if (person) minutes.set(person, (minutes.get(person) ?? 0) + estimate)
    }
  return [...minutes]
    .map(([person, total]) => ({ person: person as ApplyPreview['load'][number]['person'], minutes: total })) // keys of teams
    .sort((a, b) => b.minutes - a.minutes)
}

/** What applying a template would make: every job with its dates and people, who is left out and why. */
export const askPreviewApply: Ask<'preview-apply'> = (asked, input) => {
  const { look } = asked.replica
  const template = templateAt(look, input.template)
  if (!template) throw new NotFound('template', input.template)
  const planned: Planned[] = []
  const out: ApplyPreview['leftOut'] = []
  for (const key of new Set<ClientKey>(input.clients)) {
    const client = look.get('Clients', key)
    if (!client) continue
    const why = leftOut(asked, client, template, input.period.occurrence)
    const holds = why === 'on-hold' && { holds: newJobHolds(look, key).blocks }
    if (why) out.push({ client: key, clientName: client.name, why, ...holds })
    else planned.push(plan(asked, template, client, input))
  }
  const jobs = planned.map(({ row }) => row)
  const [first] = jobs
  const calendar = look.calendar()
  const client = first && look.get('Clients', first.client)
  const sample = client && planJob(calendar, template, { client, period: input.period, team: {} }, asked.today)
  return {
    name: jobName(template, input.period),
    jobs,
    leftOut: out,
    start: sample ? explainJobDate(calendar, template, sample, 'start') : null,
    due: sample ? explainJobDate(calendar, template, sample, 'due') : null,
    load: loadOf(asked, template, jobs),
    requests: requestsIn(planned.flatMap(({ asks }) => asks)),
    ...(template.fee && seesMoney(asked.actor) && { fee: template.fee }),
  }
}
