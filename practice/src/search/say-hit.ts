import type { ClientStatus } from '#src/clients/client.ts'
import type { PlainDate } from '#src/dates/plain-date.ts'
import { sayDate } from '#src/dates/say-date.ts'
import type { JobStatus, TaskStatus } from '#src/work/job.ts'
import type { Hit } from './queries.ts'
import type { HitKind } from './rank-hit.ts'

/** A hit in words: what it is, its name, and what tells it from others of that name. */
export type HitWords = { kind: string; name: string; about: string[] }

const kinds: Record<HitKind, string> = {
  client: 'Client',
  contact: 'Contact',
  job: 'Job',
  task: 'Task',
  person: 'Person',
  template: 'Template',
}

/** Active is what a client is unless something else is said. */
const clientStatuses: Record<ClientStatus, string | undefined> = {
  active: undefined,
  prospect: 'prospect',
  dormant: 'dormant',
  left: 'left',
}

/** What has no day to come any more, or waits for a review; all else is due. */
const statuses: Partial<Record<JobStatus | TaskStatus, string>> = {
  done: 'done',
  cancelled: 'cancelled',
  skipped: 'skipped',
  'in-review': 'in review',
}

type Days = { today: PlainDate; locale?: string }

const standing = ({ status, due }: { status: JobStatus | TaskStatus; due: PlainDate }, { today, locale }: Days) =>
  statuses[status] ?? `due ${sayDate(due, today, locale)}`

const aboutOf = (hit: Hit, days: Days): (string | undefined)[] => {
  switch (hit.kind) {
    case 'client':
      return [hit.code, hit.contactName, clientStatuses[hit.status]]
    case 'contact':
      return [
        hit.clientName,
        hit.clients > 1 ? `and ${hit.clients - 1} more` : undefined,
        hit.isActive ? undefined : 'has left',
      ]
    case 'job':
      return [hit.clientName, standing(hit, days)]
    case 'task':
      return [hit.clientName, hit.jobName, standing(hit, days)]
    case 'person':
      return [hit.title, hit.isActive ? undefined : 'no longer active']
    case 'template':
      return []
  }
}

/** What was found, in words, with its day as people say it. */
export const sayHit = (hit: Hit, days: Days): HitWords => ({
  kind: kinds[hit.kind],
  name: hit.name,
  about: aboutOf(hit, days).filter(part => part !== undefined),
})
