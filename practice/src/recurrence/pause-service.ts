import * as z from 'zod'
import { serviceKey } from '#src/keys.ts'
import { ok, refuse } from '#src/result.ts'
import { isPaused } from './service.ts'
import { serviceCommand } from './service-command.ts'

const input = z.strictObject({ service: serviceKey })

/** Pauses a service from today: jobs that would start meanwhile are left out for good. */
export const pauseService = serviceCommand({
  name: 'pause-service',
  input,
  decide: ({ service, template }, _input, { today }) =>
    isPaused(service)
      ? refuse({ code: 'nothing-to-change' })
      : ok({
          service: { ...service, pauses: [...service.pauses, { from: today }] },
          sentence: `Paused ${template.name}`,
        }),
})

/** Goes on with a paused service from today. */
export const resumeService = serviceCommand({
  name: 'resume-service',
  input,
  decide: ({ service, template }, _input, { today }) => {
    const pauses = service.pauses
      .map(pause => (pause.to === undefined ? { ...pause, to: today } : pause))
      .filter(({ from, to }) => to === undefined || from < to)
    return ok({ service: { ...service, pauses }, sentence: `Resumed ${template.name}` })
  },
})
