import type { Automation } from '#src/automations/rule.ts'
import type { Client } from '#src/clients/client.ts'
import type { Contact } from '#src/clients/contact.ts'
import type { Calendar } from '#src/dates/working-days.ts'
import type { Feed } from '#src/deadlines/feed.ts'
import type { PersonKey } from '#src/keys.ts'
import type { Person } from '#src/people/person.ts'
import type { ClientService } from '#src/recurrence/service.ts'
import type { Run } from '#src/runs/run.ts'
import type { Send } from '#src/sends/send.ts'
import type { Settings } from '#src/settings/settings.ts'
import type { TimeEntry, Timer } from '#src/time/time-entry.ts'
import type { SavedView } from '#src/views/view.ts'
import type { Job } from '#src/work/job.ts'
import type { TemplateRecord } from '#src/work/template.ts'

/** Each list and what one of its items is. */
export type Records = {
  Clients: Client
  Contacts: Contact
  People: Person
  Services: ClientService
  Templates: TemplateRecord
  Jobs: Job
  TimeEntries: TimeEntry
  Timers: Timer
  Settings: Settings
  Rules: Automation
  Runs: Run
  Sends: Send
  Views: SavedView
  Feeds: Feed
}
export type ListName = keyof Records

/** A look at the firm as it stands: what rules read, and all that they read. It answers at once and never changes. */
export type Look = {
  get<L extends ListName>(list: L, key: string): Records[L] | undefined
  /** The records that `lookups` names by this value. */
  find<L extends ListName>(list: L, by: LookupName<L>, value: string): Records[L][]
  /** The highest number that any commit has taken in this series (`code:c` -> 42 for C0042); 0 when none. */
  lastNumber(series: string): number
  calendar(): Calendar
  /** What became of a command that this person gave, or that followed from one, under this key. */
  outcome(actor: PersonKey, key: string): 'done' | 'refused' | undefined
}

/** By what a record is found, apart from its key. */
export const lookups = {
  Clients: ['match', 'code', 'tag', 'group', 'field', 'example', 'walled', 'contact'],
  Contacts: ['email'],
  People: ['email', 'role'],
  Services: ['client'],
  Templates: ['template'],
  Jobs: ['client', 'tag'],
  TimeEntries: ['person-day', 'job'],
  Timers: [],
  Settings: ['headers'],
  Rules: ['on'],
  Runs: [],
  Sends: ['subject'],
  Views: ['seen-by'],
  Feeds: ['owner'],
} as const satisfies Record<ListName, readonly string[]>

export type LookupName<L extends ListName> = (typeof lookups)[L][number]
