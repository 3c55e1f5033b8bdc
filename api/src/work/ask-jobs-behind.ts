import type { JobBehind, JobsBehind, Template } from '@praxis/practice'
import { betweenVersions, changesOfJob, jobsPerPage, readJob, templateStanding } from '@praxis/practice'
import type { Ask } from '#src/ask.ts'
import { seenClients } from '#src/clients/seen-clients.ts'
import { NotFound } from '#src/not-found.ts'
import { asSeen } from './without-money.ts'

/** The live jobs that follow an older version of a template, and what the newest one changes about each. */
export const askJobsBehind: Ask<'jobs-behind'> = (asked, { template: id }): JobsBehind => {
  const { actor, replica } = asked
  const { db, look } = replica
  const older = templateStanding(look, id).versions
  const next = older.pop()
  if (!next) throw new NotFound('template', `template:${id}`)
  const behind = `from jobs j join clients c on c.key = j.client
    where j.template in (select value from json_each(?)) and j.status not in ('done', 'cancelled') and ${seenClients(actor)}`
  const versions = JSON.stringify(older.map(({ key }) => key))
  const keys = db.all<{ key: JobBehind['job'] }>(
    `select j.key ${behind} order by j.sort, j.key limit ?`,
    versions,
    jobsPerPage,
  )
  const bases: Template[] = []
  const baseAt = (base: Template): number => (bases.includes(base) ? bases.indexOf(base) : bases.push(base) - 1)
  const rows = keys.flatMap(({ key }): JobBehind[] => {
    const found = readJob(look, { job: key })
    if (!found.ok) return []
    const { job, template: base, client } = found.value
    return [
      {
        job: key,
        client: client.key,
        clientName: client.name,
        name: job.name,
        version: base.version,
        base: baseAt(base),
        changes: changesOfJob(betweenVersions(look, found.value, next)),
      },
    ]
  })
  const total = db.get<{ total: number }>(`select count(*) as total ${behind}`, versions)?.total ?? 0
  return { template: asSeen(asked, next), bases: bases.map(base => asSeen(asked, base)), rows, total }
}
