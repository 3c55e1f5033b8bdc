import type { Team } from '#src/clients/client.ts'
import type { PlainDate } from '#src/dates/plain-date.ts'
import type { ClientKey, PersonKey, ServiceKey } from '#src/keys.ts'
import { idOf } from '#src/keys.ts'
import type { OwnWays } from '#src/work/job.ts'
import type { Recurrence } from './recurrence.ts'

/** How many days before its start a job is made, unless the service says otherwise. */
export const usualHorizon = 60

/** What the firm does for a client again and again. */
export type Service = {
  /** The template's service; a client takes each once. */
  service: string
  /** The template's id: each job follows its newest version. */
  template: string
  recurrence: Recurrence
  /** The first period ends on this day, or in its month or week. */
  from: PlainDate
  /** No period that ends later is done. */
  until?: PlainDate
  /** Days before its start on which a job is made. */
  horizon: number
  /** When it was set: what should have been made before is not late. */
  since: PlainDate
  /** No job starts from `from` until the day before `to`; without `to` it is paused now. */
  pauses: { from: PlainDate; to?: PlainDate }[]
}

/** A service that a client takes, with what each of its jobs takes over from those before it. */
export type ClientService = Service &
  OwnWays & {
    key: ServiceKey
    client: ClientKey
    /** Who has which role on its jobs; the client's own people have the others. */
    team?: Team
    /** Steps that are somebody else's than their role's. */
    assignees?: Record<string, PersonKey>
  }

export const serviceKeyOf = (client: ClientKey, service: string): ServiceKey => `service:${idOf(client)}:${service}`

export const isPaused = ({ pauses }: Pick<Service, 'pauses'>): boolean => pauses.some(({ to }) => to === undefined)
