import * as z from 'zod'
import { jobRole } from '#src/clients/client.ts'
import { offset } from '#src/dates/offset.ts'
import { personKey, serviceKey, slug } from '#src/keys.ts'
import { ok } from '#src/result.ts'
import { step } from '#src/work/template.ts'
import type { ClientService } from './service.ts'
import { serviceCommand } from './service-command.ts'

/**
 * What of an edit its later jobs take over: who has a role or does a step, a step that comes or stays away, when one is
 * due; or that a step is again as the template has it.
 */
const lasting = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('role'), role: jobRole, person: personKey }),
  z.strictObject({ of: z.literal('step'), step: slug, person: personKey }),
  z.strictObject({ of: z.literal('added'), step, person: personKey.exactOptional() }),
  z.strictObject({ of: z.literal('left-out'), step: slug }),
  z.strictObject({ of: z.literal('due'), step: slug, due: offset.extend({ from: z.literal('job-due') }) }),
  z.strictObject({ of: z.literal('as-template'), step: slug }),
])
/** An edit of a job is for it alone, or for it and those after it. */
export const future = z.boolean().exactOptional()
export type Lasting = z.infer<typeof lasting>

/** The same without one of its entries; nothing where none is left. */
const withoutEntry = <T>(all: Record<string, T> | undefined, name: string): Record<string, T> | undefined => {
  const rest = Object.entries(all ?? {}).filter(([key]) => key !== name)
  return rest.length > 0 ? Object.fromEntries(rest) : undefined
}

/** The service as if nothing had ever been kept for that step. */
const asTemplate = (service: ClientService, id: string): ClientService => {
  const { added = [], leftOut = [], dues, assignees, ...rest } = service
  const others = added.filter(step => step.id !== id)
  const out = leftOut.filter(step => step !== id)
  const due = withoutEntry(dues, id)
  const given = withoutEntry(assignees, id)
  return {
    ...rest,
    ...(others.length > 0 && { added: others }),
    ...(out.length > 0 && { leftOut: out }),
    ...(due && { dues: due }),
    ...(given && { assignees: given }),
  }
}

const withLasting = (service: ClientService, edit: Lasting): ClientService => {
  const { assignees, added = [], leftOut = [], dues } = service
  switch (edit.of) {
    case 'role':
      return { ...service, team: { ...service.team, [edit.role]: edit.person } }
    case 'step':
      return { ...service, assignees: { ...assignees, [edit.step]: edit.person } }
    case 'added': {
      const given = edit.person && { assignees: { ...assignees, [edit.step.id]: edit.person } }
      return { ...service, ...given, added: [...added.filter(({ id }) => id !== edit.step.id), edit.step] }
    }
    case 'left-out': {
      // A step of the service's own is simply no more.
      if (added.some(({ id }) => id === edit.step)) return asTemplate(service, edit.step)
      return { ...service, leftOut: [...leftOut.filter(id => id !== edit.step), edit.step] }
    }
    case 'due':
      return { ...service, dues: { ...dues, [edit.step]: edit.due } }
    case 'as-template':
      return asTemplate(service, edit.step)
  }
}

const sayKept = (edit: Lasting): string => {
  switch (edit.of) {
    case 'role':
      return `Kept the ${edit.role} for the jobs to come`
    case 'step':
      return 'Kept the step’s person for the jobs to come'
    case 'added':
      return `Added “${edit.step.title}” to the jobs to come`
    case 'left-out':
      return 'Left the step out of the jobs to come'
    case 'due':
      return 'Kept when the step is due for the jobs to come'
    case 'as-template':
      return 'Let the step be as the template has it in the jobs to come'
  }
}

/** Keeps an edit of a job for those that come after it. */
export const carryForward = serviceCommand({
  name: 'carry-forward',
  input: z.strictObject({ service: serviceKey, edit: lasting }),
  decide: ({ service, template }, { edit }) =>
    ok({ service: withLasting(service, edit), sentence: `${sayKept(edit)} of ${template.name}` }),
})
