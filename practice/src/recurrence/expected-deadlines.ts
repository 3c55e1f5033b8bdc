import type { PlainDate } from '#src/dates/plain-date.ts'
import { addMonths } from '#src/dates/plain-date.ts'
import type { JobDeadline } from '#src/deadlines/deadlines-of-job.ts'
import { deadlinesOfJob } from '#src/deadlines/deadlines-of-job.ts'
import type { JobKey } from '#src/keys.ts'
import { jobName } from '#src/work/make-job.ts'
import { runsOfService } from './runs-of-service.ts'
import type { ServiceInContext } from './service-job.ts'
import { isServed, jobOfRun, startBy } from './service-job.ts'

/** A statutory deadline that a job to come will have, by the rules and the client as they are today. */
export type ExpectedDeadline = { job: JobKey; name: string; deadline: JobDeadline }

/** How far ahead deadlines are expected, in months. */
export const monthsExpected = 12

/** No rule sets a deadline later than so many months after the period that it is for. */
export const mostMonthsAfter = 24

/**
 * The statutory deadlines from `from` to `to` of a service's runs, whether their jobs are made or not; none of what is
 * paused, or of a client who is not served. A run starts on the day of its deadline at the latest.
 */
export const expectedDeadlines = (given: ServiceInContext, from: PlainDate, to: PlainDate): ExpectedDeadline[] => {
  const { service, client, template, calendar } = given
  if (!template.deadlines?.length || !isServed(given)) return []
  const first = addMonths(from, -mostMonthsAfter)
  return runsOfService(service, client, startBy(given), to)
    .filter(({ paused, period }) => !paused && period.end >= first)
    .flatMap(run =>
      deadlinesOfJob(calendar, template, { client, period: run.period })
        .filter(({ date }) => date >= from && date <= to)
        .map(deadline => ({ job: jobOfRun(given, run), name: jobName(template, run.period), deadline })),
    )
}
