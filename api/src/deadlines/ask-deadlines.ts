import type {
  AnswerOf,
  ClientKey,
  DeadlineRow,
  DeadlineState,
  deadlineDaysQuery,
  InputOf,
  JobDeadline,
  JobKey,
  PersonKey,
  PlainDate,
} from '@praxis/practice'
import type { Ask, Asked } from '#src/ask.ts'
import { isMadeForOther, isSettledSql } from '#src/recurrence/make-due-jobs.ts'
import type { Condition } from '#src/work/jobs-matching.ts'
import { allOf, where } from '#src/work/jobs-matching.ts'
import { viewDeadline } from '#src/work/view-deadlines.ts'
import { expectDeadlines, spanExpected } from './expect-deadlines.ts'

type Narrowed = Omit<InputOf<typeof deadlineDaysQuery>, 'each'>

const pageSize = 200

/** Where a deadline `d` stands; `?` is today. */
const state = `case when d.service <> '' then 'expected' when d.filed <= d.date then 'met' when d.filed is not null then 'filed-late'
  when d.job_status = 'done' then 'closed' when d.date < ? then 'overdue' else 'due' end`

/** Those of jobs, unless they were cancelled unfiled, and those that are expected of jobs not made yet. */
const standing = ({ today }: Asked): Condition => {
  const { first, last } = spanExpected(today)
  return where(
    `(d.service = '' and (d.job_status <> 'cancelled' or d.filed is not null) or d.service <> '' and d.date between ? and ?
     and not ${isSettledSql('d.job')} and not (${isMadeForOther}))`,
    first,
    last,
  )
}

const narrowedBy = (asked: Asked, { client, rule, jurisdiction, person, first, last }: Narrowed): Condition =>
  allOf(
    where('d.date between ? and ?', first, last),
    client && where('d.client = ?', client),
    rule && where('d.rule = ?', rule),
    jurisdiction && where('d.jurisdiction = ?', jurisdiction),
    person && where("instr(' ' || d.people || ' ', ' ' || ? || ' ') > 0", person === 'me' ? asked.actor.key : person),
    standing(asked),
  )

const inState = ({ today }: Asked, asks: Narrowed['state']): Condition | undefined =>
  asks && where(`(${state}) = ?`, today, asks)

type Found = {
  job: JobKey
  name: string
  service: string
  client: ClientKey
  client_name: string
  state: DeadlineState
  people: string
  facts: string
}

/** A deadline, and the service that it is expected of, if it is. */
export type DeadlineOfFirm = DeadlineRow & { service: string }

const rowOf = ({
  job,
  name,
  service,
  client,
  client_name: clientName,
  people,
  facts,
  ...found
}: Found): DeadlineOfFirm[] =>
  viewDeadline(JSON.parse(facts) as JobDeadline) // as it was entered
    .map(deadline => ({
      ...deadline,
      job,
      jobName: name,
      service,
      client,
      clientName,
      state: found.state,
      people: people === '' ? [] : (people.split(' ') as PersonKey[]), // keys have no spaces in them
    }))

type Page = { from: number; most: number }

const rowsOf = (
  { replica: { db }, today }: Asked,
  { sql, values }: Condition,
  { from, most }: Page,
): DeadlineOfFirm[] =>
  db
    .all<Found>(
      `select d.job, d.name, d.service, d.client, c.name as client_name, d.people, d.facts, ${state} as state
       from deadlines d join clients c on c.key = d.client where ${sql} order by d.date, c.sort, d.name, d.job, d.id limit ? offset ?`,
      today,
      ...values,
      most,
      from,
    )
    .flatMap(rowOf)

type PerState = { state: DeadlineState; date: PlainDate; deadlines: number }

/** Counted along an index, without a look at what each is about. */
const countsOf = ({ replica: { db }, today }: Asked, { sql, values }: Condition): PerState[] =>
  db.all<PerState>(
    `select ${state} as state, d.date, count(*) as deadlines from deadlines d where ${sql} group by d.date, 1`,
    today,
    ...values,
  )

const sum = (counts: PerState[]): number => counts.reduce((total, { deadlines }) => total + deadlines, 0)

/** The first of the deadlines that somebody may see, by day and client. */
export const firstDeadlines = (asked: Asked, input: Narrowed, most: number): DeadlineOfFirm[] => {
  expectDeadlines(asked)
  return rowsOf(asked, narrowedBy(asked, input), { from: 0, most })
}

/** How many there are. */
export const countDeadlines = (asked: Asked, input: Narrowed): number => {
  expectDeadlines(asked)
  return sum(countsOf(asked, narrowedBy(asked, input)))
}

const shown = ({ service: _service, ...row }: DeadlineOfFirm): DeadlineRow => row

/** The statutory deadlines of jobs and those expected of services, by day and client, a page at a time. */
export const askDeadlines: Ask<'deadlines'> = (asked, input) => {
  expectDeadlines(asked)
  const { from = 0, most = pageSize } = input
  const found = allOf(narrowedBy(asked, input), inState(asked, input.state))
  return { rows: rowsOf(asked, found, { from, most }).map(shown), total: sum(countsOf(asked, found)), from }
}

const perState = (counts: PerState[]): AnswerOf<typeof deadlineDaysQuery>['counts'] => {
  const all = { overdue: 0, due: 0, expected: 0, met: 0, 'filed-late': 0, closed: 0 }
  for (const { state: one, deadlines } of counts) all[one] += deadlines
  return all
}

/** How many deadlines there are on each day and in each state, and the first of each day. */
export const askDeadlineDays: Ask<'deadline-days'> = (asked, { each, ...input }) => {
  expectDeadlines(asked)
  const counts = countsOf(asked, narrowedBy(asked, input))
  const chosen = counts.filter(({ state: one }) => !input.state || one === input.state)
  const dates = [...new Set(chosen.map(({ date }) => date))].sort()
  const firstOf = (date: PlainDate) =>
    rowsOf(asked, allOf(narrowedBy(asked, { ...input, first: date, last: date }), inState(asked, input.state)), {
      from: 0,
      most: each,
    }).map(shown)
  return {
    days: dates.map(date => ({
      date,
      deadlines: sum(chosen.filter(count => count.date === date)),
      rows: each > 0 ? firstOf(date) : [],
    })),
    counts: perState(counts),
  }
}
