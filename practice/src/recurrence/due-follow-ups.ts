import type { Context, FollowUp } from '#src/command.ts'
import type { Look } from '#src/look.ts'
import type { ServiceInContext } from './service-job.ts'
import { dueNow, jobOfRun } from './service-job.ts'

/** What asks whether a client has a job already. */
export type HasJob = (key: string) => boolean

export const hasJob =
  (look: Look): HasJob =>
  key =>
    look.get('Jobs', key) !== undefined

/** The jobs that are due as soon as a service stands like this: made with it, so that one undo takes all of it back. */
export const dueFollowUps = (given: ServiceInContext, has: HasJob, { today, newId }: Context): FollowUp[] => {
  const id = newId()
  return dueNow(given, today)
    .filter(run => !has(jobOfRun(given, run)))
    .map(({ period: { occurrence } }) => ({
      command: 'make-due-job',
      input: { service: given.service.key, occurrence },
      key: `due-job:${id}:${occurrence}`,
    }))
}
