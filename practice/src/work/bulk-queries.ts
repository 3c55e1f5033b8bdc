import * as z from 'zod'
import type { JobRole, Team } from '#src/clients/client.ts'
import { team } from '#src/clients/client.ts'
import type { HoldTold } from '#src/clients/obey-holds.ts'
import { period } from '#src/dates/period.ts'
import type { PlainDate } from '#src/dates/plain-date.ts'
import type { ClientKey, JobKey, PersonKey, TemplateKey } from '#src/keys.ts'
import { clientKey, jobKey, runKey, templateKey } from '#src/keys.ts'
import { query } from '#src/query.ts'
import type { Refusal } from '#src/refusals.ts'
import { jobAct } from './change-jobs.ts'
import type { Fee } from './fee.ts'
import type { JobStatus } from './job.ts'
import type { DateExplained, DeadlineView } from './job-query.ts'
import type { TemplateFacts } from './template.ts'

export type TemplateView = TemplateFacts & { key: TemplateKey; version: number }
export type Templates = { templates: TemplateView[] }
export const templatesQuery = query<Templates>()('templates', z.strictObject({}))

/** Why a client gets no job, or what is still to be decided for one. */
export type LeftOut = 'has-it-already' | 'on-hold' | 'left' | 'prospect' | 'dormant' | `no-${string}`

/** One job that would be made. */
export type PlannedJob = {
  client: ClientKey
  clientName: string
  clientCode: string
  start: PlainDate
  due: PlainDate
  /** Its first statutory deadline, if the law sets one for it. */
  statutory?: DeadlineView
  team: Team
  /** Roles that some step needs and nobody has. */
  missing: JobRole[]
  tasks: number
  /** The holds that warn of new jobs for this client. */
  warned: HoldTold[]
}
export type ApplyPreview = {
  name: string
  jobs: PlannedJob[]
  leftOut: { client: ClientKey; clientName: string; why: LeftOut; holds?: HoldTold[] }[]
  start: DateExplained | null
  due: DateExplained | null
  /** Planned minutes that each person gets by this. */
  load: { person: PersonKey; minutes: number }[]
  /** Requests to clients that are planned with them; `first` is the day of the first. */
  requests: { count: number; first?: PlainDate }
  /** What each of the jobs costs its client; only for those who may see money. */
  fee?: Fee
}
export const previewApplyQuery = query<ApplyPreview>()(
  'preview-apply',
  z.strictObject({
    template: templateKey,
    period,
    clients: z.array(clientKey).min(1).max(1000),
    /** Who takes a role where the client has nobody in it. */
    fill: team.exactOptional(),
  }),
)

/** What an act on many jobs changes about one: whose role it is, when it is due, its tags, where it stands. */
export type JobFacet = { person: PersonKey | null } | { due: PlainDate } | { tags: string[] } | { status: JobStatus }
export type ChangePreview = {
  rows: {
    job: JobKey
    clientName: string
    name: string
    from: JobFacet
    /** What it comes to; missing where the act is refused. */
    to?: JobFacet
    refusal?: Refusal
    /** The holds that warn of it: it is done once the person says yes. */
    warned?: HoldTold[]
  }[]
}
export const previewChangeJobsQuery = query<ChangePreview>()(
  'preview-change-jobs',
  z.strictObject({ act: jobAct, jobs: z.array(jobKey).min(1).max(1000) }),
)

/** How far a run is, or its undoing. `refused` names each target that was not done and why. */
export type RunView = {
  key: z.infer<typeof runKey>
  title: string
  count: number
  done: number
  refused: { about: string; refusal: Refusal }[]
  /** The act whose targets these are: the run itself, or what took it back. */
  commit: string
  takenBack: boolean
  finished: boolean
  /** Milliseconds that one more target takes, as it went so far and SharePoint's budget allows, once that can be told. */
  pace?: number
}
export const runQuery = query<RunView | null>()('run', z.strictObject({ key: runKey }))
