import type { PlainDate } from '#src/dates/plain-date.ts'
import { addDays, daysBetween, latest } from '#src/dates/plain-date.ts'
import type { Span } from '#src/deadlines/count-deadline.ts'
import type { ServicePeriod } from './periods-of-service.ts'
import { periodsOfService } from './periods-of-service.ts'
import type { Service } from './service.ts'
import type { YearEndFacts } from './year-ends.ts'

/** One job of a service to come: its period, when it starts, and from which day it is made. */
export type ServiceRun = ServicePeriod & {
  start: PlainDate
  makeOn: PlainDate
  /** It would start while the service is paused, so it is left out. */
  paused: boolean
}

/** How a job's start follows from its period. */
export type StartOf = (period: Span) => PlainDate

const pauseAt = ({ pauses }: Service, date: PlainDate) =>
  pauses.find(({ from, to }) => from <= date && (to === undefined || date < to))

/** The day on which a run is due to be made: its horizon ahead, or when the service was set or went on, if that is later. */
const makeOn = (service: Service, start: PlainDate): PlainDate => {
  const ahead = latest(addDays(start, -service.horizon), service.since)
  return pauseAt(service, ahead)?.to ?? ahead
}

/** The runs of a service that start on `to` at the latest, first to last, paused ones among them. */
export const runsOfService = (service: Service, facts: YearEndFacts, startOf: StartOf, to: PlainDate): ServiceRun[] => {
  const runs: ServiceRun[] = []
  for (const given of periodsOfService(service.recurrence, service.from, facts)) {
    const start = startOf(given.period)
    const isOver = service.until !== undefined && given.period.end > service.until
    if (start > to || isOver) break
    runs.push({ ...given, start, makeOn: makeOn(service, start), paused: pauseAt(service, start) !== undefined })
  }
  return runs
}

/** The runs that should have been made by today. Whoever has made one makes it no more; missed ones are made, late. */
export const dueRuns = (service: Service, facts: YearEndFacts, startOf: StartOf, today: PlainDate): ServiceRun[] =>
  runsOfService(service, facts, startOf, addDays(today, service.horizon)).filter(
    ({ makeOn: day, paused }) => day <= today && !paused,
  )

/** How many days after its day a run is made. */
export const runLate = ({ makeOn: day }: Pick<ServiceRun, 'makeOn'>, today: PlainDate): number =>
  Math.max(0, daysBetween(day, today))
