import type * as z from 'zod'
import type { Context } from '#src/command.ts'
import { command, put } from '#src/command.ts'
import type { ServiceKey } from '#src/keys.ts'
import type { Result } from '#src/result.ts'
import { ok, refuse } from '#src/result.ts'
import { isSame } from '#src/same.ts'
import type { ClientService } from './service.ts'
import type { ServiceInContext } from './service-job.ts'
import { inContext } from './service-job.ts'

/** What a rule about one service comes to. */
export type ServiceDecision = { service: ClientService; sentence: string }

/** A command on one service of a client. Jobs that stand stay as they are; what is due by it the maker makes. */
export const serviceCommand = <Name extends string, Input extends { service: ServiceKey }>(given: {
  name: Name
  input: z.ZodType<Input>
  decide: (found: ServiceInContext, input: Input, context: Context) => Result<ServiceDecision>
}) =>
  command({
    name: given.name,
    input: given.input,
    read: (look, { service: key }) => {
      const service = look.get('Services', key)
      return { found: service && inContext(look, service) }
    },
    decide: ({ found }, input, context) => {
      if (!found) return refuse({ code: 'not-found', what: 'service', key: input.service })
      const decided = given.decide(found, input, context)
      if (!decided.ok) return decided
      const { service, sentence } = decided.value
      if (isSame(service, found.service)) return refuse({ code: 'nothing-to-change' })
      return ok({
        stream: service.key,
        changes: [put('Services', service)],
        sentence,
        about: `${found.client.name}, ${found.template.name}`,
      })
    },
  })
