import type { JobKey, JobOnDay, JobStatus, PersonKey, PlainDate } from '@praxis/practice'
import { jobStatus } from '@praxis/practice'
import type { Ask, Asked } from '#src/ask.ts'
import type { Holding } from './holds-shown.ts'
import { holdsShown } from './holds-shown.ts'
import type { Condition } from './jobs-matching.ts'
import { allOf, chosenBy, matching } from './jobs-matching.ts'

type Found = {
  key: JobKey
  client_name: string
  name: string
  status: JobStatus
  start: PlainDate
  due: PlainDate
  in_review: number
  people: string | null
} & Holding

const firstOf = ({ replica: { db }, today }: Asked, date: PlainDate, found: Condition, each: number): JobOnDay[] =>
  db
    .all<Found>(
      `with day as materialized (select j.key from jobs j where ${found.sql} and j.due = ? order by j.sort, j.key limit ?)
       select j.key, c.name as client_name, j.name, j.status, j.start, j.due, j.in_review, j.holds, c.holds as client_holds,
         (select group_concat(person, ' ') from job_people where job = j.key) as people
       from day cross join jobs j on j.key = day.key cross join clients c on c.key = j.client order by j.sort, j.key`,
      ...found.values,
      date,
      each,
    )
    .map(({ key, client_name: clientName, name, status, start, due, in_review: inReview, people, ...holding }) => ({
      key,
      clientName,
      name,
      status: jobStatus({ status, start }, today),
      ...holdsShown(jobStatus({ status, start }, today), holding),
      inReview: inReview === 1,
      due,
      people: (people?.split(' ') ?? []) as PersonKey[], // keys have no spaces in them
    }))

/** How many jobs are due on each of these days, counted along an index, and the first of each day. */
export const askJobDays: Ask<'job-days'> = (asked, { first, last, each, ...narrowed }) => {
  const found = allOf(matching(asked, narrowed), chosenBy(asked, narrowed))
  const days = asked.replica.db.all<{ date: PlainDate; jobs: number }>(
    `select j.due as date, count(*) as jobs from jobs j where ${found.sql} and j.due between ? and ?
     group by j.due order by j.due`,
    ...found.values,
    first,
    last,
  )
  return {
    days: days.map(({ date, jobs }) => ({
      date,
      jobs,
      rows: each > 0 ? firstOf(asked, date, found, each) : [],
    })),
  }
}
