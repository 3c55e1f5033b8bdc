import * as z from 'zod'
import type { Client, Team } from '#src/clients/client.ts'
import { team } from '#src/clients/client.ts'
import type { KnownFacts } from '#src/clients/condition.ts'
import { saidYes } from '#src/clients/hold.ts'
import { command, put } from '#src/command.ts'
import type { Period } from '#src/dates/period.ts'
import { period } from '#src/dates/period.ts'
import type { PlainDate } from '#src/dates/plain-date.ts'
import { earliest, latest } from '#src/dates/plain-date.ts'
import type { Calendar } from '#src/dates/working-days.ts'
import { addWorkingDays } from '#src/dates/working-days.ts'
import { deadlinesOfJob } from '#src/deadlines/deadlines-of-job.ts'
import type { ClientKey, JobKey } from '#src/keys.ts'
import { clientKey, idOf, templateKey } from '#src/keys.ts'
import type { Look } from '#src/look.ts'
import { ok, refuse } from '#src/result.ts'
import type { Anchors } from './dates-of-job.ts'
import { jobAnchors, moveFollowers, stepDues, withStatutory, yearEndFor } from './dates-of-job.ts'
import type { Job, OwnWays, Task } from './job.ts'
import { stepsFor } from './steps-for.ts'
import type { Step, Template } from './template.ts'
import { onJob } from './template-of-job.ts'
import { templateAt } from './template-versions.ts'
import { countsFromYearEnd, jobObstacle } from './whom-it-fits.ts'

/** One job for a client, a service and a period: made twice it is the same job. */
export const jobKeyOf = (client: ClientKey, service: string, occurrence: string): JobKey =>
  `job:${idOf(client)}:${service}:${occurrence}`

/** The job of a client, or of one that was merged into it, for a service and a period. */
export const jobThere = (look: Look, client: ClientKey, service: string, occurrence: string): Job | undefined => {
  const { key = client, merged = [] } = look.get('Clients', client) ?? {}
  const isOf = ({ id }: { id: ClientKey }) => look.get('Clients', id)?.key === key // a merge may be undone by half
  for (const owner of [key, ...merged.filter(isOf).map(({ id }) => id)]) {
    const job = look.get('Jobs', jobKeyOf(owner, service, occurrence))
    if (job) return job
  }
  return undefined
}

/** What a job is called beside its client: `VAT return Q4 2026`. */
export const jobName = (template: Pick<Template, 'name'>, { name }: Pick<Period, 'name'>): string =>
  `${template.name} ${name}`

/** The client as far as a job's steps and dates depend on it. */
type ForClient = Pick<Client, 'key'> & KnownFacts

/**
 * The job as the template, the calendar, the client's facts and the team make it; the preview of an apply shows the
 * same. `jobObstacle` says whether the client has all that the dates are counted from.
 */
export const planJob = (
  calendar: Calendar,
  template: Template,
  { client, period, team, own = {} }: { client: ForClient; period: Period; team: Team; own?: OwnWays },
  today: PlainDate,
): Job => {
  const { added, leftOut, dues } = own
  const ways = { ...(added && { steps: added }), ...(dues && { dues }) }
  const whole = onJob(template, ways)
  const steps = stepsFor(whole, client, leftOut)
  const yearEnd = countsFromYearEnd(template) ? yearEndFor(client, period) : undefined
  const deadlines = deadlinesOfJob(calendar, template, { client, period })
  const anchors = { ...jobAnchors(calendar, template, period, yearEnd), ...withStatutory({ deadlines }) }
  return {
    key: jobKeyOf(client.key, template.service, period.occurrence),
    client: client.key,
    service: template.service,
    name: jobName(template, period),
    template: template.key,
    period,
    ...(yearEnd && { yearEnd }),
    status: anchors['job-start'] > today ? 'planned' : 'ready',
    start: anchors['job-start'],
    due: anchors['job-due'],
    team,
    ...(deadlines.length > 0 && { deadlines }),
    ...ways,
    tasks: moveFollowers(calendar, firstDates(calendar, steps, { template: whole, anchors, team })),
  }
}

/** Each step's due by its offset; its start is when what it waits for is due, at the earliest the job's own. */
const firstDates = (
  calendar: Calendar,
  steps: Step[],
  { template, anchors, team }: { template: Template; anchors: Anchors; team: Team },
): Task[] => {
  const dueOf = stepDues(calendar, anchors, template.steps)
  const due = new Map(steps.map(step => [step.id, dueOf(step)]))
  return steps.map((step): Task => {
    const assignee = team[step.role]
    const before = step.after.flatMap(({ step: id, lag }) => {
      const finish = due.get(id)
      return finish ? [addWorkingDays(calendar, finish, lag)] : []
    })
    const end = due.get(step.id) ?? anchors['job-due']
    const start = latest(anchors['job-start'], ...before)
    return {
      id: step.id,
      status: 'open',
      ...(assignee && { assignee }),
      start: earliest(start, end),
      due: end,
      after: step.after.map(({ step: task, lag }) => ({ task, lag })),
      ticked: [],
    }
  })
}

/** Makes one job. It is what applying a template comes to, once for each client. */
export const makeJob = command({
  name: 'make-job',
  input: z.strictObject({ client: clientKey, template: templateKey, period, team, ...saidYes }),
  read: (look, { client, template: key, period }) => {
    const template = templateAt(look, key)
    return {
      client: look.get('Clients', client),
      template,
      existing: template && jobThere(look, client, template.service, period.occurrence),
      calendar: look.calendar(),
    }
  },
  decide: ({ client, template, existing, calendar }, input, { today }) => {
    if (!client) return refuse({ code: 'not-found', what: 'client', key: input.client })
    if (!template) return refuse({ code: 'not-found', what: 'template', key: input.template })
    if (existing) return refuse({ code: 'job-exists', name: existing.name })
    if (client.status === 'left') return refuse({ code: 'client-left', name: client.name })
    const obstacle = jobObstacle(template, client)
    if (obstacle) return refuse(obstacle)
    const job = planJob(calendar, template, { client, period: input.period, team: input.team }, today)
    return ok({
      stream: job.key,
      changes: [put('Jobs', job)],
      sentence: 'Made the job',
      about: `${client.name}, ${job.name}`,
    })
  },
})
