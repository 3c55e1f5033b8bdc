import type { Hit, JobKey, JobStatus, PlainDate } from '@praxis/practice'
import { jobStatus } from '@praxis/practice'
import type { Asked } from '#src/ask.ts'
import { seenClients } from '#src/clients/seen-clients.ts'
import type { Placed, Searching } from './searching.ts'
import { placed } from './searching.ts'

export type JobRow = {
  key: JobKey
  name: string
  client_name: string
  status: JobStatus
  start: PlainDate
  due: PlainDate
}

export const jobHit = ({ today }: Asked, row: JobRow): Hit => {
  const { key, name, client_name: clientName, status, start, due } = row
  return { kind: 'job', key, name, clientName, status: jobStatus({ status, start }, today), due }
}

/** Open before done, one's own first, then the next due; of what is done the last. */
const order = 'is_open desc, is_own desc, iif(is_open, due, null), due desc, client_sort'

type Found = JobRow & { mark: number; is_open: number; is_own: number }

const isOwnAndOpen = `j.status not in ('done', 'cancelled') as is_open,
  exists (select 1 from job_people p where p.person = ?3 and p.job = j.key) as is_own`

/** The jobs that the words name, by their own name or their client's: each by one of the two ways alone. */
export const findJobs = ({ asked, marks, most }: Searching): Placed[] =>
  asked.replica.db
    .all<Found>(
      `with found as (
         select j.key, j.due, c.sort as client_sort, own.mark | coalesce(client.mark, 0) as mark, ${isOwnAndOpen}
         from graded own cross join jobs j on j.text = own.text cross join clients c on c.key = j.client
           left join graded client on client.text = c.text
         where own.mark & ?1 and ${seenClients(asked.actor)}
         union all
         select j.key, j.due, c.sort, client.mark, ${isOwnAndOpen}
         from graded client cross join clients c on c.text = client.text cross join jobs j on j.client = c.key
         where client.mark & ?1 = ?1 and j.text not in (select text from graded where mark & ?1)
           and ${seenClients(asked.actor)}),
       best as materialized (
         select * from found where mark & ?1 = ?1 order by ${marks.strength} desc, ${order} limit ?2)
       select j.key, j.name, c.name as client_name, j.status, j.start, j.due, b.mark, b.is_open, b.is_own
       from best b cross join jobs j on j.key = b.key cross join clients c on c.key = j.client`,
      marks.all,
      most + 1,
      asked.actor.key,
    )
    .map(row =>
      placed(marks, jobHit(asked, row), {
        mark: row.mark,
        isOpen: row.is_open === 1,
        isOwn: row.is_own === 1,
        due: row.due,
        name: row.client_name,
      }),
    )
