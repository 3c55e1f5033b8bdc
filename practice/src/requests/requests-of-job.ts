import type { KnownFacts } from '#src/clients/condition.ts'
import { meets } from '#src/clients/condition.ts'
import { addOffset, stepOf } from '#src/dates/offset.ts'
import type { PlainDate } from '#src/dates/plain-date.ts'
import { daysBetween } from '#src/dates/plain-date.ts'
import type { Calendar } from '#src/dates/working-days.ts'
import { addWorkingDays } from '#src/dates/working-days.ts'
import { anchorDay, anchorsOf, needsYearEnd } from '#src/work/dates-of-job.ts'
import type { Job } from '#src/work/job.ts'
import type { TemplateFacts } from '#src/work/template.ts'
import type { PlannedRequest } from './planned-request.ts'

/** A request of a job with its days; `anchorDate` is the day from which `goes` is counted. */
export type DatedRequest = { request: PlannedRequest; anchorDate: PlainDate; goes: PlainDate; due: PlainDate }

type DatedBy = Pick<TemplateFacts, 'start' | 'due' | 'steps' | 'requests'>

/** The requests that are meant for a client with these facts. */
export const requestsFor = ({ requests = [] }: Pick<TemplateFacts, 'requests'>, client: KnownFacts): PlannedRequest[] =>
  requests.filter(({ only }) => meets(client, only))

const anchorOf = (
  calendar: Calendar,
  template: DatedBy,
  job: Job,
  { id, goes }: PlannedRequest,
): PlainDate | undefined => {
  const task = job.tasks.find(each => each.id === stepOf(goes.from))
  if (task) return task.due
  if (!job.yearEnd && needsYearEnd(goes, template.steps)) return undefined
  return anchorDay(calendar, { id, due: goes }, anchorsOf(calendar, template, job), template.steps)
}

/**
 * What a job asks of its client and when, first to last. The days follow the job: what is counted from a step is counted
 * from the day on which that step is due now. A cancelled job asks nothing; what is counted from a year end that the
 * client did not have when the job was made has no day and is left out.
 */
export const requestsOfJob = (
  calendar: Calendar,
  template: DatedBy,
  { job, client }: { job: Job; client: KnownFacts },
): DatedRequest[] => {
  if (job.status === 'cancelled') return []
  const dated = requestsFor(template, client).flatMap(request => {
    const anchorDate = anchorOf(calendar, template, job, request)
    if (!anchorDate) return []
    const goes = addOffset(calendar, anchorDate, request.goes)
    return [{ request, anchorDate, goes, due: addWorkingDays(calendar, goes, request.within) }]
  })
  return dated.toSorted((a, b) => daysBetween(b.goes, a.goes))
}
