import * as z from 'zod'
import type { ClientStatus } from '#src/clients/client.ts'
import type { PlainDate } from '#src/dates/plain-date.ts'
import type { ClientKey, ContactKey, JobKey, PersonKey } from '#src/keys.ts'
import type { CommandName, QueryName } from '#src/people/policy.ts'
import { query } from '#src/query.ts'
import type { JobStatus, TaskStatus } from '#src/work/job.ts'
import type { HitKind } from './rank-hit.ts'

/** One thing that was found, with what is needed to show and to open it. */
export type Hit =
  | { kind: 'client'; key: ClientKey; name: string; code: string; status: ClientStatus; contactName?: string }
  /** With one of the clients whom they serve, and how many these are. */
  | {
      kind: 'contact'
      key: ContactKey
      name: string
      client: ClientKey
      clientName: string
      clients: number
      isActive: boolean
    }
  | { kind: 'job'; key: JobKey; name: string; clientName: string; status: JobStatus; due: PlainDate }
  | {
      kind: 'task'
      job: JobKey
      task: string
      name: string
      jobName: string
      clientName: string
      status: TaskStatus
      due: PlainDate
    }
  | { kind: 'person'; key: PersonKey; name: string; title?: string; isActive: boolean }
  /** The template's id: its newest version is what is applied. */
  | { kind: 'template'; id: string; name: string }

/** The right without which hits of a kind could not be opened, so that they are not found. */
export const hitNeeds = {
  client: 'clients',
  contact: 'client',
  job: 'job',
  task: 'job',
  person: 'jobs',
  template: 'apply-template',
} as const satisfies Record<HitKind, QueryName | CommandName>

export type Search = {
  /** Best first, of each kind at most so many as were asked for. */
  hits: Hit[]
  /** The kinds of which there are more. */
  more: HitKind[]
  /** Nothing had the words as they were typed; these have them but for a typo. */
  forgiven: boolean
}

/** Whatever the words name, in its own name or in that of its job and client. Without words, what one worked on last. */
export const searchQuery = query<Search>()(
  'search',
  z.strictObject({
    words: z.string().max(100),
    /** Of each kind; 6 unless said. */
    most: z.coerce.number().int().min(1).max(20).exactOptional(),
  }),
)
