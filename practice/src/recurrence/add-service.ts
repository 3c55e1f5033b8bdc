import * as z from 'zod'
import { team } from '#src/clients/client.ts'
import { command, put } from '#src/command.ts'
import { plainDate } from '#src/dates/date-inputs.ts'
import type { ClientKey } from '#src/keys.ts'
import { clientKey, slug } from '#src/keys.ts'
import type { Look } from '#src/look.ts'
import { ok, refuse } from '#src/result.ts'
import { newestTemplate } from '#src/work/newest-template.ts'
import { jobObstacle } from '#src/work/whom-it-fits.ts'
import { dueFollowUps, hasJob } from './due-follow-ups.ts'
import type { ClientService } from './service.ts'
import { serviceKeyOf } from './service.ts'
import { timing, timingObstacle } from './service-facts.ts'

/** The service as the client has it, or one that was merged into it and that is still served. */
const serviceTaken = (look: Look, client: ClientKey, service: string) =>
  look.get('Services', serviceKeyOf(client, service)) ??
  look.find('Services', 'client', client).find(each => each.service === service && each.until === undefined)

/** Sets up what the firm does for a client again and again; what is due by then is made with it. */
export const addService = command({
  name: 'add-service',
  input: z.strictObject({
    client: clientKey,
    template: slug,
    ...timing,
    until: plainDate.exactOptional(),
    team: team.exactOptional(),
  }),
  read: (look, { client, template: id }) => {
    const template = newestTemplate(look, id)
    return {
      client: look.get('Clients', client),
      template,
      taken: template && serviceTaken(look, client, template.service),
      calendar: look.calendar(),
      has: hasJob(look),
    }
  },
  decide: ({ client, template, taken, calendar, has }, input, context) => {
    if (!client) return refuse({ code: 'not-found', what: 'client', key: input.client })
    if (!template) return refuse({ code: 'not-found', what: 'template', key: input.template })
    if (taken) return refuse({ code: 'service-exists', name: template.name })
    if (client.status === 'left') return refuse({ code: 'client-left', name: client.name })
    const obstacle = jobObstacle(template, client) ?? timingObstacle(input, client, context.today)
    if (obstacle) return refuse(obstacle)
    const key = serviceKeyOf(client.key, template.service)
    const service: ClientService = {
      ...input,
      client: client.key,
      key,
      service: template.service,
      since: context.today,
      pauses: [],
    }
    return ok({
      stream: key,
      changes: [put('Services', service)],
      sentence: `Set up ${template.name}`,
      about: client.name,
      followUps: dueFollowUps({ service, client, template, calendar }, has, context),
    })
  },
})
