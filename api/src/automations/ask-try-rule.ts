import type { Instant, Job, JobKey, NotKnown, PlainDate, RuleLogic, Trial } from '@praxis/practice'
import { addDays, dayIn, startOfDay } from '@praxis/practice'
import type { Ask, Asked } from '#src/ask.ts'
import type { Entry } from '#src/journal/entry.ts'
import { asAt } from './as-it-stood.ts'
import { seenJob } from './ask-rules.ts'
import type { Candidate } from './find-firings.ts'
import { candidatesIn, fires, happeningOf } from './find-firings.ts'

const daysTried = 90
/** So many commits are looked into, the newest; more would hold others up. */
const mostRead = 4000
const mostShown = 100

type Would = { job: JobKey; date: PlainDate }

/** What stands in the journal of a commit that may begin it; all others need not be looked into. */
const signOf = ({ when }: RuleLogic): string | undefined => {
  switch (when.on) {
    case 'status':
      return `"${when.status}"]`
    case 'task-done':
      return `tasks/${when.step}/status`
    case 'section-done':
      return '/status"'
    case 'made':
      return '"paths":{"":[null,'
    case 'date':
      return undefined
  }
}

const entriesWith = ({ replica: { db } }: Asked, sign: string, from: PlainDate): Entry[] =>
  db
    .all<{ entry: string }>(
      `select entry from journal where item is not null and stream >= 'job:' and stream < 'job;' and refused = 0
       and undoes is null and changes > 0 and at >= ? and instr(entry, ?) > 0 order by item desc limit ?`,
      from,
      sign,
      mostRead + 1,
    )
    .map(({ entry }) => JSON.parse(entry) as Entry) // the journal's own rows

const fromJournal = (asked: Asked, rule: RuleLogic, entries: Entry[]): Would[] =>
  entries.flatMap(entry => {
    const happening = happeningOf(asked.replica, entry)
    if (!happening || !fires(asked.replica, rule, happening, entry.at)) return []
    return [{ job: happening.job.key, date: happening.today }]
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
    return happening && fires(replica, rule, happening, at) ? [{ job: key, date: day }] : []
  })
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
  const entries = sign ? entriesWith(asked, sign, from) : []
  const candidates = candidatesIn(replica, rule, { from, to: today }, { open: false, most: mostRead + 1 })
  const byDay = fromDates(asked, rule, candidates.slice(0, mostRead))
  const would = [...fromJournal(asked, rule, entries.slice(0, mostRead)), ...byDay].sort((a, b) =>
    a.date < b.date ? 1 : -1,
  )
  const seen = would.flatMap(({ job, date }) => {
    const row = seenJob(asked, job)
    return row ? [{ job, name: row.name, clientName: row.clientName, date }] : []
  })
  const notKnown: NotKnown[] = [
    ...(from > wanted ? ['older' as const] : []),
    ...(Math.max(entries.length, candidates.length) > mostRead ? ['more-than-read' as const] : []),
    ...(rule.when.on === 'date' ? ['dates-as-now' as const] : []),
    'acts',
  ]
  return { from, total: seen.length, rows: seen.slice(0, mostShown), notKnown }
}
