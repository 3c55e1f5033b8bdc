import * as z from 'zod'
import { decide, despiteOn } from '#src/clients/obey-holds.ts'
import type { AnyCommand, Context } from '#src/command.ts'
import { command, put } from '#src/command.ts'
import type { JobKey } from '#src/keys.ts'
import { idOf, jobKey, runKey } from '#src/keys.ts'
import type { Look } from '#src/look.ts'
import type { Refusal } from '#src/refusals.ts'
import type { Result } from '#src/result.ts'
import { ok, refuse } from '#src/result.ts'
import { tagging, tagSentence } from '#src/tags.ts'
import { assignJob, assignment } from './assign-job.ts'
import { cancelJob, cancelling } from './cancel-job.ts'
import type { Job } from './job.ts'
import { statusWords } from './job.ts'
import { move, moveJob } from './move-job.ts'
import { setStatus, statusMove } from './set-status.ts'
import { tagJob } from './tag-job.ts'

/** How many jobs one page of a bulk act holds; a page is one run. */
export const jobsPerPage = 200

/** What can be done to many jobs at once: a command on one job, without the job. */
export const jobAct = z.discriminatedUnion('command', [
  z.strictObject({ command: z.literal('assign-job'), ...assignment }),
  z.strictObject({ command: z.literal('move-job'), ...move }),
  z.strictObject({ command: z.literal('tag-job'), ...tagging }),
  z.strictObject({ command: z.literal('set-status'), ...statusMove }),
  z.strictObject({ command: z.literal('cancel-job'), ...cancelling }),
])
export type JobAct = z.infer<typeof jobAct>

const rules: Record<JobAct['command'], AnyCommand> = {
  'assign-job': assignJob,
  'move-job': moveJob,
  'tag-job': tagJob,
  'set-status': setStatus,
  'cancel-job': cancelJob,
}

/** The act on one job; of the holds that were said yes to it carries those that stand on it. */
const inputFor = (look: Look, { command: _name, ...act }: JobAct, job: JobKey) => {
  const { despite, ...rest } = { despite: undefined, ...act }
  return { job, ...rest, ...despiteOn(look, job, despite) }
}

/** What an act would make of one job as things stand: decided by the act's own rule, committed by nobody. */
export const tryJobAct = (look: Look, act: JobAct, job: Job, context: Context): Result<Job, Refusal> => {
  const decision = decide(rules[act.command], look, inputFor(look, act, job.key), context)
  if (!decision.ok) return decision
  const after = decision.value.changes.find(change => change.list === 'Jobs' && 'record' in change)
  return ok(after && 'record' in after ? (after.record as Job) : job) // a record of the list Jobs
}

const jobs = (count: number): string => (count === 1 ? '1 job' : `${count} jobs`)

const sentenceOf = (act: JobAct, count: number, name: string | undefined): string => {
  if (act.command === 'assign-job')
    return name ? `Made ${name} the ${act.role} of ${jobs(count)}` : `Left ${jobs(count)} without a ${act.role}`
  if (act.command === 'tag-job') return tagSentence(act, jobs(count))
  if (act.command === 'cancel-job') return `Cancelled ${jobs(count)}: ${act.reason}`
  if (act.command === 'set-status')
    return `Moved ${jobs(count)} to ${act.status === 'in-review' ? 'In review' : statusWords[act.status]}`
  if (act.to === null) return `Gave ${jobs(count)} the date by the rule again`
  if (typeof act.to === 'string') return `Moved ${jobs(count)} to ${act.to}`
  const { workingDays } = act.to
  const days = Math.abs(workingDays) === 1 ? '1 working day' : `${Math.abs(workingDays)} working days`
  return `Moved ${jobs(count)} by ${days} ${workingDays < 0 ? 'back' : 'on'}`
}

/** Does one thing to many jobs: a run, then the command for each that is there. Those that refuse stay as they are and say why. */
export const changeJobs = command({
  name: 'change-jobs',
  input: z.strictObject({ run: runKey, act: jobAct, jobs: z.array(jobKey).min(1).max(jobsPerPage) }),
  read: (look, { run, act, jobs: given }) => ({
    there: [...new Set(given)]
      .filter(job => look.get('Jobs', job))
      .map(job => ({ job, input: inputFor(look, act, job) })),
    known: look.get('Runs', run),
    person: act.command === 'assign-job' && act.person ? look.get('People', act.person) : undefined,
  }),
  decide: ({ known, person, there: targets }, { run, act, jobs: given }, { actor }) => {
    if (known) return refuse({ code: 'key-reused' })
    if (act.command === 'tag-job' && act.add.length + act.remove.length === 0)
      return refuse({ code: 'nothing-to-change' })
    if (act.command === 'assign-job' && act.person && !person)
      return refuse({ code: 'not-found', what: 'person', key: act.person })
    if (targets.length === 0) return refuse({ code: 'not-found', what: 'job', key: given[0] ?? '' })
    const sentence = sentenceOf(act, targets.length, person?.name)
    return ok({
      stream: run,
      changes: [put('Runs', { key: run, kind: 'change-jobs', by: actor.key, title: sentence, count: targets.length })],
      sentence,
      followUps: targets.map(({ job, input }) => ({
        command: act.command,
        input,
        key: `${run}:${idOf(job)}`,
      })),
    })
  },
})
