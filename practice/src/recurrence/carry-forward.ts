import * as z from 'zod'
import type { Team } from '#src/clients/client.ts'
import { jobRole } from '#src/clients/client.ts'
import type { PersonKey } from '#src/keys.ts'
import { personKey, serviceKey, slug } from '#src/keys.ts'
import { ok } from '#src/result.ts'
import type { ClientService } from './service.ts'
import { serviceCommand } from './service-command.ts'

/** What of an edit its later jobs take over: who has a role, or who does a step. */
const lasting = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('role'), role: jobRole, person: personKey }),
  z.strictObject({ of: z.literal('step'), step: slug, person: personKey }),
])
/** An edit of a job is for it alone, or for it and those after it. */
export const future = z.boolean().exactOptional()
export type Lasting = z.infer<typeof lasting>

const withLasting = (service: ClientService, edit: Lasting): ClientService => {
  if (edit.of === 'role') return { ...service, team: { ...service.team, [edit.role]: edit.person } satisfies Team }
  const assignees: Record<string, PersonKey> = { ...service.assignees, [edit.step]: edit.person }
  return { ...service, assignees }
}

/** Keeps an edit of a job for those that come after it. */
export const carryForward = serviceCommand({
  name: 'carry-forward',
  input: z.strictObject({ service: serviceKey, edit: lasting }),
  decide: ({ service, template }, { edit }) =>
    ok({
      service: withLasting(service, edit),
      sentence: `Kept the ${edit.of === 'role' ? edit.role : 'step’s person'} for the jobs to come of ${template.name}`,
    }),
})
