import * as z from 'zod'
import type { JobRole, Team } from '#src/clients/client.ts'
import { jobRole } from '#src/clients/client.ts'
import { command, put } from '#src/command.ts'
import type { PersonKey } from '#src/keys.ts'
import { jobKey, personKey } from '#src/keys.ts'
import { future } from '#src/recurrence/carry-forward.ts'
import { futureEdits, futureObstacle, futureOf, nobodyToCome } from '#src/recurrence/future-edits.ts'
import { ok, refuse } from '#src/result.ts'
import type { Task } from './job.ts'
import type { JobInContext } from './task-on-job.ts'
import { aboutJob, isOnJob, readJob, without } from './task-on-job.ts'
import { isFinished } from './task-state.ts'

/** The tasks that a role's person had by the role go with the role; those finished, or given to others, stay. */
const handOver = ({ job, template }: JobInContext, role: JobRole, person: PersonKey | undefined): Task[] =>
  job.tasks.map(task => {
    const byRole = template.steps.find(({ id }) => id === task.id)?.role === role && task.assignee === job.team[role]
    if (!byRole || isFinished(task)) return task
    return person ? { ...task, assignee: person } : without(task, 'assignee')
  })

const withRole = (team: Team, role: JobRole, person: PersonKey | undefined): Team => {
  const { [role]: _before, ...others } = team
  return person ? { ...others, [role]: person } : others
}

/** Who gets which role; null leaves it to nobody. */
export const assignment = { role: jobRole, person: personKey.nullable() }

/**
 * Gives a role on a job to a person, or to nobody, with the open tasks of that role. With `future` the later jobs of the
 * service get the same, those that stand and those to come.
 */
export const assignJob = command({
  name: 'assign-job',
  input: z.strictObject({ job: jobKey, ...assignment, future }),
  own: isOnJob,
  read: (look, input) => {
    const found = readJob(look, input)
    const person = input.person && look.get('People', input.person)
    return { found, person, future: input.future && found.ok ? futureOf(look, found.value.job) : undefined }
  },
  decide: ({ found, person, future: reached }, input, { actor, newId }) => {
    if (!found.ok) return found
    const wrong = input.future && futureObstacle(actor, reached, found.value.job)
    if (wrong) return refuse(wrong)
    if (input.future && !input.person) return refuse(nobodyToCome)
    const { job } = found.value
    if (input.person && !person) return refuse({ code: 'not-found', what: 'person', key: input.person })
    if (person && !person.active) return refuse({ code: 'person-inactive', name: person.name })
    if (job.team[input.role] === (input.person ?? undefined)) return refuse({ code: 'nothing-to-change' })
    const holder = person ? person.key : undefined
    const tasks = handOver(found.value, input.role, holder)
    return ok({
      stream: job.key,
      changes: [put('Jobs', { ...job, team: withRole(job.team, input.role, holder), tasks })],
      sentence: person ? `Made ${person.name} the ${input.role}` : `Left the job without a ${input.role}`,
      about: aboutJob(found.value),
      ...(reached &&
        person && {
          followUps: futureEdits(
            reached,
            { of: 'role', role: input.role, person: person.key },
            reached.later
              .filter(({ team }) => team[input.role] !== person.key)
              .map(({ key }) => ({ command: 'assign-job', input: { job: key, role: input.role, person: person.key } })),
            newId,
          ),
        }),
    })
  },
})
