import * as z from 'zod'
import type { HoldMark } from '#src/clients/hold.ts'
import { holdAsked } from '#src/clients/hold.ts'
import { plainDate } from '#src/dates/date-inputs.ts'
import type { PlainDate } from '#src/dates/plain-date.ts'
import type { ClientKey, JobKey, PersonKey } from '#src/keys.ts'
import { clientKey, personKey, slug } from '#src/keys.ts'
import { query } from '#src/query.ts'
import { dueSpan } from './due-span.ts'
import type { JobStatus } from './job.ts'
import { jobStage } from './set-status.ts'
import type { Waiting } from './waiting.ts'

export const jobFilter = z.enum(['on-track', 'late', 'statutory-late', 'to-review', 'waiting', 'done', 'cancelled'])
export type JobFilter = z.infer<typeof jobFilter>
export const jobSort = z.enum(['client', 'job', 'stage', 'start', 'due', 'statutory', 'waiting'])
export type JobSort = z.infer<typeof jobSort>

/** By what jobs can be put together. */
export const jobGroup = z.enum([
  'client',
  'service',
  'stage',
  'partner',
  'manager',
  'preparer',
  'reviewer',
  'month',
  'tag',
  'waiting',
])
export type JobGroup = z.infer<typeof jobGroup>

/** In a role on the job: a person, whoever asks, or nobody. */
const inRole = z.union([z.enum(['me', 'none']), personKey])

/** By what any list of jobs can be narrowed. */
export const jobsNarrowed = {
  words: z.string().max(100).exactOptional(),
  filter: jobFilter.exactOptional(),
  /** Of those, the jobs that stand there. */
  stage: jobStage.exactOptional(),
  /** What the firm calls it within its status. */
  subStatus: slug.exactOptional(),
  /** Jobs on which whoever asks has a role or a task. */
  mine: z.stringbool().exactOptional(),
  client: clientKey.exactOptional(),
  service: slug.exactOptional(),
  tag: z.string().max(40).exactOptional(),
  /** Jobs on which this person has a role or a task. */
  person: personKey.exactOptional(),
  partner: inRole.exactOptional(),
  manager: inRole.exactOptional(),
  preparer: inRole.exactOptional(),
  reviewer: inRole.exactOptional(),
  /** Jobs that wait on somebody of this kind. */
  waitsOn: z.enum(['client', 'third-party', 'colleague']).exactOptional(),
  /** By the holds on them and on their clients that touch what is still to come. */
  hold: holdAsked.exactOptional(),
  /** Due within days that go along with today. */
  due: dueSpan.exactOptional(),
  dueFrom: plainDate.exactOptional(),
  dueTo: plainDate.exactOptional(),
  /** Whether their start has come. */
  started: z.stringbool().exactOptional(),
}

/** Which jobs a list shows, and in what order. */
export const jobsListed = {
  ...jobsNarrowed,
  sort: jobSort.exactOptional(),
  descending: z.stringbool().exactOptional(),
}

export type JobRow = {
  key: JobKey
  clientName: string
  name: string
  status: JobStatus
  /** What the firm calls it within its status. */
  subStatus?: string
  waiting?: Waiting
  /** The holds on it and on its client that touch what is still to come. */
  holds?: HoldMark[]
  /** A task of it is in review. */
  inReview: boolean
  /** The first unblocked task, and whose it is. */
  next?: { task: string; title: string; assignee?: PersonKey }
  start: PlainDate
  due: PlainDate
  /** Its first statutory deadline that is not filed, while it is open. */
  statutory?: PlainDate
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
    ...jobsListed,
    /** Those of one group together, the groups as `job-groups` names them; with several tags a job comes several times. */
    group: jobGroup.exactOptional(),
    from: z.coerce.number().int().min(0).max(100_000).exactOptional(),
    most: z.coerce.number().int().min(1).max(1000).exactOptional(),
  }),
)

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
