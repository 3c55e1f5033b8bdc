import { createHash } from 'node:crypto'
import type {
  Actor,
  Automation,
  ClientHappening,
  ClientKey,
  Happening,
  Instant,
  Job,
  JobKey,
  PlainDate,
  RuleAction,
  RuleLogic,
} from '@praxis/practice'
import {
  addDays,
  dayIn,
  firingsOf,
  isForClient,
  isForItsJobs,
  startOfDay,
  templateAt,
  whatFires,
  whatFiresForClient,
} from '@praxis/practice'
import type { Entry } from '#src/journal/entry.ts'
import type { Replica } from '#src/replica/create-replica.ts'
import { clientNow } from '#src/replica/merged-clients.ts'
import { around, asAt } from './as-it-stood.ts'
import { authorOf } from './author-of.ts'

/** A firing to be given: the command's input, under a key that makes it one, whoever found it. */
export type FoundFiring = { input: { target: JobKey | ClientKey }; key: string; cause?: string }

/** The whole firm, by which it is found what fires, and as each person may see it. */
export type Firm = { replica: Replica; seenBy: (actor: Actor) => Replica }

/** Those on what the rule's author may see; none once they may write no rules. */
const inReach = ({ replica, seenBy }: Firm, rule: Automation, found: FoundFiring[]): FoundFiring[] => {
  const author = found.length > 0 ? authorOf(replica.look, rule) : undefined
  if (!author) return []
  const { hides } = seenBy(author)
  return found.filter(({ input }) => !hides(input.target))
}

/** Whether a rule fires on what happened to a job at that moment, and because of what. */
export const fires = (replica: Replica, rule: RuleLogic, happening: Happening, at: Instant): string | undefined => {
  const client = asAt(replica, 'Clients', clientNow(replica.db, happening.job.client), at)
  const template = templateAt(replica.look, happening.job.template)
  return client && template && whatFires(rule, happening, { client, template })
}

/** What a commit did to a job; nothing where it took something back, or did it again: that starts nothing. */
export const happeningOf = (replica: Replica, entry: Entry): Happening | undefined => {
  const change = entry.changes.find(({ list }) => list === 'Jobs')
  if (!change || entry.undoes || entry.refusal) return undefined
  const { before, after: job } = around(replica, 'Jobs', change.key, entry)
  return job && { by: 'commit', job, before, today: dayIn(entry.at, replica.look.calendar().zone) }
}

/** What a commit did to a client, in the same way. */
export const clientHappeningOf = (replica: Replica, entry: Entry): ClientHappening | undefined => {
  const change = entry.changes.find(({ list }) => list === 'Clients')
  if (!change || entry.undoes || entry.refusal) return undefined
  const { before, after: client } = around(replica, 'Clients', change.key, entry)
  return client && { client, before, today: dayIn(entry.at, replica.look.calendar().zone) }
}

const isUndone = ({ db }: Replica, { commit }: Entry): boolean =>
  db.get('select 1 from journal where undoes = ? and refused = 0', commit) !== undefined

/** How many firings followed from one another up to this commit. */
const firingsBefore = (replica: Replica, entry: Entry): number => {
  let count = 0
  for (let at: Entry | undefined = entry; at; at = at.cause ? replica.byCommit(at.cause) : undefined)
    if (at.name === 'fire-rule') count += 1
  return count
}

/** The rule as it stood then, if it was on then. */
const onAt = (replica: Replica, { key }: Automation, at: Instant): Automation | undefined => {
  const rule = asAt(replica, 'Rules', key, at)
  return rule?.on ? rule : undefined
}

type Firing = { because: string; day: PlainDate; depth: number }

const inputOf = ({ key: rule, name, savedBy, does }: Automation, target: JobKey | ClientKey, firing: Firing) => ({
  rule,
  name,
  savedBy,
  target,
  does,
  ...firing,
})

/** A job's key is too long to stand in this one, alone or with the commit. */
const short = (...parts: string[]): string => createHash('sha256').update(parts.join(' ')).digest('hex').slice(0, 24)

const openJobsOf = ({ look }: Replica, client: ClientKey): Job[] =>
  look.find('Jobs', 'client', client).filter(({ status }) => status !== 'done' && status !== 'cancelled')

