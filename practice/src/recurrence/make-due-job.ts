import * as z from 'zod'
import { command, put } from '#src/command.ts'
import { occurrenceId } from '#src/dates/period.ts'
import type { ServiceKey } from '#src/keys.ts'
import { idOf, serviceKey } from '#src/keys.ts'
import { ok, refuse } from '#src/result.ts'
import type { ServiceRun } from './runs-of-service.ts'
import { runLate } from './runs-of-service.ts'
import type { ServiceInContext } from './service-job.ts'
import { dueNow, inContext, jobMade, planServiceJob } from './service-job.ts'

/** The maker's key for a run: whoever makes it, late or twice, it is made once. */
export const dueJobKey = (service: ServiceKey, occurrence: string): string => `due-job:${idOf(service)}:${occurrence}`

const made = (late: number): string =>
  late === 0 ? 'Made the job' : `Made the job, ${late === 1 ? '1 day' : `${late} days`} late`

/** Makes the job of one run of a service that is due. A missed one is made late, and says so. */
export const makeDueJob = command({
  name: 'make-due-job',
  input: z.strictObject({ service: serviceKey, occurrence: occurrenceId }),
  read: (look, { service: key }) => {
    const service = look.get('Services', key)
    return {
      found: service && inContext(look, service),
      jobOf: (given: ServiceInContext, run: ServiceRun) => jobMade(look, given, run),
    }
  },
  decide: ({ found, jobOf }, { service, occurrence }, { today }) => {
    if (!found) return refuse({ code: 'not-found', what: 'service', key: service })
    const run = dueNow(found, today).find(({ period }) => period.occurrence === occurrence)
    if (!run) return refuse({ code: 'not-due', name: found.template.name })
    const existing = jobOf(found, run)
    if (existing) return refuse({ code: 'job-exists', name: existing.name })
    const job = planServiceJob(found, run, today)
    return ok({
      stream: job.key,
      changes: [put('Jobs', job)],
      sentence: made(runLate(run, today)),
      about: `${found.client.name}, ${job.name}`,
    })
  },
})
