import * as z from 'zod'
import { command, put } from '#src/command.ts'
import { plainDate } from '#src/dates/date-inputs.ts'
import type { PlainDate } from '#src/dates/plain-date.ts'
import { addDays } from '#src/dates/plain-date.ts'
import type { ClientKey, EntryKey, PersonKey } from '#src/keys.ts'
import { idOf, jobKey, line, note, uuid } from '#src/keys.ts'
import { ok, refuse } from '#src/result.ts'
import { taskId } from '#src/work/job.ts'
import { templateOf } from '#src/work/template-of-job.ts'
import { fitsDay, readDay } from './day-limit.ts'
import { sayMinutes } from './duration.ts'
import type { TimeEntry } from './time-entry.ts'
import { minutes } from './time-entry.ts'

/** How far ahead time may be dated: a slip of the year is not meant. */
const daysAhead = 31

const input = z
  .strictObject({
    job: jobKey.exactOptional(),
    task: taskId.exactOptional(),
    /** Time inside the firm: what it went on. */
    activity: line(80).exactOptional(),
    date: plainDate,
    minutes,
    note: note.exactOptional(),
    billable: z.boolean().exactOptional(),
    /** The sitting of the timer that this time comes from; each of its days is logged once. */
    sitting: uuid.exactOptional(),
  })
  .refine(({ job, activity }) => (job === undefined) !== (activity === undefined), {
    message: 'either a job or an activity inside the firm',
    path: ['job'],
  })

/** The entry that one day of a sitting becomes. */
export const entryOfSitting = (sitting: string, date: PlainDate): EntryKey => `entry:${sitting}.${date}`

/** All time and money of a client change together; time inside the firm changes with the person. */
export const ledgerOf = (client: ClientKey | undefined, person: PersonKey): string =>
  client ? `ledger:${idOf(client)}` : `ledger:internal-${idOf(person)}`

/** Logs one's own time on a job, or inside the firm. Refused when the local day has no room for it. */
export const logTime = command({
  name: 'log-time',
  input,
  read: (look, { job: key, date, sitting }, { actor }) => {
    const job = key && look.get('Jobs', key)
    const template = job && templateOf(look, job)
    const client = job && look.get('Clients', job.client)
    return {
      found: job && template && client ? { job, template, client } : undefined,
      day: readDay(look, actor.key, date),
      logged: sitting !== undefined && look.get('TimeEntries', entryOfSitting(sitting, date)) !== undefined,
    }
  },
  decide: ({ found, day, logged }, { sitting, ...given }, { actor, today, newId }) => {
    if (given.job && !found) return refuse({ code: 'not-found', what: 'job', key: given.job })
    const step = found?.template.steps.find(({ id }) => id === given.task)
    if (found && given.task && !step) return refuse({ code: 'not-found', what: 'task', key: given.task })
    if (logged) return refuse({ code: 'already-logged' })
    if (given.date > addDays(today, daysAhead)) return refuse({ code: 'day-ahead', date: given.date })
    const fits = fitsDay(day, given.minutes)
    if (!fits.ok) return fits
    const entry: TimeEntry = {
      ...given,
      key: sitting ? entryOfSitting(sitting, given.date) : `entry:${newId()}`,
      person: actor.key,
      ...(found && { client: found.client.key }),
      billable: given.billable ?? found !== undefined,
    }
    return ok({
      stream: ledgerOf(found?.client.key, actor.key),
      changes: [put('TimeEntries', entry)],
      sentence: `Logged ${sayMinutes(given.minutes)}${step ? ` on “${step.title}”` : ''}`,
      about: found ? `${found.client.name}, ${found.job.name}` : (given.activity ?? ''),
    })
  },
})
