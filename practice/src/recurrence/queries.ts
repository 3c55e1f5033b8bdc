import * as z from 'zod'
import type { Client, JobRole, Team } from '#src/clients/client.ts'
import { team } from '#src/clients/client.ts'
import type { ClientContact } from '#src/clients/contact-query.ts'
import type { HoldLifted, HoldTold } from '#src/clients/obey-holds.ts'
import { plainDate } from '#src/dates/date-inputs.ts'
import type { Offset } from '#src/dates/offset.ts'
import type { Period } from '#src/dates/period.ts'
import type { PlainDate } from '#src/dates/plain-date.ts'
import type { ClientKey, JobKey, PersonKey, ServiceKey } from '#src/keys.ts'
import { clientKey, slug } from '#src/keys.ts'
import { query } from '#src/query.ts'
import type { Refusal } from '#src/refusals.ts'
import type { Fee } from '#src/work/fee.ts'
import type { DateExplained } from '#src/work/job-query.ts'
import type { JobRow } from '#src/work/jobs-query.ts'
import type { Need } from '#src/work/template.ts'
import type { Service } from './service.ts'
import { timing } from './service-facts.ts'

/**
 * A run of a service that starts in the time to come: its job is made, will be made on a day, is held back until a hold on
 * the client is lifted, is left out by a pause, or was made and taken back for good.
 */
export type ComingRun = {
  service: ServiceKey
  serviceName: string
  client: ClientKey
  clientName: string
  period: Period
  start: DateExplained
  due: PlainDate
  /** From which day it is made, so many days before its start. */
  makeOn: PlainDate
  horizon: number
  state: 'made' | 'to-make' | 'held-back' | 'paused' | 'taken-back'
  job: JobKey
}

/** A step that the service has otherwise than its template: it comes beside it, stays away, is due or done otherwise. */
export type OwnWay = {
  step: string
  title: string
  way: 'added' | 'left-out' | 'kept'
  due?: Offset
  person?: PersonKey
}

/** One service that a client takes. */
export type ServiceView = Pick<Service, 'template' | 'recurrence' | 'from' | 'until' | 'horizon' | 'since'> & {
  key: ServiceKey
  name: string
  templateVersion: number
  /** What each of its jobs to come costs, as its template says; only for those who may see money. */
  fee?: Fee
  paused: boolean
  /** Who its jobs to come have. */
  team: Team
  ownWays: OwnWay[]
  /** The next job that is still to be made. */
  next?: Pick<ComingRun, 'period' | 'makeOn' | 'state'>
}

export type ClientPage = Omit<Client, 'notes' | 'holds' | 'contacts'> & {
  notes?: string
  /** The holds that stand on it. */
  holds: HoldTold[]
  /** Those that were lifted lately, the last first. */
  lifted: HoldLifted[]
  /** Whether the asking person may set holds on it and lift them. */
  mayHold: boolean
  version: number
  /** Its open jobs, first due first. */
  openJobs: JobRow[]
  services: ServiceView[]
  /** Its contacts, those who serve it first. */
  contacts: ClientContact[]
  /** The others of its group that the asking person may see. */
  related: Pick<Client, 'key' | 'name' | 'code'>[]
}
export const clientQuery = query<ClientPage>()('client', z.strictObject({ key: clientKey }))

export type ComingUp = { rows: ComingRun[]; total: number; from: number }
/** The jobs that start within so many days, of one client or of the firm, in the order in which they are made. */
export const comingUpQuery = query<ComingUp>()(
  'coming-up',
  z.strictObject({
    client: clientKey.exactOptional(),
    days: z.coerce.number().int().min(1).max(400).exactOptional(),
    from: z.coerce.number().int().min(0).max(100_000).exactOptional(),
    most: z.coerce.number().int().min(1).max(1000).exactOptional(),
  }),
)

export type ServicePreview = {
  /** The jobs of the next twelve months as they would be; none where it is refused. */
  runs: ComingRun[]
  refusal?: Refusal
  /** What the template needs and the client has not. */
  missing: Need[]
  /** Roles that some step needs and nobody has. */
  missingRoles: JobRole[]
}
const previewServiceInput = z.strictObject({
  client: clientKey,
  template: slug,
  ...timing,
  until: plainDate.exactOptional(),
  team: team.exactOptional(),
  /** The client takes it already: it would be changed. */
  isThere: z.boolean(),
})
export type PreviewServiceInput = z.infer<typeof previewServiceInput>
/** What setting a service up, or changing its timing, would come to. */
export const previewServiceQuery = query<ServicePreview>()('preview-service', previewServiceInput)
