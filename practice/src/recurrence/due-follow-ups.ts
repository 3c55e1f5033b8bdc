import type { Context, FollowUp } from '#src/command.ts'
import type { Look } from '#src/look.ts'
import type { ServiceRun } from './runs-of-service.ts'
import type { ServiceInContext } from './service-job.ts'
import { dueNow, jobMade } from './service-job.ts'

/** What asks whether the job of a run is there already. */
export type HasJob = (given: ServiceInContext, run: ServiceRun) => boolean

export const hasJob =
  (look: Look): HasJob =>
  (given, run) =>
    jobMade(look, given, run) !== undefined

/** The jobs that are due as soon as a service stands like this: made with it, so that one undo takes all of it back. */
export const dueFollowUps = (given: ServiceInContext, has: HasJob, { today, newId }: Context): FollowUp[] => {
  const id = newId()
  return dueNow(given, today)
    .filter(run => !has(given, run))
    .map(({ period: { occurrence } }) => ({
      command: 'make-due-job',
      input: { service: given.service.key, occurrence },
      key: `due-job:${id}:${occurrence}`,
    }))
}
