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
const order = 'is_open desc, is_own desc, iif(is_open, due, null), due desc, client_name'

type Found = JobRow & { mark: number; is_open: number; is_own: number }

/** The jobs that the words name, by their own name or their client's. */
export const findJobs = ({ asked, marks, most }: Searching): Placed[] =>
  asked.replica.db
    .all<Found>(
      `with found as (
         select j.key, j.name, c.name as client_name, j.status, j.start, j.due,
           coalesce(own.mark, 0) | coalesce(client.mark, 0) as mark,
           j.status not in ('done', 'cancelled') as is_open,
           exists (select 1 from job_people p where p.person = ?3 and p.job = j.key) as is_own
         from jobs j join clients c on c.key = j.client
           left join graded own on own.text = j.text left join graded client on client.text = c.text
         where ${seenClients(asked.actor)})
       select * from found where mark & ?1 = ?1 order by ${marks.strength} desc, ${order} limit ?2`,
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
