import * as z from 'zod'
import type { Instant, PlainDate } from '#src/dates/plain-date.ts'
import type { PersonKey, ViewKey } from '#src/keys.ts'
import { query } from '#src/query.ts'
import type { CalendarSettings } from '#src/settings/calendar-settings.ts'
import type { Person, Role } from './person.ts'
import type { CommandName, QueryName } from './policy.ts'

/** A person as others see them: enough for a name, an avatar and a tooltip. */
export type PersonView = { key: PersonKey; name: string; title?: string; roles: Role[]; active: boolean }

/** Who I am here, what I may do, and what day and time the service has (a tab never trusts its own clock for days). */
export type Me = {
  person: PersonView
  /** What the firm is called, once somebody said. */
  firm?: string
  zone: string
  morning: Person['morning']
  pattern: number[]
  /** The view with which the jobs open. */
  firstView?: ViewKey
  may: { commands: CommandName[]; queries: QueryName[]; seeMoney: boolean }
  now: Instant
  /** The day in the firm's zone. */
  today: PlainDate
  /** The day where I am. */
  myToday: PlainDate
}
export const meQuery = query<Me>()('me', z.strictObject({}))

export type People = { people: PersonView[] }
export const peopleQuery = query<People>()('people', z.strictObject({}))

/** A person as an administrator keeps them. `chat`: whether the bot can write to them. */
export type StaffView = Omit<Person, 'chat'> & { chat: 'open' | 'lost' | 'none' }
export type Staff = { people: StaffView[] }
export const staffQuery = query<Staff>()('staff', z.strictObject({}))

export type CalendarView = { settings: CalendarSettings | null; holidays: { date: PlainDate; name: string }[] }
export const calendarQuery = query<CalendarView>()('calendar', z.strictObject({}))
