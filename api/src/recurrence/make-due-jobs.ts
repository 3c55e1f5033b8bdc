import type { ClientService, ServiceRun } from '@praxis/practice'
import { dayIn, dueJobKey, dueNow, inContext, jobMade, jobOfRun, newJobHolds } from '@praxis/practice'
import type { Practice } from '#src/open-practice.ts'
import type { Replica } from '#src/replica/create-replica.ts'

/** As many as are made before the process looks up. */
const pageOfJobs = 200

/** For so long, in milliseconds, one call goes on with the next page; the rest is the next call's. */
const mostTime = 45_000

/** Every service of the firm. */
export const allServices = ({ db }: Pick<Replica, 'db'>): ClientService[] =>
  db
    .all<{ body: string }>("select body from records where list = 'Services' and body is not null order by key")
    .map(({ body }) => JSON.parse(body) as ClientService) // bodies of the list Services

/** As `isSettled`, in a statement: of the job that `job` names. */
export const isSettledSql = (job: string): string =>
  `exists (select 1 from records r where r.list = 'Jobs' and r.key = ${job} and (r.body is not null
     or not exists (select 1 from journal m where m.stream = r.key and m.name = 'make-job')))`

/**
 * Whether a run's job is settled: it is there, or it was made from its service and taken back, which holds for good. One
 * that an apply made and that was taken back with it is still to be made.
 */
export const isSettled = ({ db }: Pick<Replica, 'db'>, job: string): boolean => {
  return db.get(`select 1 where ${isSettledSql('?')}`, job) !== undefined
}

/** The part of a job's key that is of its service and period, as SQL. */
const servedIn = (job: string): string => `substr(${job}, instr(substr(${job}, 5), ':') + 4)`

/** Whether another client that became one with that of an expected deadline `d` has the job of the service and period. */
export const isMadeForOther = `d.client in (select target from merged) and exists (
  select 1 from jobs j where j.client = d.client and ${servedIn('j.key')} = ${servedIn('d.job')})`

type Due = { service: ClientService; run: ServiceRun }

const dueOf = ({ replica, now }: Practice, service: ClientService): Due[] => {
  const found = inContext(replica.look, service)
  if (!found || newJobHolds(replica.look, service.client).blocks.length > 0) return []
  return dueNow(found, dayIn(now(), found.calendar.zone))
    .filter(run => !isSettled(replica, jobOfRun(found, run)) && !jobMade(replica.look, found, run))
    .map(run => ({ service, run }))
}

/** Others are answered meanwhile: after so many services the process looks up. */
const atAStretch = 50

const allDue = async (practice: Practice): Promise<Due[]> => {
  const due: Due[] = []
  for (const [at, service] of allServices(practice.replica).entries()) {
    due.push(...dueOf(practice, service))
    if (at % atAStretch === atAStretch - 1) await new Promise(setImmediate)
  }
  return due
}

/** Makes the jobs whose day has come: one commit each, under a key of client, service and period, so each is made once. */
export const makeDueJobs = async (practice: Practice): Promise<{ made: number; left: number }> => {
  const start = performance.now()
  await practice.feed.poll()
  const due = await allDue(practice)
  let [made, seen] = [0, 0]
  while (seen < due.length && performance.now() - start < mostTime) {
    const page = due.slice(seen, seen + pageOfJobs)
    seen += page.length
    made += await practice.manyAsApp(
      'make-due-job',
      page.map(({ service: { key }, run: { period } }) => ({
        input: { service: key, occurrence: period.occurrence },
        key: dueJobKey(key, period.occurrence),
      })),
    )
  }
  return { made, left: due.length - seen }
}
