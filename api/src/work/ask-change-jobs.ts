import type { Context, HoldTold, Job, JobAct, JobFacet, Look, PlainDate, Refusal, Result } from '@praxis/practice'
import { jobStatus, tryJobAct, yesTo } from '@praxis/practice'
import type { Ask } from '#src/ask.ts'

/** What the act changes about a job. */
const facetOf = (act: JobAct, job: Job, today: PlainDate): JobFacet => {
  const { team, due, tags = [] } = job
  if (act.command === 'assign-job') return { person: team[act.role] ?? null }
  if (act.command === 'move-job') return { due }
  return act.command === 'tag-job' ? { tags } : { status: jobStatus(job, today) }
}

/** Nothing is made for good while it is only looked at. */
const noIds = () => '00000000-0000-7000-8000-000000000000'

type Tried = { tried: Result<Job, Refusal>; warned?: HoldTold[] }

/** What an act would make of a job, once the person said yes to the holds that warn of it. */
const tryAndSayYes = (look: Look, act: JobAct, job: Job, context: Context): Tried => {
  const tried = tryJobAct(look, act, job, context)
  if (tried.ok || tried.refusal.code !== 'held' || tried.refusal.strength === 'blocks') return { tried }
  const { holds: warned } = tried.refusal
  return { tried: tryJobAct(look, { ...act, ...yesTo(warned) } as JobAct, job, context), warned } // only a change of status is held
}

/** What an act would do to each of many jobs: from what to what, or why not. */
export const askPreviewChangeJobs: Ask<'preview-change-jobs'> = (asked, { act, jobs }) => {
  const { actor, now, today } = asked
  const { look } = asked.replica
  const context: Context = { actor, now, today, newId: noIds }
  return {
    rows: [...new Set(jobs)].flatMap(key => {
      const job = look.get('Jobs', key)
      if (!job) return []
      const { tried, warned } = tryAndSayYes(look, act, job, context)
      const clientName = look.get('Clients', job.client)?.name ?? ''
      const row = { job: key, clientName, name: job.name, from: facetOf(act, job, today) }
      if (!tried.ok) return { ...row, refusal: tried.refusal }
      return { ...row, to: facetOf(act, tried.value, today), ...(warned && { warned }) }
    }),
  }
}
