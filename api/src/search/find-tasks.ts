import type { JobKey, PlainDate, TaskStatus } from '@praxis/practice'
import { seenClients } from '#src/clients/seen-clients.ts'
import type { Placed, Searching } from './searching.ts'
import { placed } from './searching.ts'

type Found = {
  job: JobKey
  id: string
  title: string
  job_name: string
  client_name: string
  status: TaskStatus
  due: PlainDate
  mark: number
  is_own: number
}

/**
 * The open tasks that the words name: at least one word is a task's own, the others may be its job's or its client's.
 * What is done is found with its job.
 */
export const findTasks = ({ asked: { replica, actor }, marks, most }: Searching): Placed[] =>
  replica.db
    .all<Found>(
      `with found as (
         select t.job, t.id, t.text, t.due, t.assignee is ?3 as is_own,
           own.mark | coalesce(name.mark, 0) | coalesce(client.mark, 0) as mark
         from graded own cross join tasks t on t.text = own.text and t.live = 1
           cross join jobs j on j.key = t.job cross join clients c on c.key = j.client
           left join graded name on name.text = j.text left join graded client on client.text = c.text
         where own.mark & ?1 and ${seenClients(actor)}),
       best as materialized (
         select * from found where mark & ?1 = ?1 order by ${marks.strength} desc, is_own desc, due, text limit ?2)
       select b.job, b.id, t.title, j.name as job_name, c.name as client_name, t.status, b.due, b.mark, b.is_own
       from best b cross join tasks t on t.job = b.job and t.id = b.id cross join jobs j on j.key = b.job
         cross join clients c on c.key = j.client`,
      marks.all,
      most + 1,
      actor.key,
    )
    .map(({ job, id: task, title: name, job_name: jobName, client_name: clientName, status, due, mark, is_own }) =>
      placed(
        marks,
        { kind: 'task', job, task, name, jobName, clientName, status, due },
        { mark, isOpen: true, isOwn: is_own === 1, due, name },
      ),
    )