/** One for the client, and one for each of its open jobs, as far as the rule does anything there. */
const firingsForClient = (replica: Replica, rule: Automation, entry: Entry): FoundFiring[] => {
  const happening = clientHappeningOf(replica, entry)
  const because = happening && whatFiresForClient(rule, happening)
  if (!because) return []
  const firing = { because, day: happening.today, depth: firingsBefore(replica, entry) + 1 }
  const part = (target: JobKey | ClientKey, isPart: (action: RuleAction) => boolean, of: string): FoundFiring[] => {
    const does = rule.does.filter(isPart)
    const input = inputOf({ ...rule, does }, target, firing)
    return does.length > 0 ? [{ input, key: `${firingsOf(rule.key)}${of}`, cause: entry.commit }] : []
  }
  return [
    ...part(happening.client.key, isForClient, entry.commit),
    ...openJobsOf(replica, happening.client.key).flatMap(({ key }) =>
      part(key, isForItsJobs, short(entry.commit, key)),
    ),
  ]
}

/** The firings that a commit begins. */
export const firingsFrom = (firm: Firm, rules: Automation[], entry: Entry): FoundFiring[] => {
  const { replica } = firm
  if (rules.length === 0 || isUndone(replica, entry)) return []
  if (entry.stream.startsWith('client:'))
    return rules.flatMap(each => {
      const rule = onAt(replica, each, entry.at)
      return rule ? inReach(firm, rule, firingsForClient(replica, rule, entry)) : []
    })
  const happening = happeningOf(replica, entry)
  if (!happening) return []
  return rules.flatMap(each => {
    const rule = onAt(replica, each, entry.at)
    const because = rule && fires(replica, rule, happening, entry.at)
    if (!because) return []
    const firing = { because, day: happening.today, depth: firingsBefore(replica, entry) + 1 }
    const input = inputOf(rule, happening.job.key, firing)
    return inReach(firm, rule, [{ input, key: `${firingsOf(rule.key)}${entry.commit}`, cause: entry.commit }])
  })
}

const dated = {
  start: "select key, start as date, status not in ('done', 'cancelled') as open from jobs",
  due: "select key, due as date, status not in ('done', 'cancelled') as open from jobs",
  statutory:
    "select job as key, date, filed is null and job_status not in ('done', 'cancelled') as open from deadlines where service = ''",
} as const

/** By which date jobs are found on a day by the calendar, and how far the day is from it. */
const byDate = ({ when }: RuleLogic): { of: keyof typeof dated; days: number } | undefined => {
  if (when.on === 'date') return when
  return when.on === 'status' && when.status === 'ready' ? { of: 'start', days: 0 } : undefined
}

/** A job for which a rule may come by the calendar, and on which day. */
export type Candidate = { job: JobKey; day: PlainDate }

/** The jobs for which a rule may come on days of a span, as their dates stand now; newest first, so many at most. */
export const candidatesIn = (
  { db }: Replica,
  rule: RuleLogic,
  { from, to }: { from: PlainDate; to: PlainDate },
  { open, most }: { open: boolean; most: number },
): Candidate[] => {
  const by = byDate(rule)
  if (!by) return []
  const { of, days } = by
  return db
    .all<{ key: JobKey; date: PlainDate }>(
      `select distinct key, date from (${dated[of]}) where date between ? and ?${open ? ' and open' : ''}
       order by date desc, key limit ?`,
      addDays(from, -days),
      addDays(to, -days),
      most,
    )
    .map(({ key, date }) => ({ job: key, day: addDays(date, days) }))
}

/** More jobs than any firm has due in a day. */
const mostInADay = 100_000

/** The firings that a day of the firm begins, of rules that were on when it began. */
export const firingsOn = (firm: Firm, rules: Automation[], day: PlainDate, now: Instant): FoundFiring[] => {
  const { replica } = firm
  const began = startOfDay(day, replica.look.calendar().zone)
  return rules.flatMap(each => {
    const rule = onAt(replica, each, began)
    if (!rule) return []
    const candidates = candidatesIn(replica, rule, { from: day, to: day }, { open: true, most: mostInADay })
    const found = candidates.flatMap(({ job: jobKey }) => {
      const job = replica.look.get('Jobs', jobKey)
      if (!job) return []
      const because = fires(replica, rule, { by: 'day', job, today: day }, now)
      const key = `${firingsOf(rule.key)}${day}:${short(job.key)}`
      return because ? [{ input: inputOf(rule, job.key, { because, day, depth: 1 }), key }] : []
    })
    return inReach(firm, rule, found)
  })
}
