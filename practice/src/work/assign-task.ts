import * as z from 'zod'
import { command } from '#src/command.ts'
import type { PersonKey } from '#src/keys.ts'
import { jobKey, personKey } from '#src/keys.ts'
import { future } from '#src/recurrence/carry-forward.ts'
import { futureEdits, futureObstacle, futureOf, nobodyToCome } from '#src/recurrence/future-edits.ts'
import { ok, refuse } from '#src/result.ts'
import type { Job } from './job.ts'
import { taskId } from './job.ts'
import { aboutJob, changeTask, isOnJob, readTask, without } from './task-on-job.ts'
import { isFinished } from './task-state.ts'

/** A later job's same task, where it is open and somebody else's. */
const isGivable = ({ tasks }: Job, id: string, person: PersonKey): boolean =>
  tasks.some(task => task.id === id && task.assignee !== person && !isFinished(task))

/** Gives a task to a person, or to nobody; with `future` in the later jobs of the service too. */
export const assignTask = command({
  name: 'assign-task',
  input: z.strictObject({ job: jobKey, task: taskId, person: personKey.nullable(), future }),
  own: isOnJob,
  read: (look, input) => {
    const found = readTask(look, input)
    const person = input.person && look.get('People', input.person)
    return { found, person, future: input.future && found.ok ? futureOf(look, found.value.job) : undefined }
  },
  decide: ({ found, person, future: reached }, input, { actor, newId }) => {
    if (!found.ok) return found
    const { job, task, step } = found.value
    const wrong = input.future && futureObstacle(actor, reached, job)
    if (wrong) return refuse(wrong)
    if (input.future && !input.person) return refuse(nobodyToCome)
    if (input.person && !person) return refuse({ code: 'not-found', what: 'person', key: input.person })
    if (person && !person.active) return refuse({ code: 'person-inactive', name: person.name })
    if (task.assignee === (input.person ?? undefined)) return refuse({ code: 'nothing-to-change' })
    const changed = person ? { ...task, assignee: person.key } : without(task, 'assignee')
    return ok({
      stream: job.key,
      changes: [changeTask(found.value, changed)],
      sentence: person ? `Gave “${step.title}” to ${person.name}` : `Took “${step.title}” from its person`,
      about: aboutJob(found.value),
      ...(reached &&
        person && {
          followUps: futureEdits(
            reached,
            { of: 'step', step: step.id, person: person.key },
            reached.later
              .filter(later => isGivable(later, step.id, person.key))
              .map(({ key }) => ({ command: 'assign-task', input: { job: key, task: step.id, person: person.key } })),
            newId,
          ),
        }),
    })
  },
})
