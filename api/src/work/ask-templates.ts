import type { Template, TemplatePage, TemplateRow } from '@praxis/practice'
import {
  checkTemplate,
  draftKey,
  jobName,
  jobObstacle,
  planJob,
  plannedMinutes,
  templateStanding,
} from '@praxis/practice'
import type { Ask, Asked } from '#src/ask.ts'
import { NotFound } from '#src/not-found.ts'
import { explainJobDate, explainTaskDate } from './explain-date.ts'
import { viewDeadline } from './view-deadlines.ts'
import { viewRequests } from './view-requests.ts'
import { asSeen } from './without-money.ts'

/** How many open jobs follow each version, by its key. */
const followers = ({ replica: { db } }: Asked): Map<string, number> =>
  new Map(
    db
      .all<{ template: string; jobs: number }>(
        "select template, count(*) as jobs from jobs where status not in ('done', 'cancelled') group by template",
      )
      .map(({ template, jobs }) => [template, jobs]),
  )

const rowOf = (asked: Asked, id: string, jobs: Map<string, number>): TemplateRow[] => {
  const { draft, versions } = templateStanding(asked.replica.look, id)
  const newest = versions.at(-1)
  const shown = newest ?? draft
  if (!shown) return []
  const follow = (some: Template[]) => some.reduce((sum, { key }) => sum + (jobs.get(key) ?? 0), 0)
  return [
    {
      id,
      name: shown.name,
      version: newest?.version ?? 0,
      frequency: shown.frequency,
      steps: shown.steps.length,
      jobs: follow(versions),
      behind: follow(versions.slice(0, -1)),
      ...(newest && { published: { by: newest.publishedBy, at: newest.publishedAt } }),
      ...(draft && { draft: { by: draft.savedBy, at: draft.savedAt } }),
    },
  ]
}

/** Every template, also those that are drafts as yet. */
export const askTemplateRows: Ask<'template-rows'> = asked => {
  const ids = asked.replica.db.all<{ value: string }>(
    "select distinct value from lookups where list = 'Templates' and name = 'template'",
  )
  const jobs = followers(asked)
  return {
    rows: ids.flatMap(({ value }) => rowOf(asked, value, jobs)).sort((a, b) => a.name.localeCompare(b.name)),
  }
}

/** One template with its draft and all its versions. */
export const askTemplate: Ask<'template'> = (asked, { id }): TemplatePage => {
  const { draft, versions } = templateStanding(asked.replica.look, id)
  if (!draft && versions.length === 0) throw new NotFound('template', `template:${id}`)
  const jobs = followers(asked)
  return {
    id,
    draft: draft ? asSeen(asked, draft) : null,
    versions: versions.toReversed().map(version => ({ ...asSeen(asked, version), jobs: jobs.get(version.key) ?? 0 })),
  }
}

/** The job that a draft would make for a client, with its dates and why they are what they are. */
export const askTryTemplate: Ask<'try-template'> = (asked, { template: facts, client: key, period }) => {
  const { look } = asked.replica
  const client = look.get('Clients', key)
  if (!client) throw new NotFound('client', key)
  const refusal = checkTemplate(facts) ?? jobObstacle(facts, client)
  if (refusal) return { ok: false, refusal }
  const template: Template = {
    ...facts,
    key: draftKey(facts.id),
    version: 0,
    publishedAt: asked.now,
    publishedBy: asked.actor.key,
  }
  const calendar = look.calendar()
  const job = planJob(calendar, template, { client, period, team: client.team }, asked.today)
  const steps = template.steps.flatMap(step => {
    const task = job.tasks.find(({ id }) => id === step.id)
    if (!task) return []
    const { id, title, section } = step
    return [
      {
        id,
        title,
        section,
        start: task.start,
        due: task.due,
        why: explainTaskDate(calendar, { job, template }, task, step),
      },
    ]
  })
  const present = new Set(steps.map(({ id }) => id))
  return {
    ok: true,
    job: {
      name: jobName(template, period),
      period,
      start: explainJobDate(calendar, template, job, 'start'),
      due: explainJobDate(calendar, template, job, 'due'),
      deadlines: (job.deadlines ?? []).flatMap(viewDeadline),
      steps,
      requests: viewRequests({ calendar, template, job, client }),
      leftOut: template.steps.filter(({ id }) => !present.has(id)).map(({ title }) => title),
      planned: plannedMinutes(template, job),
    },
  }
}
