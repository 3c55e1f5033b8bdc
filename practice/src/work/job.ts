import * as z from 'zod'
import type { Team } from '#src/clients/client.ts'
import type { Hold } from '#src/clients/hold.ts'
import type { Offset } from '#src/dates/offset.ts'
import type { Period } from '#src/dates/period.ts'
import type { Instant, PlainDate } from '#src/dates/plain-date.ts'
import type { JobDeadline } from '#src/deadlines/deadlines-of-job.ts'
import type { ClientKey, JobKey, PersonKey, TemplateKey } from '#src/keys.ts'
import { slug } from '#src/keys.ts'
import type { PlannedRequest } from '#src/requests/planned-request.ts'
import type { Fee } from './fee.ts'
import type { BudgetRow, Section, Step } from './template.ts'
import type { Waiting } from './waiting.ts'

export const taskId = slug

/** A step of this job alone, and where it comes from, if from somewhere. */
export type OwnStep = Step & { link?: string }

/** What a client's service has otherwise than its template, and each of its jobs takes over. */
export type OwnWays = {
  /** Steps beside the template's. */
  added?: Step[]
  /** Steps of the template that are left out. */
  leftOut?: string[]
  /** When a step is due, instead of when the template says. */
  dues?: Record<string, Offset>
}

/** What a person did to a task, or decided about it; `blocked` is derived from what it waits for, never set. */
export type TaskStatus = 'open' | 'in-progress' | 'in-review' | 'done' | 'skipped'

export type Dependency = { task: string; lag: number }

/** How a client can approve what is filed. */
export const approvedBy = z.enum(['email', 'signature', 'call', 'meeting'])
export type ApprovedBy = z.infer<typeof approvedBy>

/** The client's approval as somebody recorded it; `of` is when the work that was approved had been finished. */
export type Approval = { by: PersonKey; at: Instant; of: Instant; who: string; on: PlainDate; how: ApprovedBy }

/** When something was filed with an authority, the authority's reference, and where the paper is. */
export type Filed = { by: PersonKey; at: Instant; on: PlainDate; reference: string; paper?: string }

/** A date that an automation counted from the day on which it fired. */
export type CountedByRule = { name: string; day: PlainDate; count: number; unit: 'working-days' | 'days' }

/**
 * One step of a job. Title, text and checklist are those of its step in the template's version; only what is the
 * job's own stands here.
 */
export type Task = {
  id: string
  status: TaskStatus
  assignee?: PersonKey
  start: PlainDate
  due: PlainDate
  /** Who set the due date by hand, or which automation counted it. */
  pinned?: { by: PersonKey; at: Instant; rule?: CountedByRule }
  after: Dependency[]
  /** Items ticked of the step's checklist. */
  ticked: string[]
  /** Who finished it, and when; kept through the review. */
  done?: { by: PersonKey; at: Instant; on: PlainDate; note?: string }
  /** Who reviewed it, with what outcome; `of` is when the work that was reviewed had been finished. */
  review?: { by: PersonKey; at: Instant; of: Instant; outcome: 'approved' | 'returned'; note?: string }
  skipped?: { by: PersonKey; at: Instant; on: PlainDate; reason: string }
  /** Of a filing: the client's approval, and that it was filed. */
  approval?: Approval
  filed?: Filed
}

export type JobStatus = 'planned' | 'ready' | 'in-progress' | 'waiting' | 'done' | 'cancelled'

export const statusWords: Record<JobStatus, string> = {
  planned: 'Planned',
  ready: 'Ready',
  'in-progress': 'In progress',
  waiting: 'Waiting',
  done: 'Done',
  cancelled: 'Cancelled',
}

/** What a job keeps of an earlier version of its template, since not every change was taken over; an empty list is none, and so is a fee that is null. */
export type KeptParts = {
  sections: Section[]
  steps: Step[]
  start?: Offset
  due?: Offset
  budget?: BudgetRow[]
  fee?: Fee | null
  deadlines?: string[]
  requests?: PlannedRequest[]
}

/** One run of a service for a client and a period. */
export type Job = {
  key: JobKey
  client: ClientKey
  service: string
  name: string
  template: TemplateKey
  kept?: KeptParts
  period: Period
  /** The client's year end that dates were counted from, where any was. */
  yearEnd?: PlainDate
  status: JobStatus
  /** What the firm calls it within its status; without one, or one that was taken away, the status itself is shown. */
  subStatus?: string
  waiting?: Waiting
  cancelled?: { by: PersonKey; at: Instant; reason: string }
  start: PlainDate
  due: PlainDate
  /** Who set the job's due date by hand. */
  pinned?: { by: PersonKey; at: Instant }
  team: Team
  /** What the law sets for it, first to last. */
  deadlines?: JobDeadline[]
  /** The firm's own words for finding jobs again. */
  tags?: string[]
  /** What stands in the way of acts on this job alone, and what was lifted lately. */
  holds?: Hold[]
  /** The steps that were added beside its template's. */
  steps?: OwnStep[]
  /** When steps are due as the client's service has it, instead of when the template says. */
  dues?: Record<string, Offset>
  tasks: Task[]
}
