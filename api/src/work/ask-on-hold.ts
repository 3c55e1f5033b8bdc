import type { ClientKey, HeldRow, Home, JobKey } from '@praxis/practice'
import { holdsOfClient, standing, toldHolds } from '@praxis/practice'
import type { Asked } from '#src/ask.ts'

const mostShown = 8

const clientsOnHold = ({ replica: { db, look }, actor }: Asked): HeldRow[] =>
  db
    .all<{ key: ClientKey; name: string }>(
      'select c.key, c.name from clients c where c.holds is not null order by c.sort, c.key',
    )
    .filter(({ key }) => {
      const { partner, manager } = look.get('Clients', key)?.team ?? {}
      return partner === actor.key || manager === actor.key
    })
    .map(({ key, name }) => ({ on: key, clientName: name, holds: holdsOfClient(look, key) }))

const jobsOnHold = ({ replica: { db, look }, actor }: Asked): HeldRow[] =>
  db
    .all<{ key: JobKey; name: string; client_name: string }>(
      `select j.key, j.name, c.name as client_name from jobs j join clients c on c.key = j.client
       where j.holds is not null and (j.partner = ?1 or j.manager = ?1) and j.status not in ('done', 'cancelled')
       order by j.sort, j.key`,
      actor.key,
    )
    .map(({ key, name, client_name: clientName }) => ({
      on: key,
      clientName,
      jobName: name,
      holds: toldHolds(look, key, standing(look.get('Jobs', key) ?? {})),
    }))

/** What is on hold of that in whose charge the asking person is: theirs to lift once its reason is gone. */
export const onHoldOf = (asked: Asked): Home['onHold'] => {
  const rows = [...clientsOnHold(asked), ...jobsOnHold(asked)]
  return { rows: rows.slice(0, mostShown), total: rows.length }
}
