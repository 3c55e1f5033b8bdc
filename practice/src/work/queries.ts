import * as z from 'zod'
import type { JobRole, Team } from '#src/clients/client.ts'
import { team } from '#src/clients/client.ts'
import type { Offset } from '#src/dates/offset.ts'
import type { Period } from '#src/dates/period.ts'
import { period } from '#src/dates/period.ts'
import type { Instant, PlainDate } from '#src/dates/plain-date.ts'
import type { ClientKey, JobKey, PersonKey, TemplateKey } from '#src/keys.ts'
import { clientKey, jobKey, personKey, runKey, templateKey } from '#src/keys.ts'
import { query } from '#src/query.ts'
import type { Refusal } from '#src/refusals.ts'
import type { PrimaryStatus } from '#src/settings/statuses.ts'
import type { SittingView, TimerView } from '#src/time/queries.ts'
import { jobAct } from './change-jobs.ts'
import type { Job, JobStatus, TaskStatus } from './job.ts'
import { jobStage } from './set-status.ts'
import type { TemplateFacts } from './template.ts'
import type { Waiting } from './waiting.ts'

/** A task as a list shows it, with the job it belongs to. */
export type TaskRow = {
  job: JobKey
  task: string
  title: string
  clientName: string
  /** The job's short name: `VAT return Q4 2026`. */
  jobName: string
  due: PlainDate
  pinned: boolean
  estimate: number
  status: TaskStatus
  /** Sent for sign-off when finished. */
  signOff: boolean
  /** How often the job has changed: what a key is made of, so that a button speaks of what was seen. */
  version: number
}

/** A task that I finished today. */
export type DoneRow = Pick<TaskRow, 'job' | 'task' | 'title' | 'clientName' | 'jobName'> & {
  at: Instant
  /** It went to somebody for sign-off. */
  inReview: boolean
  /** My minutes of today on it. */
  logged: number
  commit: string
  undoable: boolean
}

/** A piece of work in review. */
export type ReviewRow = {
  job: JobKey
  task: string
  title: string
  clientName: string
  jobName: string
  doneBy: PersonKey
  /** When it was finished; approve and return name it, so that they speak of what was looked at. */
  since: Instant
  reviewer?: PersonKey
}

/** A job that waits on somebody. */
export type WaitingRow = { job: JobKey; clientName: string; jobName: string; due: PlainDate; waiting: Waiting }

/** One of my acts, newest first. */
export type Act = {
  commit: string
  command: string
  /** What it was done to, where that is a job or a task. */
  job?: JobKey
  task?: string
  sentence: string
  about?: string
  at: Instant
  /** It can be undone as things stand. */
  undoable: boolean
  /** It took something back. */
  takesBack?: true
}

/** Something I began that could not be finished, with all that was entered. */
export type Trouble = { sitting: SittingView; refusal: Refusal }

export type Home = {
  doNext: TaskRow[]
  /** What I finished today, first to last, as far as it still stands. */
  doneToday: DoneRow[]
  /** Of all my open, unblocked tasks: due to the end of this week, and late. */
  thisWeek: number
  late: number
  /** My unblocked tasks that are due later than this week. */
  later: number
  waitsForMe: ReviewRow[]
  iWaitFor: ReviewRow[]
  /** Jobs that wait on me; jobs that I put to waiting, those to be chased first; the first of each, and how many in all. */
  waitOnMe: { rows: WaitingRow[]; total: number }
  iChase: { rows: WaitingRow[]; total: number }
  timer: TimerView
  trouble: Trouble[]
  week: { number: number; days: { date: PlainDate; minutes: number; planned: number }[] }
  acts: Act[]
}
export const homeQuery = query<Home>()(
  'home',
  /** How many tasks to do next are listed; 8 unless said. */
  z.strictObject({ most: z.coerce.number().int().min(1).max(200).exactOptional() }),
)

export const jobFilter = z.enum(['on-track', 'late', 'to-review', 'waiting', 'done', 'cancelled'])
export type JobFilter = z.infer<typeof jobFilter>
export const jobSort = z.enum(['client', 'job', 'stage', 'due', 'waiting'])

export type JobRow = {
  key: JobKey
  clientName: string
  name: string
  status: JobStatus
  /** What the firm calls it within its status. */
  subStatus?: string
  waiting?: Waiting
  /** A task of it is in review. */
  inReview: boolean
  /** The first unblocked task, and whose it is. */
  next?: { task: string; title: string; assignee?: PersonKey }
  due: PlainDate
  tags: string[]
  /** On the job and its tasks, the preparer first. */
  people: PersonKey[]
  /** Minutes worked and planned. */
  worked: number
  planned: number
  doneTasks: number
  tasks: number
}

