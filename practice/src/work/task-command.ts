import type * as z from 'zod'
import type { Context, FollowUp } from '#src/command.ts'
import { command } from '#src/command.ts'
import type { JobDeadline } from '#src/deadlines/deadlines-of-job.ts'
import type { JobKey } from '#src/keys.ts'
import type { Future } from '#src/recurrence/future-edits.ts'
import { futureOf } from '#src/recurrence/future-edits.ts'
import type { Result } from '#src/result.ts'
import { ok } from '#src/result.ts'
import type { Task } from './job.ts'
import type { TaskOnJob } from './task-on-job.ts'
import { aboutJob, changeTask, isOnJob, readTask } from './task-on-job.ts'

/** What a rule about one task comes to: the task as it shall be, and the sentence. */
export type TaskDecision = {
  task: Task
  /** The job's deadlines, where the act changes them too. */
  deadlines?: JobDeadline[]
  sentence: string
  followUps?: FollowUp[]
}

/**
 * A command on one task of a job: staff give it on jobs they work on; the job is its stream; followers move and the
 * job's status follows by themselves.
 */
export const taskCommand = <Name extends string, Input extends { job: JobKey; task: string; future?: boolean }>(given: {
  name: Name
  input: z.ZodType<Input>
  /** `reached` is what an edit for the future reaches, where it is asked for one and there is a service. */
  decide: (found: TaskOnJob & { reached: Future | undefined }, input: Input, context: Context) => Result<TaskDecision>
}) =>
  command({
    name: given.name,
    input: given.input,
    own: isOnJob,
    read: (look, input) => {
      const found = readTask(look, input)
      return { found, reached: input.future && found.ok ? futureOf(look, found.value.job) : undefined }
    },
    decide: ({ found, reached }, input, context) => {
      if (!found.ok) return found
      const decided = given.decide({ ...found.value, reached }, input, context)
      if (!decided.ok) return decided
      const { task, deadlines, ...rest } = decided.value
      const { job } = found.value
      const on = deadlines ? { ...found.value, job: { ...job, deadlines } } : found.value
      return ok({
        ...rest,
        stream: job.key,
        about: aboutJob(found.value),
        changes: [changeTask(on, task)],
      })
    },
  })
