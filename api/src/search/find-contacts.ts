import type { ClientKey, ContactKey } from '@praxis/practice'
import { seenClients } from '#src/clients/seen-clients.ts'
import type { Placed, Searching } from './searching.ts'
import { placed } from './searching.ts'

type Found = {
  key: ContactKey
  name: string
  has_left: number
  client: ClientKey
  client_name: string
  mark: number
  clients: number
}

/**
 * The contacts whom the words name: at least one word is their own, the others may be of a client whom they serve. Each
 * once, with the client that answers best, since that is where they are shown.
 */
export const findContacts = ({ asked: { replica, actor }, marks, most }: Searching): Placed[] =>
  replica.db
    .all<Found>(
      `with found as (
         select p.key, p.name, p.sort, p.has_left, c.key as client, c.name as client_name, c.sort as client_sort,
           own.mark | coalesce(client.mark, 0) as mark
         from graded own cross join contacts p on p.text = own.text
           cross join contact_links l on l.contact = p.key and l.serves = 1 cross join clients c on c.key = l.client
           left join graded client on client.text = c.text
         where own.mark & ?1 and ${seenClients(actor)}),
       ranked as (
         select *, row_number() over (partition by key order by ${marks.strength} desc, client_sort, client) as nth,
           count(*) over (partition by key) as clients
         from found where mark & ?1 = ?1)
       select * from ranked where nth = 1 order by ${marks.strength} desc, has_left, sort, key limit ?2`,
      marks.all,
      most + 1,
    )
    .map(({ key, name, has_left, client, client_name: clientName, mark, clients }) => {
      const isActive = has_left === 0
      const hit = { kind: 'contact' as const, key, name, client, clientName, clients, isActive }
      return placed(marks, hit, { mark, isOpen: isActive, name })
    })
