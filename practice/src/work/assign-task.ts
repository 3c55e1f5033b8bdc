import * as z from 'zod'
import { command } from '#src/command.ts'
import { jobKey, personKey } from '#src/keys.ts'
import { ok, refuse } from '#src/result.ts'
import { taskId } from './job.ts'
import { aboutJob, changeTask, isOnJob, readTask, without } from './task-on-job.ts'

/** Gives a task to a person, or to nobody. */
export const assignTask = command({
  name: 'assign-task',
  input: z.strictObject({ job: jobKey, task: taskId, person: personKey.nullable() }),
  own: isOnJob,
  read: (look, input) => ({
    found: readTask(look, input),
    person: input.person && look.get('People', input.person),
  }),
  decide: ({ found, person }, input) => {
    if (!found.ok) return found
    const { job, task, step } = found.value
    if (input.person && !person) return refuse({ code: 'not-found', what: 'person', key: input.person })
    if (person && !person.active) return refuse({ code: 'person-inactive', name: person.name })
    if (task.assignee === (input.person ?? undefined)) return refuse({ code: 'nothing-to-change' })
    const changed = person ? { ...task, assignee: person.key } : without(task, 'assignee')
    return ok({
      stream: job.key,
      changes: [changeTask(found.value, changed)],
      sentence: person ? `Gave “${step.title}” to ${person.name}` : `Took “${step.title}” from its person`,
      about: aboutJob(found.value),
    })
  },
})
