import * as z from 'zod'
import type { Actor } from '#src/command.ts'
import { command, gone, put } from '#src/command.ts'
import { plainDate } from '#src/dates/date-inputs.ts'
import type { EntryKey } from '#src/keys.ts'
import { entryKey, note } from '#src/keys.ts'
import type { Look } from '#src/look.ts'
import { ok, refuse } from '#src/result.ts'
import { isSame } from '#src/same.ts'
import { fitsDay, readDay } from './day-limit.ts'
import { sayMinutes } from './duration.ts'
import { ledgerOf } from './log-time.ts'
import type { TimeEntry } from './time-entry.ts'
import { minutes } from './time-entry.ts'

const isMine = (look: Look, { entry }: { entry: EntryKey }, actor: Actor): boolean => {
  const found = look.get('TimeEntries', entry)
  return found === undefined || found.person === actor.key
}

const aboutEntry = (look: Look, { client, job, activity }: TimeEntry): string => {
  const names = [client && look.get('Clients', client)?.name, job && look.get('Jobs', job)?.name, activity]
  return names.filter(Boolean).join(', ')
}

const readEntry = (look: Look, key: EntryKey) => {
  const entry = look.get('TimeEntries', key)
  return entry && { entry, about: aboutEntry(look, entry) }
}

/** Corrects one's own entry: its minutes, note, day, or whether it is billable. */
export const changeTime = command({
  name: 'change-time',
  input: z.strictObject({
    entry: entryKey,
    minutes: minutes.exactOptional(),
    note: note.exactOptional(),
    date: plainDate.exactOptional(),
    billable: z.boolean().exactOptional(),
  }),
  own: isMine,
  read: (look, { entry: key, date }) => {
    const found = readEntry(look, key)
    return found && { ...found, day: readDay(look, found.entry.person, date ?? found.entry.date) }
  },
  decide: (found, { entry: key, ...changes }) => {
    if (!found) return refuse({ code: 'not-found', what: 'entry', key })
    const { entry, day, about } = found
    const changed: TimeEntry = { ...entry, ...changes }
    if (changed.note === '') delete changed.note
    if (isSame(changed, entry)) return refuse({ code: 'nothing-to-change' })
    const fits = fitsDay(day, changed.minutes, entry)
    if (!fits.ok) return fits
    const sentence =
      changed.minutes === entry.minutes
        ? `Changed ${sayMinutes(entry.minutes)} of time`
        : `Changed ${sayMinutes(entry.minutes)} to ${sayMinutes(changed.minutes)}`
    const stream = ledgerOf(entry.client, entry.person)
    return ok({ stream, changes: [put('TimeEntries', changed)], sentence, about })
  },
})

/** Takes one's own entry away. */
export const removeTime = command({
  name: 'remove-time',
  input: z.strictObject({ entry: entryKey }),
  own: isMine,
  read: (look, { entry }) => readEntry(look, entry),
  decide: (found, input) => {
    if (!found) return refuse({ code: 'not-found', what: 'entry', key: input.entry })
    const { entry, about } = found
    return ok({
      stream: ledgerOf(entry.client, entry.person),
      changes: [gone('TimeEntries', entry.key)],
      sentence: `Removed ${sayMinutes(entry.minutes)} of time`,
      about,
    })
  },
})
