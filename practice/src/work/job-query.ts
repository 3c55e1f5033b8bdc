import * as z from 'zod'
import type { JobRole, Team } from '#src/clients/client.ts'
import type { HoldTold } from '#src/clients/obey-holds.ts'
import type { Offset } from '#src/dates/offset.ts'
import type { Period } from '#src/dates/period.ts'
import type { Instant, PlainDate } from '#src/dates/plain-date.ts'
import type { ClientKey, JobKey, PersonKey } from '#src/keys.ts'
import { jobKey } from '#src/keys.ts'
import { query } from '#src/query.ts'
import type { PlannedItem } from '#src/requests/planned-request.ts'
import type { PrimaryStatus } from '#src/settings/statuses.ts'
import type { Fee } from './fee.ts'
import type { Act } from './home-query.ts'
import type { Approval, CountedByRule, Filed, Job, JobStatus, TaskStatus } from './job.ts'
import type { Waiting } from './waiting.ts'

/** Why a date is what it is, with its steps, for a person to read. */
export type DateExplained = {
  date: PlainDate
  reason:
    | {
        kind: 'offset'
        offset: Offset
        anchorDate: PlainDate
        /** The step that it is counted from, if it is one. */
        anchorTitle?: string
        /** It is the client's service that has it so, not the template. */
        ofService?: boolean
        skipped: { date: PlainDate; name: string }[]
      }
    | { kind: 'after'; title: string; lag: number }
    /** By the law: the rule in words, and where it stands. */
    | { kind: 'rule'; sentence: string; source: string }
    | { kind: 'by-hand'; by: PersonKey; at: Instant }
    /** Counted by an automation, from the day on which it fired. */
    | (CountedByRule & { kind: 'automation'; skipped: { date: PlainDate; name: string }[] })
}

export type TaskView = {
  id: string
  section: string
  title: string
  text?: string
  status: TaskStatus
  role: JobRole
  assignee?: PersonKey
  start: PlainDate
  due: PlainDate
  pinned: boolean
  /** Due before what it waits for: only warned about, since somebody set the date by hand. */
  conflict: boolean
  estimate: number
  worked: number
  /** It is of this job alone, not of its template; with where it comes from, if from somewhere. */
  own?: { link?: string }
  /** What it waits for that is not finished, or until which day a lag holds it. */
  blocked: { by: { task: string; title: string }[]; until?: PlainDate } | null
  after: { task: string; title: string; lag: number }[]
  signOff?: JobRole
  reviewer?: PersonKey
  checklist: { id: string; text: string; ticked: boolean }[]
  done?: { by: PersonKey; at: Instant; note?: string }
  review?: { by: PersonKey; at: Instant; of: Instant; outcome: 'approved' | 'returned'; note?: string }
  skipped?: { by: PersonKey; at: Instant; reason: string }
  /** It is a filing: of what, whether this version is signed off, and the client's approval of it. */
  filing?: { deadlines: string[]; signedOff: boolean; approval?: Approval; filed?: Filed }
  why: DateExplained
  /** What the asking person may do with it now. */
  may: TaskAct[]
}
export type TaskAct =
  | 'finish'
  | 'start'
  | 'approve'
  | 'return'
  | 'recall'
  | 'record-approval'
  | 'record-filing'
  | 'reopen'
  | 'skip'
  | 'assign'
  | 'move'
  | 'tick'

/** A statutory deadline of a job. */
export type DeadlineView = {
  id: string
  name: string
  authority: string
  /** The period that it is for. */
  start: PlainDate
  end: PlainDate
  why: DateExplained
  /** Its last working day, where it falls on a day off and does not move. */
  lastWorkingDay?: PlainDate
  filed?: PlainDate
}

/** A request that is planned on a job: the day on which it goes out, the day by which the client should have answered. */
export type RequestView = { id: string; title: string; goes: DateExplained; due: PlainDate; items: PlannedItem[] }

export type HistoryEntry = Act & { actor: PersonKey; actorName: string; version: number }

export type JobPage = {
  key: JobKey
  version: number
  client: { key: ClientKey; name: string; code: string }
  name: string
  period: Period
  template: { name: string; version: number }
  status: JobStatus
  subStatus?: { id: string; name: string }
  waiting?: Waiting
  cancelled?: Required<Job>['cancelled']
  start: DateExplained
  due: DateExplained
  /** What the law sets for it, first to last. */
  deadlines: DeadlineView[]
  team: Team
  tags: string[]
  sections: { id: string; title: string }[]
  tasks: TaskView[]
  /** What is asked of the client, first to last. */
  requests: RequestView[]
  worked: number
  planned: number
  /** What it costs the client, as its template says; only for those who may see money. */
  fee?: Fee
  history: HistoryEntry[]
  /** It belongs to a service, so that an edit can be for the jobs to come as well. */
  recurring: boolean
  mayAssign: boolean
  /** The statuses to which the asking person may move it by hand now. */
  moves: PrimaryStatus[]
  may: JobRight[]
  /** The holds that stand on it and on its client, as far as they touch what is still to come. */
  holds: HoldTold[]
  /** Whether the asking person may set holds on it and lift those, and the same of its client’s. */
  mayHold: { job: boolean; client: boolean }
}
export type JobRight =
  | 'add-task'
  | 'set-waiting'
  | 'end-waiting'
  | 'note-chase'
  | 'set-sub-status'
  | 'cancel'
  | 'reopen'
export const jobQuery = query<JobPage>()('job', z.strictObject({ key: jobKey }))