export type Jobs = {
  rows: JobRow[]
  /** How many match, of which `rows` begins at `from`. */
  total: number
  from: number
  counts: Record<JobFilter, number>
}
export const jobsQuery = query<Jobs>()(
  'jobs',
  z.strictObject({
    words: z.string().max(100).exactOptional(),
    filter: jobFilter.exactOptional(),
    /** Of those, the jobs that stand there. */
    stage: jobStage.exactOptional(),
    /** Jobs on which whoever asks has a role or a task. */
    mine: z.stringbool().exactOptional(),
    client: clientKey.exactOptional(),
    tag: z.string().max(40).exactOptional(),
    /** Jobs on which this person has a role or a task. */
    person: personKey.exactOptional(),
    sort: jobSort.exactOptional(),
    descending: z.stringbool().exactOptional(),
    from: z.coerce.number().int().min(0).max(100_000).exactOptional(),
    most: z.coerce.number().int().min(1).max(1000).exactOptional(),
  }),
)

/** An unfinished task of anybody, as a list over people shows it. */
export type OpenTask = TaskRow & { assignee?: PersonKey }
export type OpenTasks = { rows: OpenTask[]; total: number; from: number }
/** The firm's unfinished tasks by due date: those of one person, those that are overdue, or all. */
export const tasksQuery = query<OpenTasks>()(
  'tasks',
  z.strictObject({
    assignee: personKey.exactOptional(),
    late: z.stringbool().exactOptional(),
    from: z.coerce.number().int().min(0).max(100_000).exactOptional(),
    most: z.coerce.number().int().min(1).max(1000).exactOptional(),
  }),
)

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
        skipped: { date: PlainDate; name: string }[]
      }
    | { kind: 'after'; title: string; lag: number }
    | { kind: 'by-hand'; by: PersonKey; at: Instant }
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
  /** What it waits for that is not finished, or until which day a lag holds it. */
  blocked: { by: { task: string; title: string }[]; until?: PlainDate } | null
  after: { task: string; title: string; lag: number }[]
  signOff?: JobRole
  reviewer?: PersonKey
  checklist: { id: string; text: string; ticked: boolean }[]
  done?: { by: PersonKey; at: Instant; note?: string }
  review?: { by: PersonKey; at: Instant; of: Instant; outcome: 'approved' | 'returned'; note?: string }
  skipped?: { by: PersonKey; at: Instant; reason: string }
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
  | 'reopen'
  | 'skip'
  | 'assign'
  | 'move'
  | 'tick'

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
  team: Team
  tags: string[]
  sections: { id: string; title: string }[]
  tasks: TaskView[]
  worked: number
  planned: number
  history: HistoryEntry[]
  /** It belongs to a service, so that an edit can be for the jobs to come as well. */
  recurring: boolean
  mayAssign: boolean
  /** The statuses to which the asking person may move it by hand now. */
  moves: PrimaryStatus[]
  may: JobRight[]
}
export type JobRight = 'set-waiting' | 'end-waiting' | 'note-chase' | 'set-sub-status' | 'cancel' | 'reopen'
export const jobQuery = query<JobPage>()('job', z.strictObject({ key: jobKey }))

export type TemplateView = TemplateFacts & { key: TemplateKey; version: number }
export type Templates = { templates: TemplateView[] }
export const templatesQuery = query<Templates>()('templates', z.strictObject({}))

/** Why a client gets no job, or what is still to be decided for one. */
export type LeftOut = 'has-it-already' | 'left' | 'prospect' | 'dormant' | `no-${string}`

/** One job that would be made. */
export type PlannedJob = {
  client: ClientKey
  clientName: string
  clientCode: string
  start: PlainDate
  due: PlainDate
  team: Team
  /** Roles that some step needs and nobody has. */
  missing: JobRole[]
  tasks: number
}
export type ApplyPreview = {
  name: string
  jobs: PlannedJob[]
  leftOut: { client: ClientKey; clientName: string; why: LeftOut }[]
  start: DateExplained | null
  due: DateExplained | null
  /** Planned minutes that each person gets by this. */
  load: { person: PersonKey; minutes: number }[]
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
  }[]
}
export const previewChangeJobsQuery = query<ChangePreview>()(
  'preview-change-jobs',
  z.strictObject({ act: jobAct, jobs: z.array(jobKey).min(1).max(1000) }),
)

/** How far a run is. `refused` names each target that was not done and why. */
export type RunView = {
  key: z.infer<typeof runKey>
  title: string
  count: number
  done: number
  refused: { about: string; refusal: Refusal }[]
  commit: string
  finished: boolean
}
export const runQuery = query<RunView | null>()('run', z.strictObject({ key: runKey }))

/**
 * The open jobs and the clients that words name, best first. Each word is the beginning of a word of the client's or
 * the job's name. `used` says how many of the words, from the first, were needed; what follows them is free text.
 */
export type Found = {
  used: number
  jobs: {
    key: JobKey
    name: string
    clientName: string
    client: ClientKey
    status: JobStatus
    due: PlainDate
    tasks: { id: string; title: string }[]
  }[]
  clients: { key: ClientKey; name: string; code: string }[]
}
export const findQuery = query<Found>()(
  'find',
  z.strictObject({ words: z.string().max(200), most: z.coerce.number().int().min(1).max(50).exactOptional() }),
)
