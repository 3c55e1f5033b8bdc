import * as z from 'zod'
import { command, put } from '#src/command.ts'
import { idOf, jobKey, runKey, templateKey } from '#src/keys.ts'
import { ok, refuse } from '#src/result.ts'
import { jobsPerPage } from './change-jobs.ts'
import { takeChanges } from './take-changes.ts'
import { aboutJob, readJob } from './task-on-job.ts'
import { betweenVersions, changeId } from './template-changes.ts'
import { templateAt } from './template-versions.ts'

const changeIds = z.array(changeId).max(600)

/** What a person leaves out for a job, and what is taken over an edit of the job's own. */
const choice = { leave: changeIds, over: changeIds }

/** Brings a live job to a newer version of its template. What was done, or edited on the job itself, is kept. */
export const updateJob = command({
  name: 'update-job',
  input: z.strictObject({ job: jobKey, to: templateKey, ...choice }),
  read: (look, { job, to }) => {
    const found = readJob(look, { job })
    const next = templateAt(look, to)
    return { found, between: found.ok && next ? betweenVersions(look, found.value, next) : undefined }
  },
  decide: ({ found, between }, { to, leave, over }) => {
    if (!found.ok) return found
    const { job, template: base, calendar } = found.value
    if (!between || between.next.id !== base.id) return refuse({ code: 'not-found', what: 'template', key: to })
    if (job.status === 'done') return refuse({ code: 'job-status', name: job.name, why: 'done' })
    if (between.next.version <= base.version) return refuse({ code: 'nothing-to-change' })
    const updated = takeChanges(between, { leave, over }, calendar)
    if (!updated.ok) return updated
    return ok({
      stream: job.key,
      changes: [put('Jobs', updated.value)],
      sentence: `Brought the job to version ${between.next.version} of its template`,
      about: aboutJob(found.value),
    })
  },
})

const jobs = (count: number): string => (count === 1 ? '1 job' : `${count} jobs`)

/** Brings many live jobs to a newer version of their template: a run, then each job that is there by itself. */
export const updateJobs = command({
  name: 'update-jobs',
  input: z.strictObject({
    run: runKey,
    to: templateKey,
    jobs: z
      .array(z.strictObject({ job: jobKey, ...choice }))
      .min(1)
      .max(jobsPerPage)
      .refine(given => new Set(given.map(({ job }) => job)).size === given.length, 'each job once'),
  }),
  read: (look, { run, to, jobs: given }) => ({
    known: look.get('Runs', run),
    next: templateAt(look, to),
    there: given.filter(({ job }) => look.get('Jobs', job)),
  }),
  decide: ({ known, next, there: targets }, { run, to, jobs: given }, { actor }) => {
    if (known) return refuse({ code: 'key-reused' })
    if (!next) return refuse({ code: 'not-found', what: 'template', key: to })
    if (targets.length === 0) return refuse({ code: 'not-found', what: 'job', key: given[0]?.job ?? '' })
    const title = `Brought ${jobs(targets.length)} to version ${next.version} of ${next.name}`
    return ok({
      stream: run,
      changes: [put('Runs', { key: run, kind: 'update-jobs', by: actor.key, title, count: targets.length })],
      sentence: title,
      followUps: targets.map(target => ({
        command: 'update-job',
        input: { ...target, to },
        key: `${run}:${idOf(target.job)}`,
      })),
    })
  },
})
