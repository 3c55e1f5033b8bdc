import * as z from 'zod'
import { serviceKey } from '#src/keys.ts'
import { ok, refuse } from '#src/result.ts'
import { isSame } from '#src/same.ts'
import { sayRecurrence } from './say-recurrence.ts'
import { serviceCommand } from './service-command.ts'
import { timing, timingObstacle } from './service-facts.ts'

/**
 * Changes how often a service is done, from which period on, or how early its jobs are made. What was not due by the
 * old timing is not late by the new one.
 */
export const changeService = serviceCommand({
  name: 'change-service',
  input: z.strictObject({ service: serviceKey, ...timing }),
  decide: ({ service, client, template }, { recurrence, from, horizon }, { today }) => {
    const obstacle = timingObstacle({ recurrence, from }, client, today)
    const isRetimed = !isSame([recurrence, from], [service.recurrence, service.from])
    if (isRetimed && obstacle) return refuse(obstacle)
    const stays = !isRetimed && horizon === service.horizon
    return ok({
      service: { ...service, recurrence, from, horizon, since: stays ? service.since : today },
      sentence: `Changed ${template.name}: ${sayRecurrence(recurrence)}, made ${horizon} days ahead`,
    })
  },
})
