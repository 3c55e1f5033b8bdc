import type { ClientService, Job, JobDeadline, JobStatus, Team, Template } from '@praxis/practice'
import { ruleVersion } from '@praxis/practice'
import { clientNow } from '#src/replica/merged-clients.ts'
import type { Database } from '#src/replica/open-database.ts'

/** A deadline as it stands in the calendar: of a job, or expected of a `service`. */
type Entered = {
  job: string
  service?: string
  client: string
  name: string
  team: Team
  /** Of the job, once it is made. */
  status?: JobStatus
}

/** Enters deadlines into the calendar, each with whoever has a role; one whose rule is not known any more is left out. */
export const enterDeadlines = (
  db: Database,
  { job, service = '', client, name, team, status }: Entered,
  deadlines: JobDeadline[],
): void => {
  const people = [...new Set(Object.values(team))].join(' ')
  for (const deadline of deadlines) {
    const rule = ruleVersion(deadline.rule, deadline.version)
    if (!rule) continue
    db.run(
      `insert or replace into deadlines (job, id, service, client, date, rule, jurisdiction, filed, job_status, name, people, facts)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      job,
      deadline.id,
      service,
      clientNow(db, client),
      deadline.date,
      deadline.rule,
      rule.jurisdiction,
      deadline.filed ?? null,
      status ?? null,
      name,
      people,
      JSON.stringify(deadline),
    )
  }
}

/** Brings a job's deadlines up to date. */
export const indexDeadlines = (db: Database, key: string, job: Job | null): void => {
  db.run("delete from deadlines where job = ? and service = ''", key)
  if (!job) return
  const { client, name, team, status, deadlines = [] } = job
  enterDeadlines(db, { job: key, client, name, team, status }, deadlines)
}

/** What a service will bring is worked out when it is next asked for. */
export const indexService = (db: Database, key: string, service: ClientService | null): void => {
  db.run("delete from deadlines where service <> '' and service = ?", key)
  db.run('delete from expecting where service = ?', key)
  if (service)
    db.run(
      "insert into expecting (service, client, template, until) values (?, ?, ?, '')",
      key,
      service.client,
      service.template,
    )
}

/** What is expected is worked out anew: of a client, by a template, or all. */
export const expectAnew = (db: Database, of: { client: string } | { template: Template['id'] } | 'all'): void => {
  if (of === 'all') db.run("update expecting set until = ''")
  else if ('client' in of) db.run("update expecting set until = '' where client = ?", of.client)
  else db.run("update expecting set until = '' where template = ?", of.template)
}
