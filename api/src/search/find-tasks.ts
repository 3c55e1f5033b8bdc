import type { Actor, JobKey, PlainDate, TaskStatus } from '@praxis/practice'
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

/** What stands around a task: its job and its client, and how these answer the words. */
const around = (actor: Actor): string => `
  select j.key as job, j.name as job_name, c.name as client_name, coalesce(name.mark, 0) | coalesce(client.mark, 0) as mark
  from jobs j join clients c on c.key = j.client
    left join graded name on name.text = j.text left join graded client on client.text = c.text
  where j.status not in ('done', 'cancelled') and ${seenClients(actor)}`

/**
 * The open tasks that the words name: at least one word is a task's own, the others may be its job's or its client's.
 * What is done is found with its job.
 */
export const findTasks = ({ asked: { replica, actor }, marks, most }: Searching): Placed[] =>
  replica.db
    .all<Found>(
      `with around as materialized (${around(actor)}), found as (
         select t.job, t.id, t.text, t.due, own.mark | a.mark as mark, t.assignee is ?3 as is_own
         from graded own cross join tasks t on t.text = own.text and t.live = 1 cross join around a on a.job = t.job
         where own.mark & ?1),
       best as materialized (
         select * from found where mark & ?1 = ?1 order by ${marks.strength} desc, is_own desc, due, text limit ?2)
       select b.job, b.id, t.title, a.job_name, a.client_name, t.status, b.due, b.mark, b.is_own
       from best b cross join tasks t on t.job = b.job and t.id = b.id cross join around a on a.job = b.job`,
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
