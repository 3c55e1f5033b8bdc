import type { Client } from '#src/clients/client.ts'
import type { Period } from '#src/dates/period.ts'
import { earliest } from '#src/dates/plain-date.ts'
import type { Calendar } from '#src/dates/working-days.ts'
import { deadlinesOfJob } from '#src/deadlines/deadlines-of-job.ts'
import { isSame } from '#src/same.ts'
import { jobAnchors, moveFollowers, yearEndFor } from '#src/work/dates-of-job.ts'
import type { Job } from '#src/work/job.ts'
import { jobName } from '#src/work/make-job.ts'
import { tasksMoved } from '#src/work/move-job.ts'
import { settled } from '#src/work/task-state.ts'
import type { Template } from '#src/work/template.ts'
import { periodsOfService } from './periods-of-service.ts'
import { followsYearEnd } from './recurrence.ts'
import type { ClientService } from './service.ts'

type OnJob = { job: Job; template: Template; calendar: Calendar }

/** What the period of a job is called and how long it is by the client's year ends; its key stays. */
const periodNow = (job: Job, service: ClientService | undefined, client: Client): Period => {
  if (!service || !followsYearEnd(service.recurrence)) return job.period
  const from = earliest(service.from, job.period.start)
  for (const { period } of periodsOfService(service.recurrence, from, client)) {
    if (period.occurrence === job.period.occurrence) return period
    if (period.start > job.period.end) break
  }
  return job.period
}

/**
 * A job of the client by its year ends: its period, its dates and its statutory deadlines counted anew. What was set by
 * hand, is done, or was filed stays. The same job where nothing of it follows the year end.
 */
export const jobByYearEnd = (
  { job, template, calendar }: OnJob,
  client: Client,
  service: ClientService | undefined,
): Job => {
  const period = periodNow(job, service, client)
  const yearEnd = job.yearEnd && yearEndFor(client, period)
  const deadlines = deadlinesOfJob(calendar, template, { client, period }, job.deadlines)
  if (isSame([period, yearEnd, deadlines], [job.period, job.yearEnd, job.deadlines ?? []])) return job
  const { deadlines: _before, ...rest } = job
  const rule = jobAnchors(calendar, template, period, yearEnd)
  const dates = job.pinned ? {} : { start: earliest(rule['job-start'], rule['job-due']), due: rule['job-due'] }
  const moved: Job = {
    ...rest,
    period,
    ...(yearEnd && { yearEnd }),
    ...(deadlines.length > 0 && { deadlines }),
    ...dates,
    name: job.name.endsWith(job.period.name) ? jobName(template, period) : job.name,
  }
  return settled({ ...moved, tasks: moveFollowers(calendar, tasksMoved(calendar, { job, template }, moved)) })
}
