import type { Context } from '#src/command.ts'
import type { Look } from '#src/look.ts'
import type { Refusal } from '#src/refusals.ts'
import type { Result } from '#src/result.ts'
import { ok } from '#src/result.ts'
import { newestTemplate } from '#src/work/newest-template.ts'
import { addService } from './add-service.ts'
import { changeService } from './change-service.ts'
import type { PreviewServiceInput } from './queries.ts'
import type { ClientService } from './service.ts'
import { serviceKeyOf } from './service.ts'

const decided = (look: Look, { isThere, ...input }: PreviewServiceInput, context: Context) => {
  if (!isThere) return addService.decide(addService.read(look, input, context), input, context)
  const { client, template: id, recurrence, from, horizon } = input
  const service = serviceKeyOf(client, newestTemplate(look, id)?.service ?? id)
  const change = { service, recurrence, from, horizon }
  return changeService.decide(changeService.read(look, change, context), change, context)
}

/** The service as it would stand: decided by the command's own rule, committed by nobody. */
export const tryService = (
  look: Look,
  input: PreviewServiceInput,
  context: Context,
): Result<ClientService, Refusal> => {
  const decision = decided(look, input, context)
  if (!decision.ok) return decision
  const [change] = decision.value.changes
  return ok((change as unknown as { record: ClientService }).record) // both put exactly one record of the list Services
}
