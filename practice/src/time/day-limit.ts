import type { PlainDate } from '#src/dates/plain-date.ts'
import { minutesOfDay } from '#src/dates/zones.ts'
import type { PersonKey } from '#src/keys.ts'
import type { Look } from '#src/look.ts'
import type { Result } from '#src/result.ts'
import { ok, refuse } from '#src/result.ts'
import type { TimeEntry } from './time-entry.ts'

/** By what the entries of one person's day are found together. */
export const personDay = (person: PersonKey, date: PlainDate): string => `${person}|${date}`

/** A person's local day: what was logged on it, and how many minutes it has (worked example A6). */
export type LocalDay = { date: PlainDate; entries: TimeEntry[]; most: number }

export const readDay = (look: Look, person: PersonKey, date: PlainDate): LocalDay => {
  const zone = look.get('People', person)?.zone ?? look.calendar().zone
  return {
    date,
    entries: look.find('TimeEntries', 'person-day', personDay(person, date)),
    most: minutesOfDay(date, zone),
  }
}

/** Refused when the day would hold more minutes than it has. `instead` is the entry that is being replaced. */
export const fitsDay = ({ date, entries, most }: LocalDay, minutes: number, instead?: TimeEntry): Result<number> => {
  const others = entries.filter(({ key }) => key !== instead?.key)
  const worked = others.reduce((sum, entry) => sum + entry.minutes, 0)
  return worked + minutes > most ? refuse({ code: 'day-full', date, worked, most }) : ok(worked + minutes)
}
