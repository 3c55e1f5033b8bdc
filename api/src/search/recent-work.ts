import type { Hit } from '@praxis/practice'
import type { Asked } from '#src/ask.ts'
import { seenClients } from '#src/clients/seen-clients.ts'
import { clientHit } from './find-clients.ts'
import type { JobRow } from './find-jobs.ts'
import { jobHit } from './find-jobs.ts'

/** How far back one's own acts are looked through. */
const actsLookedAt = 300

type Recent = JobRow & { body: string }

/** The jobs and clients that one worked on last, newest first. */
export const recentWork = (asked: Asked, most: number): Hit[] =>
  asked.replica.db
    .all<Recent>(
      `with acts as materialized (
         select stream, at from journal where actor = ? and refused = 0 and cause is null order by at desc limit ?)
       select j.key, j.name, c.name as client_name, j.status, j.start, j.due, r.body
       from (select stream, max(at) as at from acts group by stream) a
         left join jobs j on j.key = a.stream join clients c on c.key = coalesce(j.client, a.stream)
         join records r on r.list = 'Clients' and r.key = c.key
       where ${seenClients(asked.actor)} order by a.at desc limit ?`,
      asked.actor.key,
      actsLookedAt,
      most,
    )
    .map(row => (row.key === null ? clientHit(row.body) : jobHit(asked, row)))
