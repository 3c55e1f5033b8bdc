import * as z from 'zod'
import { plainDate } from '#src/dates/date-inputs.ts'
import type { SettingsKey } from '#src/keys.ts'
import { line } from '#src/keys.ts'
import type { Look } from '#src/look.ts'
import { zone } from '#src/people/person.ts'

/** The firm's calendar: its zone, its weekdays, its place (whose public holidays it keeps) and its own closed days. */
export const calendarFacts = z.strictObject({
  zone,
  country: z.string().regex(/^[A-Z]{2}$/, 'a country code of two letters, like GB'),
  region: z
    .string()
    .regex(/^[A-Z0-9]{1,3}$/)
    .exactOptional(),
  workingDays: z.array(z.int().min(1).max(7)).min(1).max(7),
  closed: z.array(z.strictObject({ date: plainDate, reason: line(80) })).max(200),
})
export type CalendarFacts = z.infer<typeof calendarFacts>

export type CalendarSettings = CalendarFacts & { key: SettingsKey }

export const calendarKey: SettingsKey = 'settings:calendar'

/** The firm's calendar settings; undefined where nobody made any yet. */
export const calendarOf = (look: Look): CalendarSettings | undefined => {
  const settings = look.get('Settings', calendarKey)
  return settings && 'zone' in settings ? settings : undefined
}
