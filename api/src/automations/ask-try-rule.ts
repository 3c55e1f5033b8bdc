import type { ClientKey, Instant, Job, JobKey, NotKnown, PlainDate, RuleLogic, Trial, TrialRow } from '@praxis/practice'
import { addDays, dayIn, startOfDay, whatFiresForClient } from '@praxis/practice'
import type { Ask, Asked } from '#src/ask.ts'
import type { Entry } from '#src/journal/entry.ts'
import { asAt } from './as-it-stood.ts'
import { seenClient, seenJob } from './ask-rules.ts'
import type { Candidate } from './find-firings.ts'
import { candidatesIn, clientHappeningOf, fires, happeningOf } from './find-firings.ts'

const daysTried = 90
/** So many commits are looked into, the newest; more would hold others up. */
const mostRead = 4000
const mostShown = 100

type Would = { target: JobKey | ClientKey; date: PlainDate }

/** What stands in the journal of a commit that may begin it; all others need not be looked into. */
const signOf = ({ when }: RuleLogic): string | undefined => {
  switch (when.on) {
    case 'status':
      return `"${when.status}"` // reached, or made with it
    case 'task-done':
      return `tasks/${when.step}/status`
    case 'section-done':
      return '/status"'
    case 'made':
      return '"paths":{"":[null,'
    case 'client':
      return '"status"'
    case 'date':
      return undefined
  }
}

const entriesWith = ({ replica: { db } }: Asked, of: 'job' | 'client', sign: string, from: PlainDate): Entry[] =>
  db
    .all<{ entry: string }>(
      `select entry from journal where item is not null and stream >= '${of}:' and stream < '${of};' and refused = 0
       and undoes is null and changes > 0 and at >= ? and instr(entry, ?) > 0 order by item desc limit ?`,
      from,
      sign,
      mostRead + 1,
    )
    .map(({ entry }) => JSON.parse(entry) as Entry) // the journal's own rows

const fromJournal = (asked: Asked, rule: RuleLogic, entries: Entry[]): Would[] =>
  entries.flatMap((entry): Would[] => {
    const toClient = clientHappeningOf(asked.replica, entry)
    if (toClient)
      return whatFiresForClient(rule, toClient) ? [{ target: toClient.client.key, date: toClient.today }] : []
    const happening = happeningOf(asked.replica, entry)
    if (!happening || !fires(asked.replica, rule, happening, entry.at)) return []
    return [{ target: happening.job.key, date: happening.today }]
  })

/** A job as it stood when that day began, where it was still to be done. */
const openAt = (replica: Asked['replica'], key: JobKey, at: Instant): Job | undefined => {
  const job = asAt(replica, 'Jobs', key, at)
  return job && job.status !== 'done' && job.status !== 'cancelled' ? job : undefined
}

/** The jobs are found by their dates as they stand now, and judged as they stood on the day. */
const fromDates = ({ replica }: Asked, rule: RuleLogic, candidates: Candidate[]): Would[] => {
  const { zone } = replica.look.calendar()
  return candidates.flatMap(({ job: key, day }) => {
    const at = startOfDay(day, zone)
    const job = openAt(replica, key, at)
    const happening = job && ({ by: 'day', job, today: day } as const)
    return happening && fires(replica, rule, happening, at) ? [{ target: key, date: day }] : []
  })
}

/** What the asking person sees of it. */
const rowOf = (asked: Asked, { target, date }: Would): TrialRow[] => {
  const job = seenJob(asked, target)
  if (job) return [{ job: job.key, name: job.name, clientName: job.clientName, date }]
  const client = seenClient(asked, target)
  return client ? [{ client: client.key, clientName: client.name, date }] : []
}

/** When a rule would have fired in the last 90 days. Nothing is written. */
export const askTryRule: Ask<'try-rule'> = (asked, rule): Trial => {
  const { replica, today } = asked
  const oldest = replica.db.get<{ at: string | null }>('select min(at) as at from journal')?.at as
    | Instant
    | null
    | undefined // the journal's own
  const wanted = addDays(today, -daysTried)
  const held = oldest ? dayIn(oldest, replica.look.calendar().zone) : today
  const from = held > wanted ? held : wanted
  const sign = signOf(rule)
  const entries = sign ? entriesWith(asked, rule.when.on === 'client' ? 'client' : 'job', sign, from) : []
  const candidates = candidatesIn(replica, rule, { from, to: today }, { open: false, most: mostRead + 1 })
  const byDay = fromDates(asked, rule, candidates.slice(0, mostRead))
  const would = [...fromJournal(asked, rule, entries.slice(0, mostRead)), ...byDay].sort((a, b) =>
    a.date < b.date ? 1 : -1,
  )
  const seen = would.flatMap(each => rowOf(asked, each))
  const notKnown: NotKnown[] = [
    ...(from > wanted ? ['older' as const] : []),
    ...(Math.max(entries.length, candidates.length) > mostRead ? ['more-than-read' as const] : []),
    ...(rule.when.on === 'date' ? ['dates-as-now' as const] : []),
    'acts',
  ]
  return { from, total: seen.length, rows: seen.slice(0, mostShown), notKnown }
}
