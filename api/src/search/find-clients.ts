import type { Client, Hit } from '@praxis/practice'
import { seenClients } from '#src/clients/seen-clients.ts'
import { isCode } from './marks.ts'
import type { Placed, Searching } from './searching.ts'
import { placed } from './searching.ts'

export const clientHit = (body: string): Hit & { kind: 'client' } => {
  const { key, name, code, status, contactName } = JSON.parse(body) as Client // a body of the list Clients
  return { kind: 'client', key, name, code, status, ...(contactName && { contactName }) }
}

/** The clients that the words name; the one whose code they are first. */
export const findClients = ({ asked: { replica, actor }, marks, most }: Searching): Placed[] =>
  replica.db
    .all<{ body: string; mark: number }>(
      `with best as materialized (
         select c.key, m.mark from graded m cross join clients c on c.text = m.text
         where (m.mark & ?1 = ?1 or m.mark >> 24) and ${seenClients(actor)}
         order by m.mark >> 24 desc, ${marks.strength} desc, c.status = 'left', c.sort limit ?2)
       select r.body, best.mark from best cross join records r on r.list = 'Clients' and r.key = best.key`,
      marks.all,
      most + 1,
    )
    .map(({ body, mark }) => {
      const hit = clientHit(body)
      return placed(marks, hit, { mark, isCode: isCode(mark), isOpen: hit.status !== 'left', name: hit.name })
    })
